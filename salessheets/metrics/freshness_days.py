"""距上次更新（工作日）：项目各工作簿（绩效除外）最近一次修改 → 运行日。超过黄、红限即黄、红。

Days since update, in working days: latest change of the project's workbooks, the restricted one left out → date of the
run. Yellow and red above their limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from salessheets.derived.bands import above
from salessheets.derived.measured_in import WORKING_DAYS
from salessheets.derived.phases import phases
from salessheets.derived.undecided import undecided
from salessheets.findings import Cell
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 590
METRICS: tuple[Metric, ...] = (
    Metric(
        key="freshness_days",
        title=Text("距上次更新", "Days since update"),
        unit=WORKING_DAYS,
        phases=phases("PXEC"),
        pool=Pool.MAX,
        places=0,
    ),
)


def freshness_days(case: Case) -> Measure:
    """How long nobody touched the workbooks."""
    day = case.project.evidence.last_update
    if day is None:
        return amount("freshness_days", None, light="grey")
    days = Decimal(max(0, case.wd(day, case.as_of)))
    files = [each.file for each in case.project.evidence.sources if each.modified == day and not each.restricted]
    light = above(days, case.settings.stale_yellow, case.settings.stale_red)
    found = amount("freshness_days", days, cells=[Cell(file) for file in files], light=light)
    return replace(found, estimated=undecided(case, (day, case.as_of)))


def measure(case: Case) -> Iterator[Measure]:
    """The age of this project's data."""
    yield freshness_days(case)
