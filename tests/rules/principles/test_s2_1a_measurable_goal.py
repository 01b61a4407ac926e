from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_what_makes_a_goal_measurable(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | metric | unit | target | due        | finds
    O-01 | 签约额 | 万元 | 300    | 2026-12-31 |
    O-02 | 毛利   |      | 100    | 2026-12-31 | unit
    O-03 | 回款额 | 元   |        | 2026-12-31 | target
    O-04 | 其他   | 个   | 5      |            | due
    O-05 | 其他   |      |        |            | unit
    O-06 | 其他   | 个   | 0      | 2026-12-31 |
    """
    assert found == expected


def test_there_is_no_goal(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds goals.unit
    """
    assert found == expected


def test_names_all_that_is_missing(checker: Checker, story: Written) -> None:
    """
    goals
    id   | unit | target | due
    O-05 |      | 3      |
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "目标不可衡量，缺 单位、截止日"
    assert finding.message.en == "Goal cannot be measured, Unit, Due missing"
    assert finding.about == "O-05"
