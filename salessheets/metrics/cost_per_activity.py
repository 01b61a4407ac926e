"""单次成本：Σ 活动费用 ÷ 填了费用的活动数。

Cost per activity: Σ cost of activities / activities with a cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.measured_in import YUAN
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Activity
from salessheets.text import Text

ORDER = 410
METRICS: tuple[Metric, ...] = (
    Metric(
        key="cost_per_activity",
        title=Text("单次成本", "Cost per activity"),
        unit=YUAN,
        phases=phases("XE"),
        pool=Pool.RATIO,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Divide the cost by the activities that had any."""
    rows = [row for row in case.of(Activity) if row.cost is not None]
    spent = sum((row.cost or Decimal(0) for row in rows), Decimal(0))
    yield ratio("cost_per_activity", spent if rows else None, len(rows) or None, cells=filled(rows, "cost"))
