from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_status_and_date(found: list[Spot], expected: list[Spot]) -> None:
    """
    actions
    id   | status    | closed_on  | finds
    T-01 | done      |            | closed_on
    T-02 | done      | 2026-03-06 |
    T-03 |           | 2026-03-06 |
    T-04 | doing     | 2026-03-06 | status
    T-05 | cancelled | 2026-03-06 | status
    T-06 | cancelled |            |
    T-07 |           |            |
    T-08 | done      | gestern    |
    """
    assert found == expected


def test_closed_before_it_was_raised(found: list[Spot], expected: list[Spot]) -> None:
    """
    meetings
    id   | date
    M-01 | 2026-03-05

    actions
    id   | source | raised_on  | closed_on  | finds
    T-01 |        | 2026-03-05 | 2026-03-04 | closed_on
    T-02 |        | 2026-03-05 | 2026-03-05 |
    T-03 | M-01   |            | 2026-03-04 | closed_on
    T-04 | M-01/1 |            | 2026-03-04 | closed_on
    T-05 | M-09   |            | 2026-03-04 |
    """
    assert found == expected


def test_high_priority_wants_evidence(found: list[Spot], expected: list[Spot]) -> None:
    """
    actions
    id   | priority | closed_on  | evidence   | finds
    T-01 | high     | 2026-03-06 |            | evidence
    T-02 | high     | 2026-03-06 | 确认函.pdf |
    T-03 | high     |            |            |
    T-04 | medium   | 2026-03-06 |            |
    T-05 |          | 2026-03-06 |            |
    """
    assert found == expected


def test_message(checker: Checker, story: Written) -> None:
    """
    actions
    id   | status | closed_on
    T-01 | doing  | 2026-03-06
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "行动项 T-01 关闭信息矛盾：有完成日期，状态却是进行中"
