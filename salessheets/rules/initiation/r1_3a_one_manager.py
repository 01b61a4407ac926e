"""项目经理不是恰好一名。

为什么：两个人负责等于没人负责；没有项目经理，汇报、审批、行动项都找不到人。
怎么改：在「团队」表让数据日期当天在任的项目经理恰好一名：换人时给前任填结束日，给接任者填开始日。结束日空着算一直在任；全队都还没开始的，看最早开始那天。

There is not exactly one project manager.

Why: two who answer for it means that nobody does, and with none, reports, approvals and actions have no address.
How to fix: let Team have exactly one project manager in office on the date of the run: on a change give the old one an end
date and the new one a start date. Without an end date one serves on; before anybody has started, the first day counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from salessheets.derived.people import serves
from salessheets.derived.states import FINAL, state
from salessheets.findings import Cell, Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Member
from salessheets.text import Text

RULE = Rule(
    id="1.3a",
    clause="1.3",
    severity=Severity.ERROR,
    scope="project",
    reads=("team.name", "team.role", "team.start", "team.end"),
    message=Text("项目经理有 {n} 名，应恰好 1 名", "{n} project managers, exactly 1 wanted"),
    remedy=Text("改角色或起止日", "Change roles or dates"),
)


def check(case: Case) -> Iterator[Finding]:
    """Count the managers in office."""
    team = case.of(Member)
    if not team or state(case) in FINAL:
        return
    day = day_to_look_at(team, case.as_of)
    serving = [member for member in team if member.role == "manager" and serves(member, day)]
    if len(serving) != 1:
        yield RULE.finding(place_of(team, serving, day), len(serving), n=len(serving))


def day_to_look_at(team: tuple[Member, ...], as_of: date) -> date:
    """The date of the run, or the day the team begins: it is named before it starts."""
    return max(as_of, min((member.start or date.min for member in team), default=as_of))


def place_of(team: tuple[Member, ...], serving: list[Member], day: date) -> Cell | None:
    """The role of the second manager; of none, the date that leaves the office empty, else the first role."""
    if serving:
        return serving[1].cell("role")
    idle = [member for member in team if member.role == "manager"]
    if not idle:
        return team[0].cell("role")
    return idle[-1].cell("start" if idle[-1].start and idle[-1].start > day else "end")
