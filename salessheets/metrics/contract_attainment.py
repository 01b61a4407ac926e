"""签约达成率：签约目标的实际值 ÷ 现行目标值，均以元计；实际值为截止日（不晚于运行日）前各月签约额之和。

Contract attainment: contracts signed up to the goal's due date (at most the date of the run) / target in force, in CNY.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.contract import contracts
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 30
METRICS: tuple[Metric, ...] = (
    Metric(
        key="contract_attainment",
        title=Text("签约达成率", "Contract attainment"),
        unit=PERCENT,
        phases=phases("XEC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Divide contracts by their target."""
    found = contracts(case)
    cells = (*found.target_cells, *found.actual_cells)
    yield ratio("contract_attainment", found.actual, found.target, cells=cells, note=found.reason)
