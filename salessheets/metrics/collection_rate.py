"""回款率：Σ 回款额 ÷ Σ 签约额（运行日前各月）。

Collection rate: Σ receipts / Σ contracts, months up to the date of the run.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.sales import rows_with, total
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 80
METRICS: tuple[Metric, ...] = (
    Metric(
        key="collection_rate",
        title=Text("回款率", "Collection rate"),
        unit=PERCENT,
        phases=phases("XEC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Divide what came in by what was signed."""
    rows = rows_with(case, case.as_of)
    cells = filled(rows, "received", "contract")
    yield ratio("collection_rate", total(rows, "received"), total(rows, "contract"), cells=cells)
