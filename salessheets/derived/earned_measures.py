"""Measures of earned value: empty ones with their reason, those by weight kept out of sums of money."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from salessheets.derived.earned_value import BY_WEIGHT, NO_MONEY, EarnedValue
from salessheets.derived.provenance import Cells
from salessheets.measures import NO_BASE, Measure, amount, ratio
from salessheets.text import Text

NO_ACTUAL = Text("没有实际成本", "no actual cost")
COSTED = frozenset({"ac", "cv", "cpi", "eac", "eac_atypical", "eac_combined", "etc", "vac", "tcpi"})


def cells_of(value: EarnedValue, letters: str) -> Cells:
    """The cells that went in: B what leaves are worth, P baseline dates, E progress, A actual cost."""
    parts = {"B": value.value_cells, "P": value.date_cells, "E": value.progress_cells, "A": value.actual_cells}
    return tuple(cell for letter in letters for cell in parts[letter])


def earned_amount(value: EarnedValue, metric: str, figure: Decimal | None, letters: str) -> Measure:
    """A figure of earned value, of the cells that the letters name; None is division by zero or lack of data."""
    note = reason(value, metric) or (NO_BASE if figure is None else None)
    return marked(value, amount(metric, figure, cells=cells_of(value, letters), note=note), letters)


def earned_ratio(
    value: EarnedValue, metric: str, above: Decimal | None, below: Decimal | None, letters: str
) -> Measure:
    """A quotient of earned value."""
    measure = ratio(metric, above, below, cells=cells_of(value, letters), note=reason(value, metric))
    return marked(value, measure, letters)


def reason(value: EarnedValue, metric: str) -> Text | None:
    """Why a figure that needs more than the data give is empty."""
    if value.reason:
        return value.reason
    if value.mode == "weight" and metric in (*COSTED, "sv"):
        return NO_MONEY
    return NO_ACTUAL if value.ac is None and metric in COSTED else None


def marked(value: EarnedValue, measure: Measure, letters: str) -> Measure:
    """Mark what is 推定; a figure by weight is shown but has nothing to be pooled with money."""
    marked = replace(measure, estimated=value.estimated and "P" in letters and measure.value is not None)
    if value.mode != "weight" or measure.value is None:
        return marked
    return replace(marked, numerator=None, denominator=None, note=BY_WEIGHT)
