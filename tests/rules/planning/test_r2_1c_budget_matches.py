from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_more_than_the_tolerance(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-03-01 | 1000

    budget
    category  | month   | planned | finds
    promotion | 2026-03 | 600     | planned
    travel    | 2026-03 | 401.01  |
    """
    assert found == expected


def test_tolerance_itself_is_no_difference(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-03-01 | 1000

    budget
    category  | month   | planned | actual
    promotion | 2026-03 | 600     |
    travel    | 2026-03 | 399     |
    travel    | 2026-04 |         | 50
    """
    assert found == expected


def test_approved_changes_count(checker: Checker, story: Written) -> None:
    """
    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-03-01 | 1000000
    CR-01  | approved | 2026-03-05 |
    CR-02  | rejected | 2026-03-06 |

    changes
    id    | object | before  | after
    CR-01 | budget | 1000000 | 1200000
    CR-02 | budget | 1200000 | 1300000

    budget
    category  | month   | planned
    promotion | 2026-03 | 1000000.5
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "预算合计 1,000,000.50 元 与批准预算 1,200,000 元 不符"


def test_nothing_to_compare(found: list[Spot], expected: list[Spot]) -> None:
    """
    budget
    category  | month   | planned
    promotion | 2026-03 | 600
    """
    assert found == expected


def test_no_budget_rows(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-03-01 | 1000
    """
    assert found == expected
