"""未关闭条件：有条件批准所附条件中还没有关闭日期的条数。

Open conditions: conditions of an approval that have no closing date yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Condition
from salessheets.text import Text

ORDER = 310
METRICS: tuple[Metric, ...] = (
    Metric(
        key="open_conditions",
        title=Text("未关闭条件", "Open conditions"),
        unit=COUNT,
        phases=phases("PXE"),
        pool=Pool.SUM,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count the conditions that are open."""
    rows = case.of(Condition)
    waiting = [row for row in rows if row.closed_on is None]
    yield amount("open_conditions", len(waiting) if rows else None, cells=[row.cell("closed_on") for row in waiting])
