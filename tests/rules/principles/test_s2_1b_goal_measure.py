from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_units_of_measures(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | metric     | unit | finds
    O-01 | 签约额     | 个   | unit
    O-02 | 回款额     | 元   |
    O-03 | 毛利       | 亿元 |
    O-04 | 客户满意度 | 分   | unit
    O-05 | 净推荐值   | %    | unit
    O-06 | 新增客户   | 个   |
    O-07 | 市场份额   | %    |
    O-08 |            | 个   |
    """
    assert found == expected


def test_right_units(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | metric     | unit
    O-01 | 签约额     | 万元
    O-02 | 回款额     |
    O-04 | 客户满意度 | %
    O-05 | 净推荐值   | 分
    """
    assert found == expected


def test_second_goal_of_a_computed_measure(found: list[Spot], expected: list[Spot]) -> None:
    """
    goals
    id   | metric   | unit | finds
    O-01 | 签约额   | 万元 |
    O-02 | 新增客户 | 个   |
    O-03 | 新增客户 | 个   |
    O-04 | 签约额   | 个   | metric, unit
    """
    assert found == expected


def test_says_why(checker: Checker, story: Written) -> None:
    """
    goals
    id   | metric | unit
    O-01 | 签约额 | 个
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "目标 O-01 与指标类别不符：签约额的单位应为 元、万元、亿元"
    assert finding.message.en == "Goal O-01 does not fit its measure: Contract value is given in CNY, CNY 10k, CNY 100m"
