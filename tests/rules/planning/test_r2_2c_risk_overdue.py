from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_dates_passed(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    risks
    id   | review_on  | due        | status     | finds
    R-01 | 2026-03-09 |            | identified | review_on
    R-02 | 2026-03-10 | 2026-03-10 | identified |
    R-03 | 2026-03-09 | 2026-03-09 | responding | review_on, due
    R-04 | 2026-03-20 | 2026-03-09 |            | due
    R-05 | 2026-03-20 | 2026-03-09 | monitoring |
    R-06 | 2026-03-09 | 2026-03-09 | occurred   | review_on
    R-07 | 2026-03-09 | 2026-03-09 | closed     |
    R-08 |            |            | identified |
    """
    assert found == expected


def test_message(checker: Checker, story: Written) -> None:
    """
    as-of 2026-03-10

    risks
    id   | review_on
    R-01 | 2026-03-06
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "风险 R-01 的复核日期已过 2 个工作日"
