"""有一期没有向管理层汇报。

为什么：没有汇报，管理层只能猜；项目静默一期，问题就晚发现一期。
怎么改：在「汇报」表补这一期的行（数据截止日写本期最后一天），提交后填提交日期。周期看「立项」的汇报周期，没填用设置
    「report_cadence」（默认每周）；过了截止日加宽限「report_grace」才提醒。确实不需要的一期可豁免，对象写
    D15/期次，如 D15/2026-W10。

A period has no report to management.

Why: without reports management guesses, and each silent period hides trouble for that long.
How to fix: add the row of that period to Reports (data until the last day of the period) and the date on which it was
submitted. How often is set in the charter, else by the setting report_cadence (weekly by default); you are reminded after
the deadline plus report_grace. A period that needs no report can be waived, with an object such as D15/2026-W10.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.cadence import report_cadence, reports_due
from salessheets.derived.places import next_cell
from salessheets.derived.states import is_active
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.periods import period_of
from salessheets.projects import Case
from salessheets.sheets import Report
from salessheets.text import Text

RULE = Rule(
    id="s4b",
    clause="四",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    scope="project",
    waivable=True,
    reads=("reports.until", "reports.submitted_on", "charter.report_cadence"),
    message=Text("{period} 未汇报", "No report for {period}"),
    remedy=Text("填汇报行和提交日期", "Add and submit the report"),
)


def check(case: Case) -> Iterator[Finding]:
    """Go through the periods since approval whose deadline is past."""
    if not is_active(case):
        return
    rows: dict[str, list[Report]] = {}
    for row in case.of(Report):
        if row.until:
            rows.setdefault(period_of(row.until, report_cadence(case)).name, []).append(row)
    for period, _ in reports_due(case):
        own = rows.get(period.name, [])
        if not any("submitted_on" in row.typed for row in own):
            cell = own[0].cell("submitted_on") if own else next_cell(case, Report, "until")
            yield RULE.finding(cell, about=f"D15/{period.name}", period=period.name)
