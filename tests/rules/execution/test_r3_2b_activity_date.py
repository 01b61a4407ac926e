from __future__ import annotations

from sheets_in_text import Spot


def test_in_the_future(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    activities
    id   | date       | finds
    A-01 | 2026-03-10 |
    A-02 | 2026-03-11 | date
         | 2027-03-10 | date
    A-04 |            |
    """
    assert found == expected
