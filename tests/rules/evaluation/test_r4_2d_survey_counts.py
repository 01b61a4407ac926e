from __future__ import annotations

from sheets_in_text import Spot


def test_counts_that_contradict(found: list[Spot], expected: list[Spot]) -> None:
    """
    surveys
    id  | sent | returned | valid | finds
    Q-1 | 10   | 10       | 10    |
    Q-2 | 10   | 11       | 12    | returned, valid
    Q-3 | 10   | 5        | 1     | valid
    Q-4 | 10   |          | 2     |
    Q-5 |      | 5        |       |
        | 1    | 1        | 0     |

    feedback
    id   | survey
    F-01 | Q-3
    F-02 | Q-3
    F-03 | Q-4
    F-04 | Q-4
    F-05 | Q-5
    F-06 |
    """
    assert found == expected
