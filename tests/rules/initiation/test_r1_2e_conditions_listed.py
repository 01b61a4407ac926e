from __future__ import annotations

from sheets_in_text import Spot


def test_conditional_conclusion(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | result     | finds
    1     | 驳回       |
    2     | 有条件批准 | result
    """
    assert found == expected


def test_conditions_of_g1_are_the_default(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | result
    1     | 有条件批准

    approvals
    object | result     | decided_on
    G1     | 有条件批准 | 2026-03-05

    conditions
    condition
    先谈妥两家经销商
    """
    assert found == expected


def test_each_gate_has_its_own(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result     | decided_on | finds
    G1     | 有条件批准 | 2026-03-05 |
    G2     | 有条件批准 | 2026-03-06 | result
    G3     | 有条件批准 | 2026-03-07 |
    G4     | 批准       | 2026-03-08 |
    D4     | 有条件批准 | 2026-03-08 |

    conditions
    object | condition
           | 先谈妥两家经销商
    G3     | 折扣不超过一成
    """
    assert found == expected


def test_one_finding_a_gate(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | result     | finds
    1     | 有条件批准 | result

    approvals
    object | result     | decided_on
    G1     | 有条件批准 | 2026-03-05
    """
    assert found == expected


def test_what_was_overruled_needs_none(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | result
    1     | 有条件批准
    2     | 批准

    approvals
    object | result     | decided_on
    G2     | 有条件批准 | 2026-03-05
    G2     | 批准       | 2026-03-06
    """
    assert found == expected
