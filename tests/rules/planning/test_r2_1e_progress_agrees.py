from __future__ import annotations

from sheets_in_text import Spot


def test_contradictions(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id | milestone | actual_start | actual_end | progress | cancelled_on | finds
    1  | no        | 2026-03-02   | 2026-03-06 | 99%      |              | progress
    2  | no        | 2026-03-02   |            | 100%     |              | actual_end
    3  | no        |              |            | 1%       |              | actual_start
    4  | yes       |              |            | 50%      |              | progress
    5  | no        | 2026-03-02   | 2026-03-06 |          | 2026-03-06   | actual_end
    6  | no        |              |            | 1        |              | actual_start, actual_end
    7  | yes       |              | 2026-03-06 | 0        |              | progress
    """
    assert found == expected


def test_agreements(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id | milestone | actual_start | actual_end | progress | cancelled_on
    1  | no        | 2026-03-02   | 2026-03-06 | 100%     |
    2  | no        | 2026-03-02   | 2026-03-06 |          |
    3  | no        |              |            | 0        |
    4  | no        | 2026-03-02   |            | 99%      |
    5  | yes       |              | 2026-03-06 | 1        |
    6  | no        |              |            |          | 2026-03-06
    7  | no        |              | 2026-03-06 |          |
    """
    assert found == expected


def test_a_date_that_cannot_be_read_is_not_missing(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id | actual_start | actual_end | progress
    1  | soon         | next week  | 1
    """
    assert found == expected
