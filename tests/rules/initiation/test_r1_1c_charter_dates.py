from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_ends_before_it_starts(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    planned_start | 2026-03-02
    planned_end   | 2026-03-01 | finds

    goals
    id   | due        | finds
    O-01 | 2026-03-01 | due
    O-02 | 2026-03-02 |
    O-03 |            |
    """
    assert found == expected


def test_one_day_is_enough(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    planned_start | 2026-03-02
    planned_end   | 2026-03-02
    """
    assert found == expected


def test_nothing_to_compare_with(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    planned_end | 2026-03-01

    goals
    id   | due
    O-01 | 2025-03-01
    """
    assert found == expected


def test_says_which(checker: Checker, story: Written) -> None:
    """
    charter
    planned_start | 2026-03-02

    goals
    id   | due
    O-01 | 2025-12-31
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "目标 O-01 的截止日 早于 计划开始"
    assert finding.message.en == "Due date of goal O-01 is before Planned start"
