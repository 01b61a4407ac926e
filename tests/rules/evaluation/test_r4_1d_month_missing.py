from __future__ import annotations

from sheets_in_text import Spot


def test_five_working_days_after_the_month(found: list[Spot]) -> None:
    """
    as-of 2026-04-08

    sales
    month   | target | contract
    2026-03 | 100    |
    """
    assert found == []


def test_the_day_after(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-04-09

    sales
    month   | target | contract | finds
    2026-03 | 100    |          | contract
    2026-03 | 100    | 0        |
    2026-03 |        |          |
    2026-04 | 100    |          |
            | 100    |          |
    """
    assert found == expected
