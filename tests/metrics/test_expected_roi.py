from __future__ import annotations

from measured import cells_of, reason_of, value_of

TEXT = """
    charter
    budget_total | {budget}

    goals
    id   | metric   | unit | target
    O-01 | contract | wan  | 100
"""


def test_target_by_budget() -> None:
    assert value_of("expected_roi", TEXT.format(budget="20万")) == 5
    assert cells_of("expected_roi", TEXT.format(budget="20万")) == ["目标!G2", "立项!C17"]


def test_budget_zero() -> None:
    assert reason_of("expected_roi", TEXT.format(budget=0)) == "分母为 0"


def test_empty() -> None:
    assert reason_of("expected_roi", TEXT.format(budget="")) == "没有数据"
    assert reason_of("expected_roi", "charter\nbudget_total | 5") == "没有签约目标"
