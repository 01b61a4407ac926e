from __future__ import annotations

from sheets_in_text import Spot


def test_status_against_date(found: list[Spot], expected: list[Spot]) -> None:
    """
    risks
    id   | status     | closed_on  | finds
    R-01 | closed     |            | closed_on
    R-02 | closed     | 2026-03-02 |
    R-03 | monitoring | 2026-03-02 | status
    R-04 |            | 2026-03-02 | status
    R-05 | identified |            |
    R-06 | closed     | gestern    |
    R-07 | whatever   | 2026-03-02 |
    """
    assert found == expected


def test_occurred_wants_an_action(found: list[Spot], expected: list[Spot]) -> None:
    """
    risks
    id   | status   | closed_on | finds
    R-01 | occurred |           |
    R-02 | occurred |           | status
         | occurred |           | status

    actions
    id   | source | description
    T-01 | R1     | 备货
    T-02 |        | 备货
    """
    assert found == expected
