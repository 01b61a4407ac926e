from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_first_spot_of_those_who_lack_it(
    checker: Checker, story: Written, found: list[Spot], expected: list[Spot]
) -> None:
    """
    performance
    person | indicator | score | incentive | interview_on | finds
    张三   | results   | 80    |           |              |
    张三   | process   | 80    | 奖金      | 2026-03-02   |
    李四   | results   | 80    | 奖金      |              | interview_on
    李四   | process   | 80    |           |              |
    王五   | results   | 80    |           |              |
    赵六   | results   |       |           |              |
    """
    assert found == expected
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.en == "2 members lack incentive or interview"
    assert finding.restricted


def test_two_different_ones(found: list[Spot], expected: list[Spot]) -> None:
    """
    performance
    person | indicator | score | incentive | interview_on | finds
    张三   | results   | 80    | 奖金      | 2026-03-02   |
    张三   | process   | 80    | 奖金      | 2026-03-03   | interview_on
    """
    assert found == expected
