from __future__ import annotations

from sheets_in_text import Spot


def test_ends_before_starts(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id  | planned_start | planned_end | actual_start | actual_end | forecast_end | finds
    1   | 2026-03-02    | 2026-03-01  |              |            |              | planned_end
    1.1 | 2026-03-02    | 2026-03-02  | 2026-03-03   | 2026-03-02 |              | actual_end
    1.2 | 2026-03-02    | 2026-03-09  | 2026-03-03   |            | 2026-03-02   | forecast_end
    1.3 | 2026-03-02    |             |              | 2026-03-01 |              |
    """
    assert found == expected
