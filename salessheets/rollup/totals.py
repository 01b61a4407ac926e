"""The portfolio in a few figures: pooled, with the number of projects behind each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from salessheets.columns import LISTS
from salessheets.derived.measured_in import PERCENT
from salessheets.findings import Finding, Severity, count
from salessheets.measures import Measure
from salessheets.metrics import metrics
from salessheets.rollup.entries import Entry, Origin
from salessheets.rollup.figures import bare, beside, measured, parts_words
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.standing import cells_of
from salessheets.text import Text
from salessheets.workbooks.style import Kind, ToneName

POOLED = ("contract_attainment", "time_gap", "budget_used", "milestone_on_time", "overdue_actions", "open_risks", "nps")
PROJECTS = Text("项目", "Projects")
ACTIVE = Text("进行中 {active} 个", "{active} active")
UNIT = Text("（{unit}）", " ({unit})")
BEHIND = Text("n = {n} 个项目", "n = {n} projects")
ALONE = Text("n = 1 个项目", "n = 1 project")
FINDINGS = Text("错误", "Errors")
WARNINGS = Text("警告 {n} 个", "{n} warnings")
WORST_TONES: tuple[ToneName, ...] = ("red", "yellow", "green", "grey")


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A figure of the portfolio: its name, its value, what stands behind it, and how it is coloured."""

    label: str
    entry: Entry
    name: str
    shown: str
    unit: str
    note: str
    kind: Kind
    tone: ToneName


def totals(rollup: Rollup) -> tuple[Total, ...]:
    """The figures that stand on top, in the order of reading."""
    pooled = (rollup.review.measures[key] for key in POOLED)
    return (projects(rollup), *(total(measure, rollup) for measure in pooled), errors(rollup))


def projects(rollup: Rollup) -> Total:
    """How many projects there are and how many go on, in the colour of the worst light."""
    review = rollup.review
    lights = review.measures["light_overall"].parts
    tone: ToneName = next((each for each in WORST_TONES if lights.get(each)), "blue")
    active = ACTIVE.fill(active=sum(project.status.active for project in review.projects))
    number = len(review.projects)
    origin = Origin(metric=rollup.say(PROJECTS), cells=review.measures["projects"].cells)
    return Total(
        label=rollup.say(PROJECTS),
        name=rollup.say(PROJECTS),
        unit="",
        entry=Entry(value=number, origin=origin),
        shown=str(number),
        note=rollup.say(active),
        kind="integer",
        tone=tone,
    )


def total(measure: Measure, rollup: Rollup) -> Total:
    """One pooled figure."""
    metric = metrics()[measure.metric]
    unit = rollup.say(UNIT.fill(unit=metric.unit)) if metric.unit != PERCENT else ""
    return Total(
        label=rollup.say(metric.title) + unit,
        entry=measured(measure, "", rollup.language),
        name=rollup.say(metric.title),
        shown=bare(measure, rollup.language),
        unit=beside(measure, rollup.language),
        note=behind(measure, rollup),
        kind="number",
        tone=tone_of(measure),
    )


def behind(measure: Measure, rollup: Rollup) -> str:
    """What stands behind a pooled figure: the number of projects, or what a count is made of."""
    if measure.value is None:
        return rollup.say(measure.note) if measure.note else ""
    number = len(measure.names)
    of = rollup.say(BEHIND.fill(n=number) if number != 1 else ALONE)
    if measure.metric == "nps" and measure.denominator:
        return f"{of} · {measure.denominator:f} {'份' if rollup.language == 'zh' else 'answers'}"
    parts = parts_words(measure, rollup.language) if measure.value else ""
    return f"{parts} · {of}" if parts else of


def tone_of(measure: Measure) -> ToneName:
    """The colour of a pooled figure: only where more of it is plainly bad."""
    bad = measure.metric == "overdue_actions" and measure.value
    return "red" if bad else "blue"


def errors(rollup: Rollup) -> Total:
    """How many errors and warnings the workbooks hold."""
    found = rollup.review.findings
    counts = count(found)
    number = counts[Severity.ERROR]
    wrong: list[Finding] = [] if rollup.large else [each for each in found if each.severity is Severity.ERROR]
    return Total(
        label=rollup.say(FINDINGS),
        name=rollup.say(FINDINGS),
        unit="",
        entry=Entry(value=number, origin=Origin(metric=rollup.say(FINDINGS), cells=cells_of(wrong))),
        shown=str(number),
        note=rollup.say(WARNINGS.fill(n=counts[Severity.WARNING])),
        kind="integer",
        tone="red" if number else "green",
    )


def light_counts(measure: Measure) -> Iterator[tuple[ToneName, Text, int]]:
    """How many projects show each light, worst first."""
    for key in WORST_TONES:
        yield key, LISTS["light"].label(key), int(measure.parts.get(key, 0))
