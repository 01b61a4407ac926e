from __future__ import annotations

from sheets_in_text import Spot


def test_first_empty_cell(found: list[Spot], expected: list[Spot]) -> None:
    """
    closing
    kind        | completed  |
    actual_end  | 2026-03-02 |
    result      |            | finds
    summary     |            |
    risk_review | 有         |
    """
    assert found == expected


def test_nothing_filled_in(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds closing.kind
    """
    assert found == expected


def test_complete_without_what_is_optional(found: list[Spot]) -> None:
    """
    closing
    kind        | completed  |
    actual_end  | 2026-03-02 |
    result      | met        |
    summary     | 好         |
    risk_review | 有         |
    team_review | 好         |
    advice      | 推广       |
    """
    assert found == []
