from __future__ import annotations

from sheets_in_text import Spot


def test_decisions_not_taken_in_time(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    reports
    until      | decision | decision_due | decision_result | finds
    2026-02-01 | 加预算   | 2026-03-09   |                 | decision_result
    2026-02-08 | 加预算   | 2026-03-10   |                 |
    2026-02-15 | 加预算   | 2026-03-09   | 同意            |
    2026-02-22 |          | 2026-03-09   |                 |
    2026-03-01 | 加预算   |              |                 |
               | 换人     | 2026-03-02   |                 | decision_result
    """
    assert found == expected
