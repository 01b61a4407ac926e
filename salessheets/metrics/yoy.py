"""同比：(Σ 签约额 − Σ 去年同期) ÷ |Σ 去年同期|，取运行日前签约额和去年同期都填了的行。

Year on year: (Σ contracts − Σ same months of last year) / |Σ last year|, over rows up to the date of the run in which
both are filled.
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

ORDER = 60
METRICS: tuple[Metric, ...] = (
    Metric(
        key="yoy", title=Text("同比", "Year on year"), unit=PERCENT, phases=phases("XEC"), pool=Pool.RATIO, percent=True
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Compare like with like: only rows that have both figures."""
    rows = rows_with(case, case.as_of, "contract", "last_year")
    now, before = total(rows, "contract"), total(rows, "last_year")
    change = None if now is None or before is None else now - before
    base = None if before is None else abs(before)
    yield ratio("yoy", change, base, cells=filled(rows, "contract", "last_year"))
