from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_no_strategy(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds strategy.category
    """
    assert found == expected


def test_a_row_that_does_not_apply_covers_its_category(found: list[Spot], expected: list[Spot]) -> None:
    """
    strategy
    id    | category  | applies
    ST-01 | pricing   | yes
    ST-02 | promotion | no
    ST-03 | channel   |
    """
    assert found == expected


def test_all_missing_in_one_finding(checker: Checker, story: Written) -> None:
    """
    strategy
    id    | category
    ST-01 | pricing
    ST-02 |
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "策略缺 促销、渠道，或写不适用"
    assert finding.message.en == "No strategy for Promotion, Channel"
    assert finding.cell
    assert finding.cell.row == 4
