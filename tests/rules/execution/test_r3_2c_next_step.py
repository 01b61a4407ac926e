from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_owner_and_date(found: list[Spot], expected: list[Spot]) -> None:
    """
    activities
    id   | next   | next_owner | next_due   | finds
    A-01 | 发报价 | 张三       | 2026-03-20 |
    A-02 | 发报价 |            | 2026-03-20 | next_owner
    A-03 | 发报价 | 张三       |            | next_due
    A-04 | 发报价 |            |            | next_owner
    A-05 |        |            | 2026-03-20 |
    A-06 | 发报价 | 张三       | bald       |
    """
    assert found == expected


def test_message_names_both(checker: Checker, story: Written) -> None:
    """
    activities
    date       | next
    2026-03-02 | 发报价
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "活动 （第 2 行） 的下一步缺 下一步责任人、下一步日期"
