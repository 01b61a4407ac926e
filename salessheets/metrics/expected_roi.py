"""预期投入产出比：现行签约目标（元）÷ 申请预算。

Expected return: target of contracts in force, in CNY / budget applied for.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.contract import contracts
from salessheets.derived.measured_in import TIMES
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 100
METRICS: tuple[Metric, ...] = (
    Metric(
        key="expected_roi",
        title=Text("预期投入产出比", "Expected return"),
        unit=TIMES,
        phases=phases("LP"),
        pool=Pool.RATIO,
        over="all",
        places=2,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Divide the target by the budget."""
    found = contracts(case)
    cells = (*found.target_cells, *filled((case.charter,), "budget_total"))
    yield ratio("expected_roi", found.target, case.charter.budget_total, cells=cells, note=found.reason)
