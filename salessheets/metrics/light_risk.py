"""风险灯：有开放的重大风险为红，有较大为黄，否则绿；一条风险都没登记为灰。

Risk light: red with an open critical risk, yellow with a major one, else green; grey when no risk was ever entered.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import LIGHT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.risks import level as risk_level
from salessheets.derived.risks import open_risks
from salessheets.measures import NO_DATA, Measure, Metric, Pool, known
from salessheets.projects import Case
from salessheets.sheets import Risk
from salessheets.text import Text

ORDER = 650
METRICS: tuple[Metric, ...] = (
    Metric(key="light_risk", title=Text("风险灯", "Risk light"), unit=LIGHT, phases=phases("PXE"), pool=Pool.LIGHTS),
)

LIGHTS = {"critical": "red", "major": "yellow"}


def measure(case: Case) -> Iterator[Measure]:
    """The light of the gravest open risk."""
    if not case.of(Risk):
        yield Measure(metric="light_risk", light="grey", note=NO_DATA)
        return
    levels = {risk: risk_level(case, risk) for risk in open_risks(case)}
    gravest = next((each for each in LIGHTS if each in levels.values()), "")
    rows = [risk for risk, each in levels.items() if each == gravest]
    cells = filled(rows, "probability", "impact", "residual_probability", "residual_impact") if gravest else ()
    yield Measure(metric="light_risk", light=LIGHTS.get(gravest, "green"), cells=known(cells))
