"""行动项的状态、完成日期和证据互相矛盾。

为什么：说完成了却没有日期，或有日期却还没完成，关闭率和用时都算不准；高优先级的事没有证据，谁也不敢说真的做完了。
怎么改：已完成的填「完成日期」，状态为已完成或留空；没完成的清掉完成日期；完成日期不能早于提出日期（空着时按来源会议的日期）；
优先级为高的，把证据放进 附件/ 并在「关闭证据」写文件名。

Status, closing date and evidence of an action contradict each other.

Why: done without a date, or dated and not done, it spoils both the closing rate and the days taken; and where priority
is high, nobody can vouch for it without evidence.
How to fix: give an action that is done its closing date, with the status done or left blank; clear the date of one that
is not; a closing date cannot be before the day it was raised (if blank, that of its meeting); for high priority put the
evidence into attachments/ and name the file under Evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import LISTS
from salessheets.derived.naming import called
from salessheets.derived.work import raised_on
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Action
from salessheets.text import Text

RULE = Rule(
    id="3.3d",
    clause="3.3",
    severity=Severity.ERROR,
    waivable=True,
    reads=("actions.status", "actions.closed_on", "actions.raised_on", "actions.priority", "actions.evidence"),
    message=Text("行动项 {id} 关闭信息矛盾：{why}", "Action {id} is closed inconsistently: {why}"),
    remedy=Text("补完成日期或证据", "Add date or evidence"),
)
NO_DATE = Text("状态已完成，没有完成日期", "its status is done but it has no closing date")
NOT_DONE = Text("有完成日期，状态却是{status}", "it has a closing date but its status is {status}")
TOO_EARLY = Text("完成日期早于提出日期 {day}", "it was closed before it was raised on {day}")
NO_EVIDENCE = Text("高优先级，没有关闭证据", "its priority is high but there is no evidence")


def check(case: Case) -> Iterator[Finding]:
    """Name each contradiction at the cell that is wrong or empty."""
    for action in case.of(Action):
        for key, why in contradictions(case, action):
            number = called(action.id, action.row)
            yield RULE.finding(action.cell(key), getattr(action, key) or "", about=action.id, id=number, why=why)


def contradictions(case: Case, action: Action) -> Iterator[tuple[str, Text]]:
    """Each contradiction with its column; a blank status is what the closing date says."""
    if action.status == "done" and "closed_on" not in action.typed:
        yield "closed_on", NO_DATE
    if not action.closed_on:
        return
    if action.status not in ("done", ""):
        yield "status", NOT_DONE.fill(status=LISTS["action_status"].label(action.status))
    raised = raised_on(case, action)
    if raised and action.closed_on < raised:
        yield "closed_on", TOO_EARLY.fill(day=raised)
    if action.priority == "high" and "evidence" not in action.typed:
        yield "evidence", NO_EVIDENCE
