"""进度偏差 SV = EV − PV；成本偏差 CV = EV − AC（元）。为负即落后、超支。

Schedule variance SV = EV − PV; cost variance CV = EV − AC, in CNY. Negative means behind, over cost.
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

ORDER = 200
METRICS: tuple[Metric, ...] = (
    Metric(key="sv", title=Text("进度偏差 SV", "SV"), unit=YUAN, phases=phases("XE"), pool=Pool.SUM, places=0),
    Metric(key="cv", title=Text("成本偏差 CV", "CV"), unit=YUAN, phases=phases("XE"), pool=Pool.SUM, places=0),
)


def measure(case: Case) -> Iterator[Measure]:
    """Both variances; by weight there are none."""
    found = earned_value(case)
    costed = found.mode == "cost" and found.ev is not None
    behind = found.ev - found.pv if costed and found.ev is not None and found.pv is not None else None
    over = found.ev - found.ac if costed and found.ev is not None and found.ac is not None else None
    yield earned_amount(found, "sv", behind, "BEP")
    yield earned_amount(found, "cv", over, "BEA")
