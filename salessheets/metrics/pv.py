"""计划价值 PV：Σ 价值 × 基线内已过工作日 ÷ 基线工作日（0 到 1）；里程碑到基线完成日为 1。

Planned value, PV: Σ value × working days of the baseline that are over / all of them, within 0..1; a milestone counts
from its baseline end.
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

ORDER = 170
METRICS: tuple[Metric, ...] = (
    Metric(key="pv", title=Text("计划价值 PV", "PV"), unit=YUAN, phases=phases("XE"), pool=Pool.SUM, places=0),
)


def measure(case: Case) -> Iterator[Measure]:
    """What should be done by now."""
    found = earned_value(case)
    yield earned_amount(found, "pv", found.pv, "BP")
