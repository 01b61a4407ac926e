"""Measures as numbers in cells: the exact value, in a format that reads as the measure does on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from salessheets.columns import LISTS
from salessheets.derived.earned_value import BY_WEIGHT
from salessheets.derived.measured_in import COUNT, LIGHT, PERCENT, PERCENTAGE_POINTS, RATIO
from salessheets.derived.states import STATES
from salessheets.measures import Measure, Metric, Pool
from salessheets.metrics import metrics
from salessheets.reporters.words import visible
from salessheets.rollup.entries import Entry, Origin
from salessheets.showing import EMPTY, ESTIMATED, figure, show, show_lights
from salessheets.text import Language, Text, listed
from salessheets.workbooks.writer_values import Figure, Value

PART_LISTS: Mapping[str, str] = {
    "open_risks": "risk_level",
    "activity_counts": "activity_type",
    "lessons": "lesson_kind",
    "grade_counts": "grade",
    "priority": "priority",
    "type": "project_type",
    "light": "light",
}
PART_WORDS: Mapping[str, Text] = {
    "unassessed": Text("未评估", "not assessed"),
    "promoters": Text("推荐者", "promoters"),
    "passives": Text("中立者", "passives"),
    "detractors": Text("贬损者", "detractors"),
    **STATES,
}
WEIGHED = Text("（按权重）", " (weights)")
TOGETHER = "\u00a0"
"""Keeps a word and its number on one line."""
GRAVEST = ("critical", "major", "general", "high", "medium", "low")
UNSAID = ("owner", "type", "light")
"""Parts that stand elsewhere: people beside their actions, types and lights in tables of their own."""


def measured(measure: Measure, project: str, language: Language) -> Entry:
    """The entry of a measure; without a value it is —, outside its phases nothing."""
    metric = metrics()[measure.metric]
    origin = Origin(metric=metric.title.say(language), project=project, cells=measure.cells)
    if metric.pool is Pool.LIGHTS:
        shown = show_lights(measure, language) if measure.parts else light_word(measure.light, language)
        return Entry(value=shown, origin=origin)
    if measure.value is None:
        return Entry(value=None if measure.light == "na" else EMPTY)
    return Entry(value=number(measure, metric, language), origin=origin)


def number(measure: Measure, metric: Metric, language: Language) -> Value:
    """The exact number with the format of its metric."""
    if measure.value is None:
        return None
    value = measure.value * 100 if metric.unit == PERCENTAGE_POINTS else measure.value
    marks = [ESTIMATED] if measure.estimated else []
    marks += [WEIGHED] if measure.note == BY_WEIGHT else []
    return Figure(value, number_format(metric) + "".join(f'"{mark.say(language)}"' for mark in marks))


def number_format(metric: Metric) -> str:
    """How the numbers of a metric read in Excel."""
    places = "." + "0" * metric.places if metric.places else ""
    if metric.unit == PERCENTAGE_POINTS:
        return f"+0{places};-0{places};0{places}"
    return f"0{places}%" if metric.percent else f"#,##0{places}"


def light_word(key: str, language: Language) -> str:
    """The word of a light; — where none shines."""
    return LISTS["light"].label(key).say(language) if key not in ("", "na") else EMPTY


def parts_words(measure: Measure, language: Language) -> str:
    """What a count is made of: 「重大 2、较大 3」."""
    said = [
        f"{part_word(measure.metric, key, language)}{TOGETHER}{count:f}"
        for key, count in sorted(measure.parts.items(), key=gravity)
        if key.partition(":")[0] not in UNSAID
    ]
    return listed(said, language)


def with_unit(measure: Measure, language: Language) -> str:
    """A measure as people read it, with its unit where that says something."""
    shown = show(measure, metrics()[measure.metric], language)
    unit = unit_word(measure, language)
    if not unit or shown.endswith(unit) or PERCENTAGE_POINTS.say(language) == unit:
        return shown
    tail = ESTIMATED.say(language) if measure.estimated and shown.endswith(ESTIMATED.say(language)) else ""
    return f"{shown.removesuffix(tail)} {unit}{tail}"


def beside(measure: Measure, language: Language) -> str:
    """What stands small beside a measure: its unit, and whether it is estimated."""
    estimated = measure.estimated and measure.value is not None
    return unit_word(measure, language) + (ESTIMATED.say(language) if estimated else "")


def unit_word(measure: Measure, language: Language) -> str:
    """The unit of a measure where it says something; "" without a value."""
    metric = metrics()[measure.metric]
    return "" if measure.value is None or metric.unit in (PERCENT, RATIO, LIGHT, COUNT) else metric.unit.say(language)


def bare(measure: Measure, language: Language) -> str:
    """A measure without its unit and mark, percent apart; points with their sign."""
    metric = metrics()[measure.metric]
    if measure.value is None or metric.unit != PERCENTAGE_POINTS:
        return show(replace(measure, estimated=False), metric, language)
    return ("+" if measure.value > 0 else "") + figure(measure.value, metric)


def gravity(part: tuple[str, Decimal]) -> tuple[int, Decimal, str]:
    """Sort key of parts: the graver level or priority first, else the larger count."""
    key, count = part
    name = key.rpartition(":")[2]
    return GRAVEST.index(name) if name in GRAVEST else len(GRAVEST), -count, key


def part_word(metric: str, key: str, language: Language) -> str:
    """The word of one part."""
    group, _, name = key.rpartition(":")
    if name in PART_WORDS and group in ("", "state"):
        return PART_WORDS[name].say(language)
    choices = LISTS.get(PART_LISTS.get(group or metric, ""))
    return visible(choices.label(name).say(language) if choices else name)
