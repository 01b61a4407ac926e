"""自评灯比工具算出的灯好，又没有说明。

为什么：两个灯并列给管理层看，自评不会被改掉；说得比数据好而不讲原因，别人只会信算出来的那个。
怎么改：在「汇报」这一行写偏差说明（原因与措施），或改自评灯；算得不对的，多半是计划、预算、行动项没有更新。
例：自评绿，计算为红：「大客户合同已定稿，3 月 15 日签，签后进度恢复」。

The light that a report gives itself is better than the computed one, and nothing explains it.

Why: management sees both side by side, and the own light is never overwritten; one that is better than the data without
a reason is not believed.
How to fix: write reasons and measures as deviation in that row of Reports, or correct the own light; if the computed one
is wrong, plan, budget or actions are mostly out of date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from salessheets.columns import LISTS
from salessheets.derived.cadence import report_cadence
from salessheets.findings import Finding, Rule, Severity
from salessheets.metrics.light_overall import overall
from salessheets.periods import period_of
from salessheets.projects import Case
from salessheets.sheets import Report
from salessheets.text import Text

RULE = Rule(
    id="s4d",
    clause="四",
    severity=Severity.WARNING,
    waivable=True,
    reads=("reports.light", "reports.deviation", "reports.until"),
    message=Text("自评{value}，计算为{computed}，没有说明", "Own light {value}, computed {computed}, no explanation"),
    remedy=Text("写偏差说明", "Explain the difference"),
)
BEST_FIRST = ("green", "yellow", "red")


def check(case: Case) -> Iterator[Finding]:
    """Compare the last report with the light of this run; what it was on earlier days only a journal knows."""
    rows = [row for row in case.of(Report) if row.until]
    last = max(rows, key=lambda row: (row.until or date.min, row.row), default=None)
    if last is None or last.until is None or last.light not in BEST_FIRST or "deviation" in last.typed:
        return
    computed = overall(case).light
    if computed in BEST_FIRST and BEST_FIRST.index(last.light) < BEST_FIRST.index(computed):
        lights = LISTS["light"]
        about = f"D15/{period_of(last.until, report_cadence(case)).name}"
        own = lights.label(last.light)
        yield RULE.finding(last.cell("deviation"), own, about=about, computed=lights.label(computed))
