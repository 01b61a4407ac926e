"""The cost of a project by category: what was planned, signed away and spent, each row, with sums."""

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

BAR = 26  # characters of the longest bar
FULL = "█"


def cost(shown: Shown) -> Mapping[str, object]:
    """Give `categories` (each with its rows and its sums) and `total`."""
    case = shown.case
    lines = case.of(BudgetLine)
    names = sorted({line.category for line in lines}, key=category_order)
    groups = [[line for line in lines if line.category == name] for name in names]
    longest = max((greater(case, group) for group in groups), default=Decimal(0))
    return {
        "categories": [
            {"category": shown.label("budget_category", name), "rows": rows(shown, group)} | sums(shown, group, longest)
            for name, group in zip(names, groups, strict=True)
        ],
        "total": sums(shown, lines, Decimal(0)),
    }


def category_order(name: str) -> tuple[int, str]:
    """Sort categories as the list has them, a team's own behind."""
    keys = [option.key for option in LISTS["budget_category"].options]
    return (keys.index(name) if name in keys else len(keys), name)


def rows(shown: Shown, lines: Sequence[BudgetLine]) -> list[Row]:
    """Give the rows of a category by month and task, with the actual cost that counts."""
    ordered = sorted(lines, key=lambda line: (line.month or date.max, wbs_of(line.task), line.row))
    return [shown.row(line, actual=shown.money(actual(shown.case, line))) for line in ordered]


def sums(shown: Shown, lines: Sequence[BudgetLine], longest: Decimal) -> Row:
    """Give the sums of some rows, the share of the plan that was spent, and two bars to look at."""
    case = shown.case
    planned, committed, used = (total(case, lines, key) for key in ("planned", "committed", "actual"))
    return {
        "planned": shown.money(planned),
        "committed": shown.money(committed),
        "actual": shown.money(used),
        "gap": shown.money(None if planned is None or used is None else used - planned),
        "share": shown.share(used / planned if planned and used is not None else None),
        "planned_bar": bar(planned, longest),
        "actual_bar": bar(used, longest),
    }


def total(case: Case, lines: Sequence[BudgetLine], key: str) -> Decimal | None:
    """Add up a column; None when no row has anything."""
    values = [actual(case, line) if key == "actual" else getattr(line, key) for line in lines]
    filled = [value for value in values if value is not None]
    return sum(filled, Decimal(0)) if filled else None


def greater(case: Case, lines: Sequence[BudgetLine]) -> Decimal:
    """The greater of plan and actual, for the scale of the bars."""
    return max(total(case, lines, "planned") or Decimal(0), total(case, lines, "actual") or Decimal(0))


def bar(value: Decimal | None, longest: Decimal) -> str:
    """Draw an amount as a bar of characters; what is anything at all is at least one long."""
    if value is None or value <= 0 or longest <= 0:
        return ""
    return FULL * max(1, round(BAR * value / longest))
