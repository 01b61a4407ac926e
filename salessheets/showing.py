"""How a figure reads: percent, thousands, half up, what is estimated, what is too small a sample, — when empty."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from salessheets.columns import LISTS
from salessheets.derived.measured_in import PERCENTAGE_POINTS
from salessheets.measures import Measure, Metric, Pool
from salessheets.text import Language, Text

EMPTY = "—"
ESTIMATED = Text("（推定）", " (est.)")
REMARK = Text("（{note}）", " ({note})")


def show(measure: Measure, metric: Metric, language: Language) -> str:
    """Print a measure for people, rounded half up; the unit stands in its column, but for % and points.

    A light is its word. A value with a note (a small sample, by weight) carries it in brackets.
    """
    if metric.pool is Pool.LIGHTS:
        return show_lights(measure, language)
    if measure.value is None:
        return EMPTY
    words = figure(measure.value, metric)
    if metric.unit == PERCENTAGE_POINTS:
        words += " " + metric.unit.say(language)
    elif metric.percent:
        words += "%"
    words += ESTIMATED.say(language) if measure.estimated else ""
    return words + (REMARK.fill(note=measure.note).say(language) if measure.note else "")


def figure(value: Decimal, metric: Metric) -> str:
    """A number with thousands and the metric's places, percent as points of 100; what rounds to 0 has no sign."""
    shown = 100 * value if metric.percent else value
    rounded = shown.quantize(Decimal(1).scaleb(-metric.places), ROUND_HALF_UP)
    return f"{rounded or abs(rounded):,f}"


def show_lights(measure: Measure, language: Language) -> str:
    """The word of a light; of a portfolio the count of each, worst first."""
    labels = LISTS["light"]
    if not measure.parts:
        return labels.label(measure.light).say(language) if measure.light else EMPTY
    order = [key for key in ("red", "yellow", "green", "grey") if key in measure.parts]
    return " ".join(f"{labels.label(key).say(language)} {measure.parts[key]:f}" for key in order)
