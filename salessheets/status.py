"""Where every project stands, and all projects taken together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from salessheets.derived.approvals import submitted_on
from salessheets.derived.feedback import nps_of
from salessheets.derived.people import manager
from salessheets.derived.samples import small_sample
from salessheets.derived.states import is_active, next_gate, phase, state
from salessheets.derived.tasks import delay, next_milestone
from salessheets.findings import Cell
from salessheets.measures import Measure, Pool, amount, ratio
from salessheets.metrics import measures, metrics
from salessheets.periods import Period
from salessheets.projects import Case, Commitment, Footprint
from salessheets.settings import Settings
from salessheets.sheets import Report

APPLICATIONS = ("applications", "applied_amount")
LIGHTS = ("light_schedule", "light_cost", "light_risk", "light_issue", "light_sales")


class NextMilestone(NamedTuple):
    """The open milestone that comes first: its date, and working days late (negative is early)."""

    name: str
    date: date
    late: int
    cell: Cell | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectStatus:
    """Where one project stands; keys of choice lists, not words. `stale` says that it was not updated (未更新)."""

    code: str
    name: str
    folder: str
    type: str
    manager: str
    phase: str
    state: str
    next_gate: str
    active: bool
    light: str
    lights: Mapping[str, str]
    own_light: str
    stale: bool
    measures: Mapping[str, Measure]
    next_milestone: NextMilestone | None
    last_update: date | None
    submitted_on: date | None = None


def project_status(case: Case) -> ProjectStatus:
    """Take stock of a project on the date of the run."""
    found = measures(case)
    return ProjectStatus(
        code=case.project.code,
        name=case.charter.name,
        folder=case.project.folder,
        type=case.charter.type,
        manager=manager(case),
        phase=phase(case),
        state=state(case),
        next_gate=next_gate(case),
        active=is_active(case),
        light=found["light_overall"].light,
        lights={key: found[key].light for key in LIGHTS},
        own_light=own_light(case),
        stale=is_stale(case, found["freshness_days"]),
        measures=found,
        next_milestone=coming(case),
        last_update=case.project.evidence.last_update,
        submitted_on=submitted_on(case),
    )


def own_light(case: Case) -> str:
    """The light that the team gave itself in its latest report, "" without one."""
    rows = [row for row in case.of(Report) if row.light and row.until and row.until <= case.as_of]
    return max(rows, key=lambda row: (row.until or date.min, row.row)).light if rows else ""


def is_stale(case: Case, freshness: Measure) -> bool:
    """Whether a project in progress was not updated for more than s:stale_days working days."""
    return is_active(case) and freshness.value is not None and freshness.value > case.settings.stale_days


def coming(case: Case) -> NextMilestone | None:
    """The next milestone; without a baseline it is late by its planned end."""
    task = next_milestone(case)
    day = (task.baseline_end or task.planned_end) if task else None
    if task is None or day is None:
        return None
    late = delay(case, task)
    if late is None:
        late = max(0, case.wd(day, case.as_of))
    return NextMilestone(task.name, day, late, task.cell("baseline_end" if task.baseline_end else "planned_end"))


def pooled(
    statuses: Sequence[ProjectStatus],
    footprints: Sequence[Footprint],
    settings: Settings,
    *,
    period: Period | None = None,
) -> Mapping[str, Measure]:
    """Take every metric over the portfolio: active projects, or all where the metric says so.

    An empty measure is left out, never counted as 0; `names` are the projects that gave a value (of distinct counts:
    the people or departments). `period` narrows applications to those submitted in it.
    """
    active = [each for each in statuses if each.active]
    found = {}
    for key, metric in metrics().items():
        among = statuses if metric.over == "all" else active
        if period and key in APPLICATIONS:
            among = [each for each in statuses if submitted_in(each, period)]
        found[key] = POOLS[metric.pool](
            key, [(each.code, each.measures[key]) for each in among if key in each.measures]
        )
    found["nps"] = whole_nps(found["nps"], settings)
    found["overloaded"] = overloaded(footprints, settings)
    found["projects_per_person"] = projects_per_person(footprints)
    found["lesson_reuse"] = lesson_reuse(footprints)
    return found


def submitted_in(status: ProjectStatus, period: Period) -> bool:
    """Whether a project was applied for in a period."""
    return status.submitted_on is not None and period.first <= status.submitted_on <= period.last


Given = Sequence[tuple[str, Measure]]


def taken(measure: Measure, given: Given) -> Measure:
    """The pooled measure with all that its parts bring along."""
    parts: dict[str, Decimal] = defaultdict(Decimal)
    for _, each in given:
        for key, count in each.parts.items():
            parts[key] += count
    return replace(
        measure,
        parts=dict(parts),
        names=frozenset(code for code, _ in given),
        cells=tuple(chain.from_iterable(each.cells for _, each in given)),
        estimated=any(each.estimated for _, each in given),
    )


def summed(key: str, given: Given) -> Measure:
    """Σ of the values that may be added: of earned value by weight there are none."""
    known = [(code, each) for code, each in given if each.numerator is not None]
    numbers = [each.numerator for _, each in known if each.numerator is not None]
    return taken(amount(key, sum(numbers, Decimal(0)) if numbers else None), known)


def divided(key: str, given: Given) -> Measure:
    """Σ numerators / Σ denominators."""
    known = [(code, each) for code, each in given if each.numerator is not None and each.denominator is not None]
    above = sum((each.numerator or Decimal(0) for _, each in known), Decimal(0))
    below = sum((each.denominator or Decimal(0) for _, each in known), Decimal(0))
    return taken(ratio(key, above if known else None, below if known else None), known)


def greatest(key: str, given: Given) -> Measure:
    """The greatest value, with its light and its cells."""
    known = [(code, each) for code, each in given if each.value is not None]
    if not known:
        return amount(key, None)
    _, worst = max(known, key=lambda pair: pair[1].value or Decimal(0))
    return replace(worst, names=frozenset(code for code, _ in known))


def distinct(key: str, given: Given) -> Measure:
    """How many different names there are across projects."""
    names = frozenset(name for _, each in given for name in each.names)
    return replace(taken(amount(key, len(names) or None), given), names=names)


def lit(key: str, given: Given) -> Measure:
    """How many projects show each light; n/a is no light."""
    shown = [(code, each) for code, each in given if each.light not in ("", "na")]
    lights = Counter(each.light for _, each in shown)
    return Measure(
        metric=key,
        parts={light: Decimal(count) for light, count in lights.items()},
        names=frozenset(code for code, _ in shown),
    )


POOLS: Mapping[Pool, Callable[[str, Given], Measure]] = {
    Pool.SUM: summed,
    Pool.PARTS: summed,
    Pool.RATIO: divided,
    Pool.MAX: greatest,
    Pool.DISTINCT: distinct,
    Pool.LIGHTS: lit,
}


def whole_nps(measure: Measure, settings: Settings) -> Measure:
    """The net promoter score of the pooled counts: a whole number, marked when the sample is small."""
    count = int(measure.denominator or 0)
    parts = measure.parts
    if not count:
        return measure
    score = nps_of(int(parts["promoters"]), int(parts["detractors"]), count)
    return replace(measure, value=score, note=small_sample(count, settings.nps_min_n))


def overloaded(footprints: Iterable[Footprint], settings: Settings) -> Measure:
    """People whose efforts over active projects pass s:effort_max."""
    efforts: dict[str, list[Commitment]] = defaultdict(list)
    for project in footprints:
        for commitment in project.commitments if project.active else ():
            efforts[commitment.person].append(commitment)
    over = {person: own for person, own in efforts.items() if sum(each.effort for each in own) > settings.effort_max}
    cells = [each.cell for own in over.values() for each in own]
    return replace(amount("overloaded", len(over) if efforts else None, cells=cells), names=frozenset(over))


def projects_per_person(footprints: Iterable[Footprint]) -> Measure:
    """People of active projects, each once a project, by distinct people."""
    teams = [frozenset(project.people) for project in footprints if project.active]
    people = frozenset().union(*teams)
    found = ratio("projects_per_person", sum(map(len, teams)) if people else None, len(people) or None)
    return replace(found, names=people)


def lesson_reuse(footprints: Sequence[Footprint]) -> Measure:
    """How often projects use lessons of other projects of the portfolio, by lesson."""
    codes = {project.code.upper() for project in footprints}
    uses = Counter(
        lesson
        for project in footprints
        for lesson in dict.fromkeys(project.lessons_used)
        if (owner := lesson.partition("/")[0]) in codes and owner != project.code.upper()
    )
    parts = {lesson: Decimal(count) for lesson, count in uses.items()}
    return amount("lesson_reuse", uses.total() if footprints else None, parts=parts)
