"""环比：(最近一个完整月的签约额 − 上一月的签约额) ÷ |上一月的签约额|。

Month on month: (contracts of the last full month − of the month before) / |the latter|.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.sales import rows_with, total
from salessheets.derived.tasks import ONE_DAY
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 70
METRICS: tuple[Metric, ...] = (
    Metric(
        key="mom",
        title=Text("环比", "Month on month"),
        unit=PERCENT,
        phases=phases("XEC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def last_full_month(day: date) -> date:
    """First day of the last month that is over, the month of its own last day included."""
    return (day + ONE_DAY - timedelta(days=(day + ONE_DAY).day)).replace(day=1)


def measure(case: Case) -> Iterator[Measure]:
    """Compare the last two full months."""
    last = last_full_month(case.as_of)
    before = last_full_month(last)
    rows = [sale for sale in rows_with(case, last, "contract") if sale.month in (last, before)]
    now = total((sale for sale in rows if sale.month == last), "contract")
    then = total((sale for sale in rows if sale.month == before), "contract")
    change = None if now is None or then is None else now - then
    yield ratio("mom", change, None if then is None else abs(then), cells=filled(rows, "contract"))
