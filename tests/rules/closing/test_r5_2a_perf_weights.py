from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_weights_of_each_person(found: list[Spot], expected: list[Spot]) -> None:
    """
    performance
    person | indicator  | weight | finds
    张三   | results    | 60     |
    张三   | process    | 40     |
    李四   | results    | 60     | weight
    李四   | process    | 39     |
    王五   | results    |        |
    王五   | process    |        |
    王五   | teamwork   |        |
    王五   | customer   |        |
    王五   | compliance |        |
    赵六   | results    |        | weight
    孙七   | results    | 一百   |
           | results    | 1      |
    """
    assert found == expected


def test_is_kept_apart_and_names_nobody(checker: Checker, story: Written) -> None:
    """
    performance
    person | weight
    李四   | 60
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.restricted
    assert "李四" not in finding.message.zh + finding.about
