"""人数、部门数：团队里不同的人、不同的部门；组合里跨项目去重。

Team size and departments: distinct people and distinct departments of the team; distinct across projects too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.measured_in import COUNT, PEOPLE
from salessheets.derived.people import department, members
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Member
from salessheets.text import Text

ORDER = 320
METRICS: tuple[Metric, ...] = (
    Metric(
        key="team_size",
        title=Text("人数", "Team size"),
        unit=PEOPLE,
        phases=phases("PXE"),
        pool=Pool.DISTINCT,
        places=0,
    ),
    Metric(
        key="departments",
        title=Text("部门数", "Departments"),
        unit=COUNT,
        phases=phases("PXE"),
        pool=Pool.DISTINCT,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count people and departments once each."""
    rows = [row for row in case.of(Member) if row.name]
    people = frozenset(members(case))
    places = frozenset(place for row in rows if (place := department(case, row.name)))
    team = amount("team_size", len(people) or None, cells=filled(rows, "name"))
    yield replace(team, names=people)
    found = amount("departments", len(places) or None, cells=filled(rows, "name", "department"))
    yield replace(found, names=places)
