from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_nothing_surveyed(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds needs.need
    finds charter.needs_conclusion
    """
    assert found == expected


def test_conclusion_missing(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    name             | 华东 |
    needs_conclusion |      | finds

    needs
    id   | need
    N-01 | 交期短
    """
    assert found == expected


def test_enough(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    needs_conclusion | 客户要交期短

    needs
    id   | need
    N-01 | 交期短
    """
    assert found == expected


def test_fewer_than_the_setting(checker: Checker, story: Written) -> None:
    """
    set needs_min 2

    charter
    needs_conclusion | 客户要交期短

    needs
    id   | need
    N-01 | 交期短
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "客户需求调研不足：缺 至少 2 条需求（现有 1 条）"
    assert finding.cell
    assert finding.cell.row == 3
