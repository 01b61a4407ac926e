from __future__ import annotations

from sheets_in_text import Spot


def test_outcome_of_each_goal(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | name     | outcome          | finds
    O-01 | 签约额   | 各省两家经销商   |
    O-02 | 新增客户 |                  | outcome
         | 市场份额 |                  | outcome
    """
    assert found == expected


def test_no_goal_is_another_matter(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    name | 华东新品推广
    """
    assert found == expected
