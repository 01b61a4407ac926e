"""Budgets, targets in force, and what was reached of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sheets_in_text import written

from salessheets.derived.budget import actual, actual_total, approved_budget, planned_total, size
from salessheets.derived.goals import actual as reached
from salessheets.derived.goals import attainment, attainment_of, in_yuan, target
from salessheets.projects import Case
from salessheets.sheets import BudgetLine, Goal


def case(text: str) -> Case:
    return written(text).case()


def test_a_cost_counts_once_in_the_row_with_the_longest_wbs() -> None:
    told = case("""
        activities
        date       | type  | content | task  | cost | cost_category
        2026-03-02 | visit | 拜访    | 1.2.1 | 100  | travel
        2026-03-05 | visit | 拜访    | 1.3   | 40   | travel
        2026-03-06 | visit | 拜访    |       | 7    | travel
        2026-04-06 | visit | 拜访    | 1.2   | 1000 | travel
        2026-03-06 | visit | 拜访    | 1.2   | 2000 | promotion

        budget
        category  | month   | task | actual | actual_from
        travel    | 2026-03 | 1    |        | activities
        travel    | 2026-03 | 1.2  |        | activities
        travel    | 2026-03 |      |        | activities
        promotion | 2026-03 |      | 5      | typed
    """)
    assert [actual(told, line) for line in told.of(BudgetLine)] == [40, 100, 7, 5]
    assert actual_total(told) == 152


def test_no_rows_are_no_zero() -> None:
    told = case("charter\nname | 华东")
    assert (actual_total(told), planned_total(told), approved_budget(told)) == (None, None, None)


APPROVALS = """
    approvals
    object | result   | approver | decided_on | approved_budget
    G1     | approved | 王敏     | 2026-01-12 | 500000
    CR-01  | approved | 王敏     | 2026-01-20 |
    {more}

    changes
    id    | raised_on  | raised_by | object | before | after  | reason
    CR-01 | 2026-01-18 | 李强      | budget | 500000 | 560000 | 加场
    CR-02 | 2026-01-18 | 李强      | budget | 560000 | 900000 | 未批
"""


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("G1 | returned | 王敏 | 2026-01-01 |", 560000),
        ("G2 | approved | 王敏 | 2026-02-02 | 600000", 600000),
        ("G2 | approved | 王敏 | 2026-01-15 | 600000", 660000),
        ("G2 | approved | 王敏 | 2026-02-02 |", 560000),
    ],
)
def test_the_approved_budget_takes_changes_decided_after_it(more: str, expected: int) -> None:
    assert approved_budget(case(APPROVALS.format(more=more))) == expected


@pytest.mark.parametrize(
    ("total", "expected"), [("499999", "small"), ("500000", "medium"), ("2000000", "large"), ("", "medium")]
)
def test_size_by_the_budget_applied_for(total: str, expected: str) -> None:
    assert size(case(f"charter\nbudget_total | {total}")) == expected


@pytest.mark.parametrize(
    ("wanted", "got", "direction", "expected"),
    [
        (100, 90, "up", "0.9"),
        (-500, -100, "up", "1.8"),
        (50, 100, "down", "0.5"),
        (0, 90, "up", None),
        (100, None, "up", None),
        (50, 0, "down", None),
    ],
)
def test_attainment(wanted: int, got: int | None, direction: str, expected: str | None) -> None:
    share = attainment_of(Decimal(wanted), None if got is None else Decimal(got), direction)
    assert share == (None if expected is None else Decimal(expected))


def test_a_target_in_force_and_actuals_in_the_goals_unit() -> None:
    told = case("""
        as-of 2026-03-10

        goals
        id   | metric        | name   | unit    | target | due        | actual
        O-01 | contract      | 签约   | wan     | 100    | 2026-02-28 | 7
        O-02 | csat          | 满意度 | percent | 90     | 2026-12-31 |
        O-03 | nps           | 推荐   | score   | 30     | 2026-12-31 |
        O-04 | new_customers | 新客   | count   | 10     | 2026-12-31 | 4
        O-05 | contract      | 签约   | count   | 10     | 2026-12-31 |

        changes
        id    | raised_on  | raised_by | object | item | before | after | reason
        CR-01 | 2026-01-18 | 李强      | goal   | O-01 | 100    | 120   | 加区域

        approvals
        object | result   | approver | decided_on
        CR-01  | approved | 王敏     | 2026-01-20

        sales
        month   | product | region | contract
        2026-01 | 泵      | 华东   | 300000
        2026-02 | 泵      | 华东   | 300000
        2026-03 | 泵      | 华东   | 900000

        feedback
        id   | date       | customer | way   | csat | nps
        F-01 | 2026-02-02 | 江南     | phone | 5    | 9
        F-02 | 2026-02-03 | 江北     | phone | 3    | 6
        F-03 | 2026-02-03 | 江北     | phone | 6    | 11
    """)
    goals = told.of(Goal)
    assert target(told, goals[0]) == 120
    assert [reached(told, goal) for goal in goals] == [60, 50, 0, 4, None]
    assert attainment(told, goals[0]) == Decimal("0.5")
    assert in_yuan(goals[0], Decimal(3)) == 30000
    assert in_yuan(goals[3], Decimal(3)) is None
