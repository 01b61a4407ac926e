"""时间进度差：签约达成率 − 已过工作日/总工作日（计划开始 → 签约目标截止日，取 0 到 1），单位百分点；为负即落后于时间。

Gap to time elapsed: contract attainment − working days elapsed / working days in all (planned start → due date of the
contract goal, within 0..1), in percentage points; negative means behind time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from salessheets.derived.bands import below
from salessheets.derived.contract import contracts
from salessheets.derived.measured_in import PERCENTAGE_POINTS
from salessheets.derived.phases import phases
from salessheets.derived.undecided import undecided
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 50
METRICS: tuple[Metric, ...] = (
    Metric(
        key="time_gap",
        title=Text("时间进度差", "Gap to time elapsed"),
        unit=PERCENTAGE_POINTS,
        phases=phases("XE"),
        pool=Pool.RATIO,
        percent=True,
    ),
)

NO_SPAN = Text("缺计划开始或目标截止日", "planned start or due date of the goal is missing")


def time_gap(case: Case) -> Measure:
    """Hold contracts against the part of the target that the time elapsed would want."""
    found = contracts(case)
    start, due = case.charter.planned_start, found.goal.due if found.goal else None
    cells = (*found.target_cells, *found.actual_cells, case.charter.cell("planned_start"))
    if found.goal is None or start is None or due is None:
        return ratio("time_gap", None, None, cells=cells, note=found.reason or NO_SPAN, light="grey")
    share = elapsed(case, start, due)
    ahead = (
        None if found.actual is None or found.target is None or share is None else found.actual - found.target * share
    )
    cells = (*cells, found.goal.cell("due"))
    gap = ratio("time_gap", ahead, None if share is None else found.target, cells=cells, note=found.reason)
    points = None if gap.value is None else 100 * gap.value
    light = below(points, -case.settings.sales_yellow, -case.settings.sales_red)
    return replace(gap, light=light, estimated=gap.value is not None and undecided(case, (start, due)))


def elapsed(case: Case, start: date, due: date) -> Decimal | None:
    """Share of the working days that are over, 0..1; None when there are none."""
    days = case.wd(start, due)
    if days <= 0:
        return None
    return min(Decimal(1), max(Decimal(0), Decimal(case.wd(start, case.as_of)) / days))


def measure(case: Case) -> Iterator[Measure]:
    """The gap of this project."""
    yield time_gap(case)
