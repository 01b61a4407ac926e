"""活动次数：已发生的活动，按类型计数；自己写的类型算其他。

Activities: those that have happened, by type; own types count as other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from salessheets.columns import LISTS
from salessheets.derived.measured_in import OCCASIONS
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Activity
from salessheets.text import Text

ORDER = 400
METRICS: tuple[Metric, ...] = (
    Metric(
        key="activity_counts",
        title=Text("活动次数", "Activities"),
        unit=OCCASIONS,
        phases=phases("XE"),
        pool=Pool.PARTS,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count activities by type."""
    rows = [row for row in case.of(Activity) if row.date is None or row.date <= case.as_of]
    known = LISTS["activity_type"].labels
    types = Counter(row.type if row.type in known else "other" for row in rows)
    yield amount(
        "activity_counts",
        len(rows) if case.of(Activity) else None,
        cells=filled(rows, "type"),
        parts={key: Decimal(count) for key, count in types.items()},
    )
