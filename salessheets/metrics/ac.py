"""实际成本 AC：月份不晚于运行日的预算行实际成本之和；只在按金额时有。

Actual cost, AC: Σ actual cost of budget rows of months up to the date of the run; only where value is counted in money.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.earned_measures import earned_amount
from salessheets.derived.earned_value import earned_value
from salessheets.derived.measured_in import YUAN
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 190
METRICS: tuple[Metric, ...] = (
    Metric(key="ac", title=Text("实际成本 AC", "AC"), unit=YUAN, phases=phases("XE"), pool=Pool.SUM, places=0),
)


def measure(case: Case) -> Iterator[Measure]:
    """What was spent by now."""
    found = earned_value(case)
    yield earned_amount(found, "ac", found.ac, "A")
