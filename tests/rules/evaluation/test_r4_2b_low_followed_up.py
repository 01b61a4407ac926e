from __future__ import annotations

from sheets_in_text import Spot


def test_low_scores_and_complaints(found: list[Spot], expected: list[Spot]) -> None:
    """
    feedback
    id   | csat | nps | complaint | owner | due        | finds
    F-01 | 2    |     |           |       | 2026-03-20 | owner
    F-02 | 3    | 7   |           |       |            |
    F-03 | 5    | 6   |           | 张三  |            | due
    F-04 |      |     | yes       |       |            | owner
    F-05 | 1    | 0   | yes       | 张三  | 2026-03-20 |
    F-06 |      |     | no        |       |            |
    """
    assert found == expected
