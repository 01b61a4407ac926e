"""超投入人数：运行日在各进行中项目的投入合计超过上限（effort_max）的人。要看全部项目才知道，单个项目为空。

Overloaded people: those whose efforts over all active projects add up to more than effort_max on the date of the run.
Only all projects together show it; of one project it is empty.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import PEOPLE
from salessheets.derived.phases import phases
from salessheets.derived.portfolio_only import PORTFOLIO_ONLY
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 330
METRICS: tuple[Metric, ...] = (
    Metric(
        key="overloaded",
        title=Text("超投入人数", "Overloaded people"),
        unit=PEOPLE,
        phases=phases(""),
        pool=Pool.DISTINCT,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Nothing that one project shows."""
    del case
    yield amount("overloaded", None, note=PORTFOLIO_ONLY)
