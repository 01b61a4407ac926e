"""D7 销售策略方案: how it is to be sold, each strategy with the needs it rests on, what it costs, who reviewed it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salessheets.columns import LISTS, PREFIXES
from salessheets.documents.common import Issue, common
from salessheets.documents.cost import category_order, total
from salessheets.documents.row_order import by_number
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.sheets import BudgetLine, Compliance, CustomerNeed, Strategy

FORM = "D7"
CATEGORIES = tuple(LISTS["strategy_category"].labels)
NUMBERED = f"{PREFIXES['strategy']}-"


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the plan prints."""
    case = shown.case
    strategies = by_number(case.of(Strategy))
    return {
        **common(shown, issue),
        "measures": shown.measures("need_coverage"),
        "needs": [shown.row(need) for need in cited(case, strategies)],
        "groups": groups(shown, strategies),
        **budget(shown, strategies),
        "reviews": [shown.row(row) for row in by_number(case.of(Compliance)) if of_strategy(row)],
    }


def cited(case: Case, strategies: Sequence[Strategy]) -> list[CustomerNeed]:
    """The needs that strategies rest on."""
    numbers = {number for strategy in strategies for number in strategy.needs}
    return [need for need in by_number(case.of(CustomerNeed)) if need.id and need.id in numbers]


def groups(shown: Shown, strategies: Sequence[Strategy]) -> list[Row]:
    """Give the strategies by category, in the order of the list; those without one stay behind."""
    return [
        {"category": shown.label("strategy_category", key), "rows": [shown.row(row) for row in found]}
        for key in (*CATEGORIES, "")
        if (found := [row for row in strategies if row.category == key])
    ]


def budget(shown: Shown, strategies: Sequence[Strategy]) -> Mapping[str, object]:
    """Give what is planned of each budget category that a strategy names, and the sum."""
    case = shown.case
    names = sorted({row.budget_category for row in strategies if row.budget_category}, key=category_order)
    lines = {name: [line for line in case.of(BudgetLine) if line.category == name] for name in names}
    return {
        "budget": [
            {
                "category": shown.label("budget_category", name),
                "strategies": shown.listed(row.id for row in strategies if row.budget_category == name and row.id),
                "planned": shown.money(total(case, lines[name], "planned")),
            }
            for name in names
        ],
        "total": shown.money(total(case, [line for name in names for line in lines[name]], "planned")),
    }


def of_strategy(row: Compliance) -> bool:
    """Whether a row is the review of a strategy's material."""
    return row.kind == "material" and row.object is not None and row.object.key.startswith(NUMBERED)
