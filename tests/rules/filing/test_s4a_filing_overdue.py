from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_twenty_working_days_are_allowed(found: list[Spot]) -> None:
    """
    as-of 2026-03-30

    approvals
    object | result   | decided_on
    G4     | approved | 2026-03-02
    """
    assert found == []


def test_the_day_after(checker: Checker, story: Written, found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-31

    approvals
    object | result   | decided_on
    G4     | approved | 2026-03-02

    finds approvals.object
    """
    assert found == expected
    assert checker.check
    assert [finding.message.en for finding in checker.check(story.case())] == ["Filing has been due for 1 working day"]


def test_after_the_end_or_rejection(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-04-30

    approvals
    object | result     | decided_on
    项目   | terminated | 2026-03-02

    finds approvals.object
    """
    assert found == expected


def test_rejected_by_the_committee(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-04-30

    decisions
    round | reviewed_on | result
    1     | 2026-03-02  | rejected

    finds approvals.object
    """
    assert found == expected


def test_filed_or_not_over(found: list[Spot]) -> None:
    """
    as-of 2026-04-30

    approvals
    object | result   | decided_on
    G4     | approved | 2026-03-02
    G5     | approved | 2026-04-29
    """
    assert found == []
