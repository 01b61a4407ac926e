"""The cells that a goal's target and actual come from."""

from __future__ import annotations

from salessheets.derived.changes import changes_of
from salessheets.derived.goals import SALES_COLUMN
from salessheets.derived.provenance import Cells, filled
from salessheets.derived.sales import rows_with
from salessheets.projects import Case
from salessheets.sheets import Feedback, Goal


def target_cells(case: Case, goal: Goal) -> Cells:
    """The cell of the target in force: after of the last approved change, else the goal's own."""
    changed = changes_of(case, "goal", goal.id) if goal.id else ()
    return (changed[-1].cell("after"),) if changed else (goal.cell("target"),)


def actual_cells(case: Case, goal: Goal) -> Cells:
    """The cells of what was reached: sales, feedback, or the goal's own."""
    if goal.metric in SALES_COLUMN:
        until = min(goal.due, case.as_of) if goal.due else case.as_of
        column = SALES_COLUMN[goal.metric]
        return filled(rows_with(case, until, column), column)
    if goal.metric in ("csat", "nps"):
        return filled(case.of(Feedback), goal.metric)
    return (goal.cell("actual"),)
