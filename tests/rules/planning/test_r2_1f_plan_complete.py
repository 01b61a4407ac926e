from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_nothing_planned(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds tasks.id
    finds budget.planned
    finds charter.acceptance
    """
    assert found == expected


def test_leaves_and_milestone(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    acceptance | 验收通过

    budget
    category  | month   | planned
    promotion | 2026-03 | 600

    tasks
    id  | phase   | milestone | planned_start | planned_end | cancelled_on | finds
    1   | execute | yes       |               |             |              | milestone
    1.1 |         |           |               | 2026-03-06  |              | planned_start
    1.2 |         |           | 2026-03-02    | 2026-03-06  |              |
    2   |         |           | 2026-03-02    | 2026-03-06  |              | phase
    3   | close   |           | 2026-03-02    |             |              | planned_end
    4   |         | yes       |               |             | 2026-03-01   |
    """
    assert found == expected


def test_complete(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    acceptance | 验收通过

    budget
    category  | month   | planned
    promotion | 2026-03 | 600

    tasks
    id  | phase   | milestone | planned_start | planned_end
    1   | execute |           |               |
    1.1 |         | yes       | 2026-03-06    | 2026-03-06
    """
    assert found == expected


def test_all_missing_fields_of_a_leaf_in_one_finding(checker: Checker, story: Written) -> None:
    """
    charter
    acceptance | 验收通过

    budget
    category  | month   | planned
    promotion | 2026-03 | 600

    tasks
    id | milestone | planned_end
    1  | yes       |
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "计划缺 任务 1 的阶段、计划开始、计划完成"
    assert finding.about == "1"
