from __future__ import annotations

from sheets_in_text import Spot


def test_months_do_not_add_up(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | metric   | target | unit
    O-01 | contract | 30     | wan

    sales
    month   | target | contract | finds
    2026-01 |        | 5        |
    2026-02 | 100000 |          | target
    2026-03 | 199998 |          |
    """
    assert found == expected


def test_within_the_tolerance(found: list[Spot]) -> None:
    """
    goals
    id   | metric   | target | unit
    O-01 | contract | 30     | wan

    sales
    month   | target
    2026-02 | 100000
    2026-03 | 200001
    """
    assert found == []


def test_an_approved_change_is_the_goal_in_force(found: list[Spot]) -> None:
    """
    goals
    id   | metric   | target | unit
    O-01 | contract | 30     | wan

    changes
    id    | object | item | before | after
    CR-01 | goal   | O-01 | 30     | 20

    approvals
    object | result   | decided_on
    CR-01  | approved | 2026-03-02

    sales
    month   | target
    2026-03 | 200000
    """
    assert found == []


def test_silent_without_goal_unit_or_targets(found: list[Spot]) -> None:
    """
    goals
    id   | metric   | target | unit
    O-01 | contract | 30     |
    O-02 | receipts | 10     | wan

    sales
    month   | target
    2026-03 | 200000
    """
    assert found == []
