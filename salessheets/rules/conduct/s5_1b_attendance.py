"""团队成员最近的进展会出席太少。

为什么：不来开会的人拿不到信息，别人也不知道他的进度；早问一句，往往是时间冲突或任务已变。
怎么改：了解原因；不再参与的，在「团队」表填结束日。看最近几次进展会由设置 attendance_meetings 定，默认 3 次；出席率下限是设置 attendance_min，默认 60%。只算本人在任期间、填了出席名单的会。

A member attended too few of the last progress meetings.

Why: who stays away misses the news, and nobody knows how the work goes; asked early, it is mostly a clash of dates or a task
that has changed.
How to fix: ask why; give a member who has left an end date in Team. The settings attendance_meetings (3) and attendance_min
(60%) say how many meetings are looked at and how many to attend; only meetings in a member's time with a list of those
present count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from salessheets.derived.people import person, serves
from salessheets.derived.work import held
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Meeting, Member
from salessheets.text import Text

RULE = Rule(
    id="s5.1b",
    clause="五.1",
    kind=Kind.LATE,
    severity=Severity.INFO,
    scope="record",
    waivable=True,
    reads=("meetings.present", "meetings.absent", "meetings.type", "meetings.date", "team.name"),
    message=Text("{name} 出席 {n}/{total} 次", "{name} attended {n} of {total}"),
    remedy=Text("了解原因", "Ask why"),
)


def check(case: Case) -> Iterator[Finding]:
    """Count for each member in office; the cell is the list of the last meeting missed."""
    meetings = recent(case)
    for name, rows in rows_of(case).items():
        if not in_office(rows, case.as_of):
            continue
        called = [meeting for meeting in meetings if meeting.date and in_office(rows, meeting.date)]
        missed = [meeting for meeting in called if name not in present(case, meeting)]
        came = len(called) - len(missed)
        if missed and Decimal(came) / len(called) < case.settings.attendance_min:
            yield RULE.finding(missed[-1].cell("present"), came, about=name, name=name, n=came, total=len(called))


def rows_of(case: Case) -> dict[str, list[Member]]:
    """The rows of each person in the team."""
    found: dict[str, list[Member]] = {}
    for row in case.of(Member):
        if row.name:
            found.setdefault(person(case, row.name), []).append(row)
    return found


def in_office(rows: Iterable[Member], day: date) -> bool:
    """Whether any of a person's rows stands on a day."""
    return any(serves(row, day) for row in rows)


def recent(case: Case) -> tuple[Meeting, ...]:
    """The last held progress meetings that say who came."""
    listed = [meeting for meeting in held(case, "progress") if meeting.present]
    return tuple(listed[-count:]) if (count := case.settings.attendance_meetings) else ()


def present(case: Case, meeting: Meeting) -> frozenset[str]:
    """Who came to a meeting."""
    return frozenset(person(case, name) for name in meeting.present)
