"""会开过了，纪要迟迟没有定稿。

为什么：决议和行动项以定稿的纪要为准；拖久了，谁答应了什么就说不清。
怎么改：在首页把 D9 设为定稿并写上会议编号，或运行 generate D9 --final。期限看参数 minutes_days（默认 2 个工作日）。这次会不需要
    纪要的，在「归档」写 D9/会议编号 和不适用原因。

A meeting was held and its minutes are not final.

Why: what was resolved and promised counts as the final minutes have it; later nobody can say who agreed to what.
How to fix: set D9 to final on Home and name the meeting, or run generate D9 --final. How long there is, is said by the
setting minutes_days (2 working days by default). For a meeting that needs no minutes, enter D9/ and its number in Filing
with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.owed import is_final, is_set_aside
from salessheets.derived.work import held_meetings
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.text import Text

RULE = Rule(
    id="3.3e",
    clause="3.3",
    kind=Kind.LATE,
    severity=Severity.INFO,
    scope="record",
    waivable=True,
    reads=("meetings.id", "meetings.date"),
    message=Text("会议 {id} 的纪要 {days} 个工作日未定稿", "Minutes of {id} not final after {days} working days"),
    remedy=Text("在首页请求 D9 定稿", "Request D9 as final"),
)
FORM = "D9"


def check(case: Case) -> Iterator[Finding]:
    """Count the working days since each meeting without final minutes."""
    for meeting in held_meetings(case):
        if not meeting.id or not meeting.date or known(case, meeting.id):
            continue
        days = case.wd(meeting.date, case.as_of)
        if days > case.settings.minutes_days:
            yield RULE.finding(meeting.cell("id"), meeting.id, about=meeting.id, id=meeting.id, days=days)


def known(case: Case, meeting: str) -> bool:
    """Whether the minutes of a meeting are final, or not needed."""
    return is_final(case, FORM, meeting) or is_set_aside(case, FORM, meeting)
