from __future__ import annotations

from sheets_in_text import Spot


def test_nothing_collected(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds feedback.date
    """
    assert found == expected


def test_enough_but_no_conclusion(found: list[Spot], expected: list[Spot]) -> None:
    """
    set feedback_min 2

    feedback
    id   | date
    F-01 | 2026-03-02
    F-02 | 2026-03-03

    closing
    feedback_conclusion | | finds
    """
    assert found == expected


def test_one_too_few(found: list[Spot], expected: list[Spot]) -> None:
    """
    set feedback_min 2

    feedback
    id   | date
    F-01 | 2026-03-02

    closing
    feedback_conclusion | 满意 |

    finds feedback.date
    """
    assert found == expected


def test_enough(found: list[Spot]) -> None:
    """
    feedback
    id   | date
    F-01 | 2026-03-02

    closing
    feedback_conclusion | 满意 |
    """
    assert found == []
