from __future__ import annotations

from measured import BY_WEIGHT, GOLDEN, cells_of, reason_of, value_of


def test_golden() -> None:
    assert value_of("ac", GOLDEN) == 48
    assert cells_of("ac", GOLDEN) == ["预算!F2"]


def test_later_months_do_not_count() -> None:
    assert value_of("ac", GOLDEN + "    labour | 2026-02 | 1 | 0 | 2\n    labour | 2026-04 | 1 | 0 | 9\n") == 50


def test_none_typed_is_empty_and_not_nothing() -> None:
    assert reason_of("ac", GOLDEN.replace("| 48", "|")) == "没有实际成本"


def test_by_weight_there_is_none() -> None:
    assert reason_of("ac", BY_WEIGHT) == "按权重计，没有金额"
