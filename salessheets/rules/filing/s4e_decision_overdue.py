"""汇报里请求的决策，到期了还没有答复。

为什么：项目在等这个决定；等了多久、卡在哪里，汇报表里看得见。
怎么改：找管理层要答复，把结果写进决策结果；时间变了就改决策期限。

A decision that a report asked for is due and has not been taken.

Why: the project waits for it, and the sheet shows since when.
How to fix: get the answer from management and write it down as decision taken, or set a new date to decide by.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.cadence import report_cadence
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.periods import period_of
from salessheets.projects import Case
from salessheets.sheets import Report
from salessheets.text import Text

RULE = Rule(
    id="s4e",
    clause="四",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    waivable=True,
    reads=("reports.decision", "reports.decision_due", "reports.decision_result"),
    message=Text("请求的决策逾期 {days} 个工作日", "A requested decision is {days} working days overdue"),
    remedy=Text("请管理层答复并登记", "Get the answer and record it"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look for decisions that were asked for and not taken in time."""
    for row in case.of(Report):
        asked = "decision" in row.typed and "decision_result" not in row.typed
        if asked and row.decision_due and row.decision_due < case.as_of:
            period = period_of(row.until, report_cadence(case)).name if row.until else ""
            days = case.wd(row.decision_due, case.as_of)
            yield RULE.finding(row.cell("decision_result"), about=f"D15/{period}" if period else "", days=days)
