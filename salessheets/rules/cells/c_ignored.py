"""填了一个工具自己会算的数，所填的没有使用。

为什么：签约、回款、毛利、满意度、净推荐值目标的实际值由明细算出；预算行的实际来源选「执行」时，实际由执行表费用汇总。
    再手填一个，看表的人会以为用的是它。
怎么改：清空这一格；要用手填的数，把预算行的实际来源改为「手填」。

A figure is typed that the tool works out by itself; the entry is not used.

Why: the actual of a goal of contracts, receipts, margin, satisfaction or NPS follows from the records; a budget row whose
actual comes from the activities sums up their costs. Whoever reads the sheet would take the typed figure for the one in
use.
How to fix: clear the cell; to use a typed actual, set the budget row's source back to Typed.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import C_IGNORED
from salessheets.derived.blanks import header
from salessheets.derived.goals import COMPUTED
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import BudgetLine, Goal

RULE = C_IGNORED


def check(case: Case) -> Iterator[Finding]:
    """Look for typed actuals of computed goals and of budget rows fed by activities."""
    for goal in case.of(Goal):
        if goal.metric in COMPUTED and "actual" in goal.typed:
            yield RULE.finding(goal.cell("actual"), goal.actual, about=goal.id, column=header(goal, "actual"))
    for line in case.of(BudgetLine):
        if line.actual_from == "activities" and "actual" in line.typed:
            yield RULE.finding(line.cell("actual"), line.actual, column=header(line, "actual"))
