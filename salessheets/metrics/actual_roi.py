"""实际投入产出比：Σ 签约额 ÷ Σ 实际成本。

Actual return: Σ contracts / Σ actual cost.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.budget import actual_total
from salessheets.derived.measured_in import TIMES
from salessheets.derived.phases import phases
from salessheets.derived.provenance import actual_cells, filled
from salessheets.derived.sales import rows_with, total
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import BudgetLine
from salessheets.text import Text

ORDER = 110
METRICS: tuple[Metric, ...] = (
    Metric(
        key="actual_roi",
        title=Text("实际投入产出比", "Actual return"),
        unit=TIMES,
        phases=phases("EC"),
        pool=Pool.RATIO,
        places=2,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Divide contracts by what was spent."""
    rows = rows_with(case, case.as_of, "contract")
    cells = (*filled(rows, "contract"), *actual_cells(case, case.of(BudgetLine)))
    yield ratio("actual_roi", total(rows, "contract"), actual_total(case), cells=cells)
