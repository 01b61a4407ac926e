from __future__ import annotations

from decimal import Decimal

from measured import cells_of, reason_of, value_of

TEXT = """
    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-01-05 | {budget}

    budget
    category | month   | actual   | committed
    travel   | 2026-01 | {actual} |
    sample   | 2026-02 |          | {committed}
"""


def test_actual_and_committed_by_approved_budget() -> None:
    text = TEXT.format(budget=1000, actual=250, committed=350)
    assert value_of("budget_committed", text) == Decimal("0.6")
    assert cells_of("budget_committed", text) == ["审批!G2", "预算!E3", "预算!F2"]


def test_one_of_both_is_enough() -> None:
    assert value_of("budget_committed", TEXT.format(budget=1000, actual="", committed=350)) == Decimal("0.35")


def test_empty_and_zero() -> None:
    assert reason_of("budget_committed", TEXT.format(budget=1000, actual="", committed="")) == "没有数据"
    assert reason_of("budget_committed", TEXT.format(budget=0, actual=1, committed="")) == "分母为 0"
    assert reason_of("budget_committed", TEXT.format(budget="", actual=1, committed="")) == "没有批准预算"
