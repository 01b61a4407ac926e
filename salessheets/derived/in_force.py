"""What held just before a change: the figure that its `before` must repeat."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salessheets.derived.approvals import approved_changes, gate_date, latest
from salessheets.derived.budget import budget_base, with_changes
from salessheets.derived.changes import amount, day, item_key
from salessheets.projects import Case
from salessheets.sheets import Change, Goal, Task


def decided_on(case: Case, change: Change) -> date | None:
    """The day a change was decided; None while it is pending."""
    row = latest(case, change.id)
    return row.decided_on if row and row.result != "returned" else None


def ahead(case: Case, change: Change) -> tuple[Change, ...]:
    """Approved changes of the same kind of object that were approved before this one; all while it is pending."""
    end = decided_on(case, change)
    return tuple(
        other
        for other in approved_changes(case)
        if other is not change
        and other.object == change.object
        and (end is None or (gate_date(case, other.id) or date.min, other.row) < (end, change.row))
    )


def ahead_on_item(case: Case, change: Change) -> tuple[Change, ...]:
    """Those of them that are about the same goal or task."""
    return tuple(other for other in ahead(case, change) if item_key(other) == item_key(change))


def goal_ahead(case: Case, change: Change, goal: Goal) -> Decimal | None:
    """The target ahead of a change, in the goal's unit."""
    earlier = ahead_on_item(case, change)
    return amount(earlier[-1], "after") if earlier else goal.target


def end_ahead(case: Case, change: Change, task: Task) -> date | None:
    """The baseline end ahead of a change; None when it is no longer to be seen since a change was written over it."""
    earlier = ahead_on_item(case, change)
    if earlier:
        return day(earlier[-1], "after")
    stamp = case.project.evidence.baseline
    applied = stamp.changes if stamp else ()
    overwritten = any(
        other.id in applied and other.object in ("schedule", "scope") and item_key(other) == item_key(change)
        for other in approved_changes(case)
    )
    return None if overwritten else task.baseline_end


def budget_ahead(case: Case, change: Change) -> Decimal | None:
    """The approved budget ahead of a change, in CNY; None before a budget was approved."""
    return with_changes(case, budget_base(case, decided_on(case, change)), ahead(case, change))
