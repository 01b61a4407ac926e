"""The cost of a project by category: what was planned, signed away and spent, each row, with sums and a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from salessheets.columns import LISTS
from salessheets.derived.budget import actual
from salessheets.derived.tasks import wbs_of
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.sheets import BudgetLine
from salessheets.text import Text

PLANNED, ACTUAL = Text("预算", "Planned"), Text("实际", "Actual")
ALT = Text("按科目的预算与实际", "Planned and actual by category")


def cost(shown: Shown) -> Mapping[str, object]:
    """Give `categories` (each with its rows and its sums), `total`, and the chart `charts.cost`."""
    case = shown.case
    lines = case.of(BudgetLine)
    names = sorted({line.category for line in lines}, key=category_order)
    groups = [[line for line in lines if line.category == name] for name in names]
    return {
        "categories": [
            {"category": shown.label("budget_category", name), "rows": rows(shown, group)} | sums(shown, group)
            for name, group in zip(names, groups, strict=True)
        ],
        "total": sums(shown, lines),
        "charts": {"cost": cost_chart(shown, names, groups)},
    }


def cost_chart(shown: Shown, names: Sequence[str], groups: Sequence[Sequence[BudgetLine]]) -> Row:
    """Draw plan and actual of each category side by side."""
    return {
        "alt": ALT.say(shown.language),
        "categories": [shown.label("budget_category", name) for name in names],
        "series": [
            {"name": words, "values": [shown.figure(total(shown.case, group, key)) for group in groups]}
            for words, key in ((PLANNED.say(shown.language), "planned"), (ACTUAL.say(shown.language), "actual"))
        ],
    }


def category_order(name: str) -> tuple[int, str]:
    """Sort categories as the list has them, a team's own behind."""
    keys = [option.key for option in LISTS["budget_category"].options]
    return (keys.index(name) if name in keys else len(keys), name)


def rows(shown: Shown, lines: Sequence[BudgetLine]) -> list[Row]:
    """Give the rows of a category by month and task, with the actual cost that counts."""
    ordered = sorted(lines, key=lambda line: (line.month or date.max, wbs_of(line.task), line.row))
    return [shown.row(line, actual=shown.money(actual(shown.case, line))) for line in ordered]


def sums(shown: Shown, lines: Sequence[BudgetLine]) -> Row:
    """Give the sums of some rows, and the share of the plan that was spent."""
    case = shown.case
    planned, committed, used = (total(case, lines, key) for key in ("planned", "committed", "actual"))
    return {
        "planned": shown.money(planned),
        "committed": shown.money(committed),
        "actual": shown.money(used),
        "gap": shown.money(None if planned is None or used is None else used - planned),
        "share": shown.share(used / planned if planned and used is not None else None),
    }


def total(case: Case, lines: Sequence[BudgetLine], key: str) -> Decimal | None:
    """Add up a column; None when no row has anything."""
    values = [actual(case, line) if key == "actual" else getattr(line, key) for line in lines]
    filled = [value for value in values if value is not None]
    return sum(filled, Decimal(0)) if filled else None
