"""销售灯：时间进度差低于 −sales_red 为红，低于 −sales_yellow 为黄，否则绿；没有签约目标为不适用。

Sales light: red when the gap to time elapsed is below −sales_red, yellow below −sales_yellow, else green; n/a without a
goal of contracts.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.contract import contracts
from salessheets.derived.measured_in import LIGHT
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool
from salessheets.metrics.time_gap import time_gap
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 670
METRICS: tuple[Metric, ...] = (
    Metric(key="light_sales", title=Text("销售灯", "Sales light"), unit=LIGHT, phases=phases("XE"), pool=Pool.LIGHTS),
)


def measure(case: Case) -> Iterator[Measure]:
    """Take over the light of the gap."""
    gap = time_gap(case)
    if contracts(case).goal is None:
        yield Measure(metric="light_sales", light="na", note=gap.note)
        return
    yield Measure(metric="light_sales", light=gap.light, cells=gap.cells, note=gap.note, estimated=gap.estimated)
