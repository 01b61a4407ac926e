"""What was approved, what was spent: actual costs by budget row, the approved budget with its changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from salessheets.columns.numbers import ZERO
from salessheets.derived.approvals import YES, decided, gate_date
from salessheets.derived.changes import amount, changes_of
from salessheets.derived.tasks import wbs_of
from salessheets.projects import Case, once
from salessheets.sheets import Activity, Approval, BudgetLine, Change


@once
def from_activities(case: Case) -> dict[BudgetLine, Decimal]:
    """Costs of activities by the budget row that takes them: each once, in the row with the longest WBS."""
    takers: dict[tuple[str, date], list[BudgetLine]] = defaultdict(list)
    for line in case.of(BudgetLine):
        if line.actual_from == "activities" and line.month:
            takers[line.category, line.month].append(line)
    sums: dict[BudgetLine, Decimal] = {line: ZERO for lines in takers.values() for line in lines}
    for activity in case.of(Activity):
        if activity.cost is None or activity.date is None:
            continue
        lines = takers.get((activity.cost_category, activity.date.replace(day=1)), [])
        wbs = wbs_of(activity.task)
        fitting = [line for line in lines if wbs[: len(wbs_of(line.task))] == wbs_of(line.task)]
        if fitting:
            sums[max(fitting, key=lambda line: len(wbs_of(line.task)))] += activity.cost
    return sums


def actual(case: Case, line: BudgetLine) -> Decimal | None:
    """Actual cost of a budget row in CNY: as typed, or summed up from the activities."""
    return from_activities(case).get(line) if line.actual_from == "activities" else line.actual


@once
def actual_total(case: Case) -> Decimal | None:
    """All actual cost in CNY; None when no row has any."""
    values = [value for line in case.of(BudgetLine) if (value := actual(case, line)) is not None]
    return sum(values, ZERO) if values else None


@once
def planned_total(case: Case) -> Decimal | None:
    """All planned cost in CNY; None without budget rows."""
    lines = case.of(BudgetLine)
    return sum((line.planned or ZERO for line in lines), ZERO) if lines else None


def budget_base(case: Case, before: date | None = None) -> Approval | None:
    """The decision that set the budget, before a day where one is given: the latest on G2 that names one, else on G1."""
    for gate in ("G2", "G1"):
        rows = [row for row in decided(case).get(gate, ()) if row.result in YES and row.approved_budget is not None]
        held = [row for row in rows if row.decided_on and (before is None or row.decided_on < before)]
        if held:
            return held[-1]
    return None


def with_changes(case: Case, base: Approval | None, changes: Iterable[Change]) -> Decimal | None:
    """The budget of a decision with what these changes, approved later than it, made of it; in CNY."""
    if base is None or base.approved_budget is None or base.decided_on is None:
        return None
    later = [change for change in changes if (gate_date(case, change.id) or date.min) > base.decided_on]
    return base.approved_budget + sum(
        ((amount(change, "after") or ZERO) - (amount(change, "before") or ZERO) for change in later), ZERO
    )


@once
def approved_budget(case: Case) -> Decimal | None:
    """The approved budget in CNY with approved budget changes decided later; None before G1."""
    return with_changes(case, budget_base(case), changes_of(case, "budget"))


@once
def size(case: Case) -> str:
    """A key of the list project_size, by the approved budget, else the one applied for."""
    budget = approved_budget(case)
    budget = case.charter.budget_total if budget is None else budget
    if budget is None:
        return "medium"
    settings = case.settings
    return "large" if budget >= settings.size_large else "medium" if budget >= settings.size_medium else "small"
