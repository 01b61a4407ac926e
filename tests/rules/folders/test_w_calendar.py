from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_a_year_without_announced_holidays_is_named_once(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-11-23

    charter
    planned_start | 2026-03-02 |
    planned_end   | 2031-03-02 | finds

    tasks
    id | planned_start | planned_end | finds
    1  | 2026-03-02    | 2026-12-31  |
    2  | 2026-03-02    | 2031-01-15  |
    3  | 2026-03-02    | 2032-01-15  | planned_end
    """
    assert found == expected


def test_a_slip_of_the_century_is_left_to_other_rules(checker: Checker, story: Written) -> None:
    """
    charter
    planned_start | 0206-03-02
    """
    assert checker.check
    assert not list(checker.check(story.case()))
