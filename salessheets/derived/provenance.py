"""The cells behind a figure."""

from __future__ import annotations

from collections.abc import Iterable

from salessheets.derived.budget import budget_base
from salessheets.derived.changes import changes_of
from salessheets.findings import Cell
from salessheets.projects import Case
from salessheets.sheets import Activity, BudgetLine, Record

Cells = tuple[Cell | None, ...]


def filled(rows: Iterable[Record], *keys: str) -> Cells:
    """The cells of these columns that hold anything, row by row."""
    return tuple(row.cell(key) for row in rows for key in keys if key in row.typed)


def actual_cells(case: Case, lines: Iterable[BudgetLine]) -> Cells:
    """The cells of actual cost: as typed, or those of the activities that budget rows take theirs from."""
    rows = tuple(lines)
    taken = {(line.category, line.month) for line in rows if line.actual_from == "activities"}
    activities = [
        activity
        for activity in case.of(Activity)
        if activity.date and (activity.cost_category, activity.date.replace(day=1)) in taken
    ]
    return (*filled((line for line in rows if line.actual_from != "activities"), "actual"), *filled(activities, "cost"))


def approved_budget_cells(case: Case) -> Cells:
    """The cells of the approved budget: of the decision, and of approved budget changes."""
    row = budget_base(case)
    return (row.cell("approved_budget"), *filled(changes_of(case, "budget"), "before", "after")) if row else ()
