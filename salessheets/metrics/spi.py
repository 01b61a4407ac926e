"""进度绩效指数 SPI = EV/PV；成本绩效指数 CPI = EV/AC。SPI 低于黄、红限即黄、红。

Schedule performance index SPI = EV/PV; cost performance index CPI = EV/AC. SPI is yellow and red below its limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.bands import below
from salessheets.derived.earned_measures import earned_ratio
from salessheets.derived.earned_value import earned_value
from salessheets.derived.measured_in import RATIO
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 210
METRICS: tuple[Metric, ...] = (
    Metric(
        key="spi", title=Text("进度绩效指数 SPI", "SPI"), unit=RATIO, phases=phases("XE"), pool=Pool.RATIO, places=2
    ),
    Metric(
        key="cpi", title=Text("成本绩效指数 CPI", "CPI"), unit=RATIO, phases=phases("XE"), pool=Pool.RATIO, places=2
    ),
)


def spi(case: Case) -> Measure:
    """What is done as a share of what should be."""
    value = earned_value(case)
    found = earned_ratio(value, "spi", value.ev, value.pv, "BEP")
    return replace(found, light=below(found.value, case.settings.spi_yellow, case.settings.spi_red))


def measure(case: Case) -> Iterator[Measure]:
    """Both indices; by weight there is no CPI."""
    value = earned_value(case)
    yield spi(case)
    yield earned_ratio(value, "cpi", value.ev if value.mode == "cost" else None, value.ac, "BEA")
