from __future__ import annotations

from sheets_in_text import Spot


def test_to_be_handled_and_not_closed(found: list[Spot], expected: list[Spot]) -> None:
    """
    feedback
    id   | csat | nps | complaint | owner | closed_on  | finds
    F-01 | 2    |     |           |       |            | closed_on
    F-02 | 3    | 7   |           |       |            |
    F-03 | 5    | 9   |           | 张三  |            | closed_on
    F-04 |      |     | yes       |       | 2026-03-02 |
    F-05 |      | 6   |           |       |            | closed_on
    F-06 |      |     |           |       |            |
    """
    assert found == expected
