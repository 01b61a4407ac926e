from __future__ import annotations

from measured import BY_WEIGHT, GOLDEN, NO_BASELINE, cells_of, reason_of, value_of


def test_golden() -> None:
    assert value_of("ev", GOLDEN) == 45
    assert cells_of("ev", GOLDEN) == ["计划!M2", "预算!D2"]


def test_finished_is_earned_in_full() -> None:
    assert value_of("ev", GOLDEN.replace("progress", "actual_end").replace("45%", "2026-03-05")) == 100


def test_by_weight() -> None:
    assert value_of("ev", BY_WEIGHT) == 45


def test_empty() -> None:
    assert reason_of("ev", NO_BASELINE) == "没有基线"
