"""合规事件：投诉和违规的条数；分项里「open」是还没有处理结果的。

Incidents: complaints and breaches; the part `open` counts those without a result.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Compliance
from salessheets.text import Text

ORDER = 620
METRICS: tuple[Metric, ...] = (
    Metric(
        key="incidents", title=Text("合规事件", "Incidents"), unit=COUNT, phases=phases("XEC"), pool=Pool.SUM, places=0
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count incidents by kind, and those still open."""
    rows = [row for row in case.of(Compliance) if row.kind in ("complaint", "breach")]
    parts = Counter(row.kind for row in rows)
    parts.update("open" for row in rows if not row.result)
    yield amount(
        "incidents",
        len(rows) if case.of(Compliance) else None,
        cells=filled(rows, "kind", "result"),
        parts={key: Decimal(count) for key, count in parts.items()},
    )
