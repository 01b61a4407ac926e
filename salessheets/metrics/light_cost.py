"""成本灯：预算执行率超过 100% 即红；否则看超支比例的灯；没有批准预算为灰。

Cost light: red when more than 100 % of the budget is used; else that of the overrun; grey without an approved budget.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.budget import approved_budget
from salessheets.derived.measured_in import LIGHT
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool
from salessheets.metrics.budget_used import budget_used
from salessheets.metrics.cost_overrun import cost_overrun
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 640
METRICS: tuple[Metric, ...] = (
    Metric(key="light_cost", title=Text("成本灯", "Cost light"), unit=LIGHT, phases=phases("PXEC"), pool=Pool.LIGHTS),
)


def measure(case: Case) -> Iterator[Measure]:
    """Red when overspent, else the light of the overrun."""
    used, over = budget_used(case), cost_overrun(case)
    if approved_budget(case) is None:
        yield Measure(metric="light_cost", light="grey", note=used.note)
    elif used.value is not None and used.value > 1:
        yield Measure(metric="light_cost", light="red", cells=used.cells)
    else:
        yield Measure(metric="light_cost", light=over.light, cells=over.cells, note=over.note, estimated=over.estimated)
