"""预算执行率：Σ 实际成本 ÷ 批准预算（含已批准的预算变更）。超过 100% 成本灯即红。

Budget used: Σ actual cost / approved budget, with approved changes. Above 100 % the cost light is red.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.budget import actual_total, approved_budget
from salessheets.derived.committed import NO_BUDGET
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import actual_cells, approved_budget_cells
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import BudgetLine
from salessheets.text import Text

ORDER = 240
METRICS: tuple[Metric, ...] = (
    Metric(
        key="budget_used",
        title=Text("预算执行率", "Budget used"),
        unit=PERCENT,
        phases=phases("PXEC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def budget_used(case: Case) -> Measure:
    """What was spent of the approved budget."""
    budget = approved_budget(case)
    cells = (*actual_cells(case, case.of(BudgetLine)), *approved_budget_cells(case))
    return ratio("budget_used", actual_total(case), budget, cells=cells, note=NO_BUDGET if budget is None else None)


def measure(case: Case) -> Iterator[Measure]:
    """The share of this project."""
    yield budget_used(case)
