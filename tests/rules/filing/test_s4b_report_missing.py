from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_weeks_without_a_report(checker: Checker, story: Written, found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-31

    approvals
    object | result   | decided_on
    G1     | approved | 2026-03-02

    reports
    until      | submitted_on | finds
    2026-03-08 | 2026-03-06   |
    2026-03-13 |              | submitted_on
    2026-03-29 | 2026-03-27   |
               | 2026-03-20   |

    finds reports.until
    """
    assert found == expected
    assert checker.check
    assert [finding.about for finding in checker.check(story.case())] == ["D15/2026-W11", "D15/2026-W12"]


def test_a_period_before_its_deadline_or_begun_before_approval(found: list[Spot]) -> None:
    """
    as-of 2026-03-16

    charter
    report_cadence | weekly |

    approvals
    object | result   | decided_on
    G1     | approved | 2026-03-03
    """
    assert found == []


def test_late_from_the_day_after_the_grace(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-17

    approvals
    object | result   | decided_on
    G1     | approved | 2026-03-03

    finds reports.until
    """
    assert found == expected


def test_the_charter_sets_the_cadence(found: list[Spot]) -> None:
    """
    as-of 2026-03-31

    charter
    report_cadence | monthly |

    approvals
    object | result   | decided_on
    G1     | approved | 2026-03-01
    """
    assert found == []


def test_silent_while_paused(found: list[Spot]) -> None:
    """
    as-of 2026-03-31

    approvals
    object | result   | decided_on
    G1     | approved | 2026-03-02
    项目   | paused   | 2026-03-03
    """
    assert found == []
