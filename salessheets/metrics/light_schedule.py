"""进度灯：按参数 schedule_by，看拖期比例（默认）或 SPI 的灯。

Schedule light: that of the share late (the default) or of SPI, as the parameter schedule_by says.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import LIGHT
from salessheets.derived.phases import phases
from salessheets.measures import Measure, Metric, Pool
from salessheets.metrics.late_pct import late_pct
from salessheets.metrics.spi import spi
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 630
METRICS: tuple[Metric, ...] = (
    Metric(
        key="light_schedule", title=Text("进度灯", "Schedule light"), unit=LIGHT, phases=phases("XE"), pool=Pool.LIGHTS
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Take over the light of the figure chosen."""
    basis = spi(case) if case.settings.schedule_by == "spi" else late_pct(case)
    yield Measure(
        metric="light_schedule", light=basis.light, cells=basis.cells, note=basis.note, estimated=basis.estimated
    )
