"""尚需估算 ETC = EAC − AC；完工偏差 VAC = BAC − EAC；尚需绩效 TCPI = (BAC − EV)/(BAC − AC)。

Estimate to complete ETC = EAC − AC; variance at completion VAC = BAC − EAC; to-complete performance index
TCPI = (BAC − EV)/(BAC − AC).
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.earned_measures import earned_amount, earned_ratio
from salessheets.derived.earned_value import earned_value
from salessheets.derived.measured_in import RATIO, YUAN
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 230
METRICS: tuple[Metric, ...] = (
    Metric(key="etc", title=Text("尚需估算 ETC", "ETC"), unit=YUAN, phases=phases("XE"), pool=Pool.SUM, places=0),
    Metric(key="vac", title=Text("完工偏差 VAC", "VAC"), unit=YUAN, phases=phases("XE"), pool=Pool.SUM, places=0),
    Metric(key="tcpi", title=Text("尚需绩效 TCPI", "TCPI"), unit=RATIO, phases=phases("XE"), pool=Pool.RATIO, places=2),
)


def measure(case: Case) -> Iterator[Measure]:
    """What is still to be spent, what will be left, how well the rest must go."""
    found = earned_value(case)
    method = case.settings.eac_method
    letters = "BEAP" if method == "combined" else "BEA"
    estimate, worth, spent, earned = found.estimate(method), found.worth, found.ac, found.ev
    rest = estimate - spent if estimate is not None and spent is not None else None
    left = worth - estimate if worth is not None and estimate is not None else None
    yield earned_amount(found, "etc", rest, letters)
    yield earned_amount(found, "vac", left, letters)
    to_do = worth - earned if worth is not None and earned is not None else None
    money = worth - spent if worth is not None and spent is not None else None
    yield earned_ratio(found, "tcpi", to_do, money, "BEA")
