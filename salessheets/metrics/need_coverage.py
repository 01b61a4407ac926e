"""策略覆盖需求比：被策略引用的需求 ÷ 全部需求。

Needs covered: needs cited by a strategy / all needs.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import CustomerNeed, Strategy
from salessheets.text import Text

ORDER = 390
METRICS: tuple[Metric, ...] = (
    Metric(
        key="need_coverage",
        title=Text("策略覆盖需求比", "Needs covered"),
        unit=PERCENT,
        phases=phases("PX"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count the needs that a strategy rests on."""
    rows = case.of(CustomerNeed)
    cited = {need for row in case.of(Strategy) for need in row.needs}
    met = sum(row.id in cited for row in rows if row.id)
    cells = (*filled(rows, "id"), *filled(case.of(Strategy), "needs"))
    yield ratio("need_coverage", met if rows else None, len(rows) or None, cells=cells)
