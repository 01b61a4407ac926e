from __future__ import annotations

from sheets_in_text import Spot


def test_started_without_the_gate(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    approvals
    object | result   | decided_on
    G3     | returned | 2026-03-02

    strategy
    id    | applies | start      | finds
    ST-01 |         | 2026-03-10 | start
    ST-02 |         | 2026-03-11 |
    ST-03 | no      | 2026-03-02 |
    ST-04 |         |            |
    """
    assert found == expected


def test_gate_approved(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result      | decided_on
    G3     | conditional | 2026-03-09

    strategy
    id    | start
    ST-01 | 2026-03-02
    """
    assert found == expected
