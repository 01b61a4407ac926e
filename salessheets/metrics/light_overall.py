"""总灯：五个灯中已知的最差一个（不适用的不算），都不知道为灰。
进行中的项目超过 stale_yellow 个工作日没更新至少为黄，超过 stale_red 为红（灰的也变红）。

Overall light: the worst known of the five lights (n/a left out), grey when none is known.
A project in progress that nobody updated for more than stale_yellow working days is at least yellow, for more than
stale_red red, even from grey.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.bands import worst
from salessheets.derived.measured_in import LIGHT
from salessheets.derived.phases import phases
from salessheets.derived.states import is_active, phase
from salessheets.measures import NO_DATA, NOT_HERE, Measure, Metric, Pool
from salessheets.metrics import Meter, light_cost, light_issue, light_risk, light_sales, light_schedule
from salessheets.metrics.freshness_days import freshness_days
from salessheets.projects import Case, once
from salessheets.text import Text

ORDER = 680
METRICS: tuple[Metric, ...] = (
    Metric(
        key="light_overall", title=Text("总灯", "Overall light"), unit=LIGHT, phases=phases("PXEC"), pool=Pool.LIGHTS
    ),
)

FIVE = tuple(
    Meter(metrics=module.METRICS, measure=module.measure)
    for module in (light_schedule, light_cost, light_risk, light_issue, light_sales)
)
SILENT = Text("{days} 个工作日没有更新", "not updated for {days} working days")


@once
def overall(case: Case) -> Measure:
    """The light of the project, with the cells of what made it so; n/a before the project is approved."""
    if phase(case) not in METRICS[0].phases:
        return Measure(metric="light_overall", light="na", note=NOT_HERE)
    known, fresh = worst_of_five(case), freshness_days(case)
    silent = is_active(case) and fresh.light in ("yellow", "red")
    if silent and worst(known.light, fresh.light) != known.light:
        note = SILENT.fill(days=fresh.value)
        return Measure(
            metric="light_overall", light=fresh.light, cells=fresh.cells, note=note, estimated=fresh.estimated
        )
    return known


def worst_of_five(case: Case) -> Measure:
    """The worst known of the five lights, with the cells of all that show it."""
    lights = tuple(light for light in five(case) if light.light != "na")
    light = worst(*(each.light for each in lights))
    shown = [each for each in lights if each.light == light]
    return Measure(
        metric="light_overall",
        light=light,
        cells=tuple(cell for each in shown for cell in each.cells),
        note=NO_DATA if light == "grey" else None,
        estimated=any(each.estimated for each in shown),
    )


def five(case: Case) -> Iterator[Measure]:
    """The five lights; outside its phases a light is n/a."""
    for meter in FIVE:
        if phase(case) in meter.metrics[0].phases:
            yield from meter.measure(case)


def measure(case: Case) -> Iterator[Measure]:
    """The light of this project."""
    yield overall(case)
