"""The budget as it is planned: categories by month, in as many tables as the months need, and its curve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate

from salessheets.derived.budget import approved_budget
from salessheets.documents.cost import category_order, total
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.sheets import BudgetLine
from salessheets.showing import EMPTY
from salessheets.text import Text

WIDEST = {"wan": 12, "yuan": 6}  # months beside each other; the others follow in a table of their own
MONTHLY, SUMMED = Text("当月预算", "Planned in the month"), Text("累计预算", "Planned so far")
Lines = Sequence[BudgetLine]


def planned_lines(case: Case) -> list[BudgetLine]:
    """The rows that plan something; others only tell what was spent."""
    return [line for line in case.of(BudgetLine) if line.planned is not None]


def months_of(lines: Lines) -> list[date]:
    """The months of some rows; those without one count as the last of all."""
    return sorted({line.month or date.max for line in lines})


def planned(case: Case, lines: Lines, months: Sequence[date], category: str | None = None) -> Decimal | None:
    """What is planned in some months, for one category or all; in CNY."""
    fitting = [line for line in lines if (line.month or date.max) in months and category in (None, line.category)]
    return total(case, fitting, "planned")


def budget(shown: Shown) -> Mapping[str, object]:
    """Give `budgets`, each a table, and `budget`, the sums."""
    case = shown.case
    lines = planned_lines(case)
    months = months_of(lines)
    width = WIDEST[shown.unit]
    groups = [months[at : at + width] for at in range(0, len(months), width)] or [[]]
    whole, approved = total(case, lines, "planned"), approved_budget(case)
    rest = None if whole is None or approved is None else approved - whole
    return {
        "budgets": [table(shown, lines, group, several=len(groups) > 1) for group in groups],
        "budget": {"planned": shown.money(whole), "approved": shown.money(approved), "rest": shown.money(rest)},
    }


def table(shown: Shown, lines: Lines, months: Sequence[date], *, several: bool) -> Row:
    """Give some months: a row for each category, and the sums; `several` tells that other months follow or went before."""
    names = sorted({line.category for line in lines if (line.month or date.max) in months}, key=category_order)
    return {
        "months": [month_name(month) for month in months],
        "rows": [
            {"category": shown.label("budget_category", name)} | cells(shown, lines, months, name) for name in names
        ],
        "several": several,
        **cells(shown, lines, months),
    }


def cells(shown: Shown, lines: Lines, months: Sequence[date], category: str | None = None) -> Row:
    """Give the amounts of each month, and their sum."""
    amounts = [planned(shown.case, lines, (month,), category) for month in months]
    return {
        "cells": [shown.money(amount) for amount in amounts],
        "sum": shown.money(planned(shown.case, lines, months, category)),
    }


def month_name(month: date) -> str:
    """Print a month."""
    return EMPTY if month == date.max else f"{month:%Y-%m}"


def curve(shown: Shown) -> Row:
    """Give the curve: what is planned each month, and up to it."""
    case = shown.case
    lines = [line for line in planned_lines(case) if line.month]
    months = months_of(lines)
    monthly = [planned(case, lines, (month,)) or Decimal(0) for month in months]
    series = ((MONTHLY, monthly), (SUMMED, list(accumulate(monthly))))
    return {
        "categories": [month_name(month) for month in months],
        "series": [
            {"name": name.say(shown.language), "values": [shown.figure(amount) for amount in amounts]}
            for name, amounts in series
        ],
    }
