"""What held just before a change: the figure that its `before` must repeat."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salessheets.derived.approvals import YES, approved_changes, decided, gate_date, latest
from salessheets.derived.changes import amount, day, item_key
from salessheets.projects import Case
from salessheets.sheets import Approval, Change, Goal, Task

NONE = Decimal(0)


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


def budget_base(case: Case, before: date | None) -> Approval | None:
    """The decision that set the budget before a day (ever, where None): the latest on G2 that names one, else on G1."""
    for gate in ("G2", "G1"):
        rows = [
            row
            for row in decided(case).get(gate, ())
            if row.result in YES and row.approved_budget is not None and row.decided_on
            and (before is None or row.decided_on < before)
        ]  # fmt: skip
        if rows:
            return rows[-1]
    return None


def budget_ahead(case: Case, change: Change) -> Decimal | None:
    """The approved budget ahead of a change, in CNY; None before a budget was approved."""
    base = budget_base(case, decided_on(case, change))
    if base is None or base.approved_budget is None or base.decided_on is None:
        return None
    later = [other for other in ahead(case, change) if (gate_date(case, other.id) or date.min) > base.decided_on]
    return base.approved_budget + sum(
        ((amount(other, "after") or NONE) - (amount(other, "before") or NONE) for other in later), NONE
    )
