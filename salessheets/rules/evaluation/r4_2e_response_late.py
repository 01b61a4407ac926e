"""低分、投诉没有及时响应，或反馈过了期限没有关闭。

为什么：客户投诉后头一两天最看重有没有人理；拖下去，小事也成了大事。
怎么改：联系客户，填响应日期；处理完填关闭日期；期限定得不现实的，和客户说好后改期限。低分、投诉应在设置
    「response_days」（默认 1 个工作日）内响应。

A low score or complaint got no timely answer, or a feedback is past its due date and not closed.

Why: in the first days a customer mostly wants to see that someone cares; left alone, small matters grow.
How to fix: contact the customer and fill in when; close it once handled; if the due date was unrealistic, agree on a new
one with the customer. Low scores and complaints are to be answered within the setting response_days (1 working day by
default).
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
    id="4.2e",
    clause="4.2",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    waivable=True,
    reads=("feedback.date", "feedback.responded_on", "feedback.due", "feedback.closed_on"),
    message=Text("反馈 {id} {what}逾期 {days} 个工作日", "{what} of feedback {id} is {days} working days late"),
    remedy=Text("尽快响应或关闭", "Respond or close"),
)
RESPONSE = Text("响应", "Response")
CLOSING = Text("关闭", "Closing")


def check(case: Case) -> Iterator[Finding]:
    """Look at feedback that is still open: answered in time, closed in time."""
    for row in case.of(Feedback):
        if "closed_on" in row.typed:
            continue
        if (days := response_late(case, row)) > 0:
            cell = row.cell("responded_on")
            yield RULE.finding(cell, about=row.id, id=called(row.id, row.row), what=RESPONSE, days=days)
        if row.due and row.due < case.as_of:
            cell, days = row.cell("closed_on"), case.wd(row.due, case.as_of)
            yield RULE.finding(cell, about=row.id, id=called(row.id, row.row), what=CLOSING, days=days)


def response_late(case: Case, row: Feedback) -> int:
    """Working days beyond the time for an answer; 0 or less while there is time, or none is needed."""
    if row.date is None or "responded_on" in row.typed or not low(case, row):
        return 0
    return case.wd(row.date, case.as_of) - case.settings.response_days
