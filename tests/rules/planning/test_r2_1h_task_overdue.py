from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_overdue(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-10

    tasks
    id  | planned_end | forecast_end | actual_end | cancelled_on | finds
    1   | 2026-03-01  |              |            |              |
    1.1 | 2026-03-09  |              |            |              | forecast_end
    1.2 | 2026-03-09  | 2026-03-09   |            |              | forecast_end
    1.3 | 2026-03-09  | 2026-03-10   |            |              |
    1.4 | 2026-03-10  |              |            |              |
    1.5 | 2026-03-09  |              | 2026-03-10 |              |
    1.6 | 2026-03-09  |              |            | 2026-03-10   |
    1.7 |             |              |            |              |
    """
    assert found == expected


def test_counts_working_days(checker: Checker, story: Written) -> None:
    """
    as-of 2026-03-10

    tasks
    id | planned_end
    1  | 2026-03-06
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "任务 1 逾期 2 个工作日，没有有效预测"
