from __future__ import annotations

from sheets_in_text import Spot


def test_task_linked(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id
    2.1

    activities
    id   | date       | task | finds
    A-01 | 2026-03-02 | 2.1  |
    A-02 | 2026-03-02 |      | task
         | 2026-03-02 |      | task
    A-04 | 2026-03-02 | ?    |
    """
    assert found == expected
