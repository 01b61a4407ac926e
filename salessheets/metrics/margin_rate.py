"""毛利率：Σ 毛利 ÷ Σ 签约额，只取毛利和签约额都填了的行。

Margin: Σ gross margin / Σ contracts, over rows in which both are filled.
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

ORDER = 90
METRICS: tuple[Metric, ...] = (
    Metric(
        key="margin_rate",
        title=Text("毛利率", "Margin"),
        unit=PERCENT,
        phases=phases("XEC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Divide the margin by the contracts it was made on."""
    rows = rows_with(case, case.as_of, "margin", "contract")
    yield ratio("margin_rate", total(rows, "margin"), total(rows, "contract"), cells=filled(rows, "margin", "contract"))
