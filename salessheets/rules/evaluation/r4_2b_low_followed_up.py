"""低分或投诉没有定责任人和期限。

为什么：不满意的客户没人跟，下次就不再开口，直接走了。
怎么改：在这条反馈里填处理责任人和期限。满意度不高于设置「csat_low」（默认 2）、推荐度不高于「nps_low」（默认 6）
    或投诉选「是」，就算要跟进的。

A low score or a complaint has no owner or due date.

Why: an unhappy customer whom nobody follows up says nothing the next time and leaves.
How to fix: name who handles it and by when. A satisfaction up to the setting csat_low (2 by default), a likelihood to
recommend up to nps_low (6 by default), or a complaint is to be followed up.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, headers
from salessheets.derived.feedback import low
from salessheets.derived.naming import called
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Feedback
from salessheets.text import Text

RULE = Rule(
    id="4.2b",
    clause="4.2",
    severity=Severity.ERROR,
    waivable=True,
    reads=("feedback.csat", "feedback.nps", "feedback.complaint", "feedback.owner", "feedback.due"),
    message=Text("低分或投诉 {id} 缺 {fields}", "Low score or complaint {id} lacks {fields}"),
    remedy=Text("填责任人和期限", "Name owner and due date"),
)


def check(case: Case) -> Iterator[Finding]:
    """Ask for owner and due date of each feedback that must be followed up."""
    for row in case.of(Feedback):
        missing = blank(row, ("owner", "due"))
        if missing and low(case, row):
            fields = headers(row, missing)
            yield RULE.finding(row.cell(missing[0]), about=row.id, id=called(row.id, row.row), fields=fields)
