"""承诺加实际：(Σ 实际 + Σ 已承诺) ÷ 批准预算。

Used and committed: (Σ actual + Σ committed) / approved budget.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.budget import approved_budget
from salessheets.derived.committed import NO_BUDGET, committed_cells, used_and_committed
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import approved_budget_cells
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 250
METRICS: tuple[Metric, ...] = (
    Metric(
        key="budget_committed",
        title=Text("承诺加实际", "Used and committed"),
        unit=PERCENT,
        phases=phases("PXEC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """What was spent or signed away of the approved budget."""
    budget = approved_budget(case)
    cells = (*committed_cells(case), *approved_budget_cells(case))
    note = NO_BUDGET if budget is None else None
    yield ratio("budget_committed", used_and_committed(case), budget, cells=cells, note=note)
