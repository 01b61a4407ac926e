"""挣值 EV：Σ 价值 × 完成%。

Earned value, EV: Σ value × progress.
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

ORDER = 180
METRICS: tuple[Metric, ...] = (
    Metric(key="ev", title=Text("挣值 EV", "EV"), unit=YUAN, phases=phases("XE"), pool=Pool.SUM, places=0),
)


def measure(case: Case) -> Iterator[Measure]:
    """What is done by now."""
    found = earned_value(case)
    yield earned_amount(found, "ev", found.ev, "BE")
