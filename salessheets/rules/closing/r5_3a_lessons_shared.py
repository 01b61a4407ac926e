"""没有开总结会，或没有写分享听众。

为什么：经验只写在表里没人看；5.3 要求向团队和别的部门分享。
怎么改：项目完成后开总结会，在「会议」登记（类型：总结会，日期不早于实际完成日）；在「结项」写分享听众：总结会之外
    还给谁。

There was no wrap-up meeting, or nobody is named whom the lessons are shared with.

Why: lessons that stand in a sheet only are read by nobody; clause 5.3 asks to share them with the team and beyond.
How to fix: hold a wrap-up meeting once the work is done and record it in Meetings (type Wrap-up, not before the actual
end); name in Closing who else hears of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from salessheets.derived.blanks import blank
from salessheets.derived.card import card_cell
from salessheets.derived.places import next_cell
from salessheets.derived.work import held
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Closing, Meeting
from salessheets.text import Text

RULE = Rule(
    id="5.3a",
    clause="5.3",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G5",
    reads=("meetings.type", "meetings.date", "closing.actual_end", "closing.audience"),
    message=Text("没有总结会或分享听众", "No wrap-up meeting or no audience"),
    remedy=Text("开总结会，填听众", "Hold it and name the audience"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look for a wrap-up meeting after the end of the work, then for its audience."""
    end = case.closing.actual_end or date.min
    if not any((meeting.date or date.min) >= end for meeting in held(case, "summary")):
        yield RULE.finding(next_cell(case, Meeting, "type"))
    elif blank(case.closing, ("audience",)):
        yield RULE.finding(card_cell(case, Closing, "audience"))
