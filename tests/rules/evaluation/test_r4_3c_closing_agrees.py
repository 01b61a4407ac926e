from __future__ import annotations

from sheets_in_text import Spot


def test_ended_only_in_closing(found: list[Spot], expected: list[Spot]) -> None:
    """
    closing
    kind | terminated | finds
    """
    assert found == expected


def test_rejected_only_in_closing(found: list[Spot], expected: list[Spot]) -> None:
    """
    closing
    kind | rejected | finds
    """
    assert found == expected


def test_completed_though_ended(found: list[Spot], expected: list[Spot]) -> None:
    """
    closing
    kind | completed | finds

    approvals
    object | result     | decided_on
    项目   | terminated | 2026-03-02
    """
    assert found == expected


def test_completed_though_rejected(found: list[Spot], expected: list[Spot]) -> None:
    """
    closing
    kind | completed | finds

    decisions
    round | reviewed_on | result
    1     | 2026-03-02  | rejected
    """
    assert found == expected


def test_ends_before_it_starts(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    planned_start | 2026-03-02 |

    closing
    kind       | completed  |
    actual_end | 2026-03-01 | finds
    """
    assert found == expected


def test_agrees(found: list[Spot]) -> None:
    """
    charter
    planned_start | 2026-03-02 |

    closing
    kind       | terminated |
    actual_end | 2026-03-02 |

    approvals
    object | result     | decided_on
    项目   | terminated | 2026-03-02
    """
    assert found == []


def test_nothing_filled_in(found: list[Spot]) -> None:
    """
    charter
    planned_start | 2026-03-02 |
    """
    assert found == []
