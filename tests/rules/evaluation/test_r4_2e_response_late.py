from __future__ import annotations

from sheets_in_text import Spot


def test_answered_and_closed_in_time(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    feedback
    id   | date       | csat | due        | responded_on | closed_on  | finds
    F-01 | 2026-03-06 | 1    | 2026-03-10 |              |            | responded_on
    F-02 | 2026-03-09 | 1    | 2026-03-10 |              |            |
    F-03 | 2026-03-06 | 1    |            | 2026-03-09   |            |
    F-04 | 2026-03-06 | 3    |            |              |            |
    F-05 | 2026-03-02 | 3    | 2026-03-09 |              |            | closed_on
    F-06 | 2026-03-02 | 1    | 2026-03-09 |              |            | responded_on, closed_on
    F-07 | 2026-03-02 | 1    | 2026-03-09 |              | 2026-03-10 |
    F-08 |            | 1    |            |              |            |
    """
    assert found == expected
