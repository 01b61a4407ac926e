"""要处理的反馈还没有关闭。

为什么：结项前，低分、投诉和已经派了人的反馈都要有个了结，客户要得到答复。
怎么改：处理完填关闭日期和处理结果；结项时确实处理不完的，申请豁免并写明谁接手。

A feedback that is to be handled is not closed.

Why: before closing, low scores, complaints and whatever was given to someone come to an end, and the customer gets an
answer.
How to fix: fill in the closing date and how it was handled; what cannot be finished by then needs a waiver that says who
takes over.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.feedback import low
from salessheets.derived.naming import called
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Feedback
from salessheets.text import Text

RULE = Rule(
    id="4.2c",
    clause="4.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    waivable=True,
    gate="G4",
    reads=("feedback.csat", "feedback.nps", "feedback.complaint", "feedback.owner", "feedback.closed_on"),
    message=Text("反馈 {id} 未关闭", "Feedback {id} is not closed"),
    remedy=Text("处理后填关闭日期", "Close it"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look for feedback to be handled, or given to someone, without a closing date."""
    for row in case.of(Feedback):
        if "closed_on" not in row.typed and (low(case, row) or "owner" in row.typed):
            yield RULE.finding(row.cell("closed_on"), about=row.id, id=called(row.id, row.row))
