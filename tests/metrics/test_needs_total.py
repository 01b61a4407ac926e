from __future__ import annotations

from measured import reason_of, value_of


def test_rows_customers_and_high_ones() -> None:
    text = "needs\nid | customer | priority\nN-01 | 甲厂 | high\nN-02 | 甲厂 | low\nN-03 | 乙厂 | high"
    assert value_of("needs_total", text) == 3
    assert value_of("needs_customers", text) == 2
    assert value_of("high_needs", text) == 2


def test_none_high_is_nought() -> None:
    assert value_of("high_needs", "needs\nid | priority\nN-01 | low") == 0


def test_empty() -> None:
    for key in ("needs_total", "needs_customers", "high_needs"):
        assert reason_of(key, "charter\nname | 试") == "没有数据"
