"""完工估算 EAC：典型 BAC/CPI；非典型 AC + BAC − EV；综合 AC + (BAC − EV)/(CPI×SPI)。
第一个指标 eac 是参数 eac_method 选定的那个（默认典型），报告和表单用它。

Estimate at completion, EAC: typical BAC/CPI; atypical AC + BAC − EV; combined AC + (BAC − EV)/(CPI×SPI).
The first, eac, is the one that the parameter eac_method chooses (typical by default); reports and forms use it.
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

ORDER = 220
METRICS: tuple[Metric, ...] = (
    Metric(key="eac", title=Text("完工估算 EAC", "EAC"), unit=YUAN, phases=phases("XE"), pool=Pool.SUM, places=0),
    Metric(
        key="eac_atypical",
        title=Text("完工估算 EAC（非典型）", "EAC, atypical"),
        unit=YUAN,
        phases=phases("XE"),
        pool=Pool.SUM,
        places=0,
    ),
    Metric(
        key="eac_combined",
        title=Text("完工估算 EAC（综合）", "EAC, combined"),
        unit=YUAN,
        phases=phases("XE"),
        pool=Pool.SUM,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """The estimate that is reported, and the other two."""
    found = earned_value(case)
    method = case.settings.eac_method
    yield earned_amount(found, "eac", found.estimate(method), "BEAP" if method == "combined" else "BEA")
    yield earned_amount(found, "eac_atypical", found.atypical, "BEA")
    yield earned_amount(found, "eac_combined", found.combined, "BEAP")
