"""回收率：Σ 回收数 ÷ Σ 发放数，取两个数都填了的批次。

Return rate: Σ questionnaires returned / Σ sent, over surveys in which both are filled.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Survey
from salessheets.text import Text

ORDER = 490
METRICS: tuple[Metric, ...] = (
    Metric(
        key="return_rate",
        title=Text("回收率", "Return rate"),
        unit=PERCENT,
        phases=phases("EC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Divide what came back by what was sent."""
    rows = [row for row in case.of(Survey) if row.sent is not None and row.returned is not None]
    back = sum(row.returned or 0 for row in rows) if rows else None
    sent = sum(row.sent or 0 for row in rows) if rows else None
    yield ratio("return_rate", back, sent, cells=filled(rows, "sent", "returned"))
