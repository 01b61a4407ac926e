"""Targets in force and what was reached of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salessheets.derived.changes import amount, changes_of
from salessheets.derived.feedback import nps_score, top_two_share
from salessheets.projects import Case, once
from salessheets.sheets import Goal, Sale

YUAN = {"yuan": Decimal(1), "wan": Decimal(10_000), "yi": Decimal(100_000_000)}
SALES_COLUMN = {"contract": "contract", "receipts": "received", "margin": "margin"}
COMPUTED = (*SALES_COLUMN, "csat", "nps")


def target(case: Case, goal: Goal) -> Decimal | None:
    """The target in force, in the goal's unit: after of the last approved change, else as typed."""
    changed = changes_of(case, "goal", goal.id) if goal.id else ()
    return amount(changed[-1], "after") if changed else goal.target


def sales_total(case: Case, column: str, until: date) -> Decimal | None:
    """Sum of a sales column over months up to a day, in CNY; None when no cell is filled."""
    values = [getattr(sale, column) for sale in case.of(Sale) if sale.month and sale.month <= until]
    filled = [value for value in values if value is not None]
    return sum(filled, Decimal(0)) if filled else None


def actual(case: Case, goal: Goal) -> Decimal | None:
    """What was reached so far, in the goal's unit: worked out where it can be, else as typed."""
    if goal.metric in SALES_COLUMN:
        until = min(goal.due, case.as_of) if goal.due else case.as_of
        total = sales_total(case, SALES_COLUMN[goal.metric], until)
        return None if total is None or goal.unit not in YUAN else total / YUAN[goal.unit]
    if goal.metric == "csat":
        share = top_two_share(case)
        return None if share is None else 100 * share
    return nps_score(case) if goal.metric == "nps" else goal.actual


def attainment_of(target: Decimal | None, actual: Decimal | None, direction: str = "up") -> Decimal | None:
    """Share of a target reached; negative targets and lower-is-better as the schema says; target 0 has none."""
    if target is None or actual is None or target == 0:
        return None
    if direction == "down":
        return target / actual if actual else None
    return actual / target if target > 0 else (actual - target + abs(target)) / abs(target)


def attainment(case: Case, goal: Goal) -> Decimal | None:
    """Share of a goal reached, 1 = 100 %."""
    return attainment_of(target(case, goal), actual(case, goal), goal.direction or "up")


@once
def contract_goal(case: Case) -> Goal | None:
    """The goal of contracts, of which there is at most one."""
    return next((goal for goal in case.of(Goal) if goal.metric == "contract"), None)


def in_yuan(goal: Goal, value: Decimal | None) -> Decimal | None:
    """A value in the goal's unit as CNY; None when the unit is none of money."""
    return None if value is None or goal.unit not in YUAN else value * YUAN[goal.unit]
