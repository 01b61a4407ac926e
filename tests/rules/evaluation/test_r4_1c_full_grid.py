from __future__ import annotations

from sheets_in_text import Spot


def test_gaps_in_the_grid(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | metric
    O-01 | contract

    sales
    month   | product | region
    2026-01 | 甲      | 华东
    2026-02 | 甲      | 华东
    2026-02 | 乙      | 华东

    finds sales.month
    """
    assert found == expected


def test_full_however_it_is_spelled(found: list[Spot]) -> None:
    """
    goals
    id   | metric
    O-01 | contract

    sales
    month   | product | region | remark
    2026-01 | 产品 A  | 华东   |
    2026-02 | 产品a   | 华 东  |
    2026-03 |         |        | 未定
    """
    assert found == []


def test_silent_without_a_contract_goal(found: list[Spot]) -> None:
    """
    sales
    month   | product | region
    2026-01 | 甲      | 华东
    2026-02 | 乙      | 华东
    """
    assert found == []
