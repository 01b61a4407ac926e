from __future__ import annotations

from measured import BY_WEIGHT, GOLDEN, NO_BASELINE, reason_of, value_of


def test_sign_is_earned_less_planned() -> None:
    assert value_of("sv", GOLDEN) == -5


def test_sign_is_earned_less_actual() -> None:
    assert value_of("cv", GOLDEN) == -3


def test_by_weight_there_are_none() -> None:
    assert reason_of("sv", BY_WEIGHT) == "按权重计，没有金额"
    assert reason_of("cv", BY_WEIGHT) == "按权重计，没有金额"


def test_without_actual_cost_only_the_schedule_is_known() -> None:
    text = GOLDEN.replace("| 48", "|")
    assert value_of("sv", text) == -5
    assert reason_of("cv", text) == "没有实际成本"


def test_empty() -> None:
    assert reason_of("sv", NO_BASELINE) == "没有基线"
