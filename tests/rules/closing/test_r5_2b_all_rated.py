from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_rows_without_score(checker: Checker, story: Written, found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name
    张三
    李四
    王五

    performance
    person | indicator | score | finds
    张三   | results   | 0     |
    李四   | results   | 90    |
    李四   | process   |       | score
    李四   | customer  |       |
    """
    assert found == expected
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.en == "2 members not rated"
    assert finding.restricted


def test_members_without_a_row(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name
    张三

    finds performance.person
    """
    assert found == expected


def test_all_rated(found: list[Spot]) -> None:
    """
    team
    name
    张三

    performance
    person | score
    张三   | 88
    """
    assert found == []


def test_nobody_there(found: list[Spot]) -> None:
    """
    charter
    name | 新品 |
    """
    assert found == []
