from __future__ import annotations

from sheets_in_text import Spot


def test_minutes_not_final_in_time(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10
    final D9/m-02 V1.0 2026-03-05

    meetings
    id   | date       | finds
    M-01 | 2026-03-04 | id
    M-02 | 2026-03-04 |
    M-03 | 2026-03-06 |
    M-04 | 2026-03-05 | id
    M-05 | 2026-03-20 |
         | 2026-03-02 |
    """
    assert found == expected


def test_minutes_that_are_not_needed(found: list[Spot]) -> None:
    """
    as-of 2026-03-10

    meetings
    id   | date
    M-01 | 2026-03-02

    filing
    item    | reason
    D9/M-01 | 与 M-02 合并
    """
    assert found == []


def test_more_days_are_given(found: list[Spot]) -> None:
    """
    as-of 2026-03-10
    set minutes_days 10

    meetings
    id   | date
    M-01 | 2026-03-02
    """
    assert found == []
