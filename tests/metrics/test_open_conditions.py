from __future__ import annotations

from measured import cells_of, reason_of, value_of


def test_counts_the_open_ones() -> None:
    text = "conditions\ncondition | closed_on\n补合同 | 2026-03-02\n补预算 |\n补人 |"
    assert value_of("open_conditions", text) == 2
    assert cells_of("open_conditions", text) == ["评审条件!F3", "评审条件!F4"]


def test_all_closed_is_nought_and_none_at_all_is_empty() -> None:
    assert value_of("open_conditions", "conditions\ncondition | closed_on\n补合同 | 2026-03-02") == 0
    assert reason_of("open_conditions", "charter\nname | 试") == "没有数据"
