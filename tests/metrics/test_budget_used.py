from __future__ import annotations

from decimal import Decimal

from measured import cells_of, reason_of, value_of

SPENT = """
    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-01-05 | {budget}
    CR-01  | approved | 2026-02-02 |

    changes
    id    | object | before | after
    CR-01 | budget | 800    | 1000

    budget
    category | month   | actual
    travel   | 2026-01 | {actual}
"""


def test_actual_by_approved_budget_with_changes() -> None:
    text = SPENT.format(budget=800, actual=250)
    assert value_of("budget_used", text) == Decimal("0.25")
    assert cells_of("budget_used", text) == ["变更!F2", "变更!G2", "审批!G2", "预算!F2"]


def test_no_approved_budget() -> None:
    assert reason_of("budget_used", "budget\ncategory | month | actual\ntravel | 2026-01 | 5") == "没有批准预算"


def test_budget_zero() -> None:
    assert (
        reason_of("budget_used", SPENT.format(budget=-200, actual=5).replace("-200", "0").replace("| 1000", "| 800"))
        == "分母为 0"
    )


def test_nothing_typed() -> None:
    assert reason_of("budget_used", SPENT.format(budget=800, actual="")) == "没有数据"
