"""人均项目数：各进行中项目人数之和 ÷ 不同的人。要看全部项目才知道，单个项目为空。

Projects per person: people of active projects, added up / distinct people. Only all projects together show it; of one
project it is empty.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.derived.portfolio_only import PORTFOLIO_ONLY
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 340
METRICS: tuple[Metric, ...] = (
    Metric(
        key="projects_per_person",
        title=Text("人均项目数", "Projects per person"),
        unit=COUNT,
        phases=phases(""),
        pool=Pool.RATIO,
        places=2,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Nothing that one project shows."""
    del case
    yield amount("projects_per_person", None, note=PORTFOLIO_ONLY)
