from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_cadence_and_grace_are_not_yet_late(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-19

    approvals
    object | result   | decided_on
    G2     | approved | 2026-03-02

    meetings
    id   | type    | date
    M-01 | kickoff | 2026-03-05
    """
    assert found == expected


def test_one_day_more_counted_from_the_gate(checker: Checker, story: Written) -> None:
    """
    as-of 2026-03-20

    approvals
    object | result   | decided_on
    G2     | approved | 2026-03-02

    meetings
    id   | type     | date
    M-01 | kickoff  | 2026-03-05
    M-02 | progress | 2026-03-25
    """
    assert checker.check
    [finding] = checker.check(story.case())
    assert finding.message.zh == "已 14 个工作日没有进展会"
    assert finding.cell
    assert finding.cell.row == 4


def test_no_meeting_at_all(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-20
    finds meetings.date

    approvals
    object | result   | decided_on
    G2     | approved | 2026-03-02
    """
    assert found == expected


def test_counted_from_the_last_progress_meeting(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-20

    approvals
    object | result   | decided_on
    G2     | approved | 2026-03-02

    meetings
    id   | type     | date
    M-02 | progress | 2026-03-13
    M-01 | progress | 2026-03-04
    """
    assert found == expected


def test_weekly_by_the_charter(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-03-13
    finds meetings.date

    charter
    meeting_cadence | weekly

    approvals
    object | result   | decided_on
    G2     | approved | 2026-03-02
    """
    assert found == expected


def test_only_while_executing(found: list[Spot], expected: list[Spot]) -> None:
    """
    as-of 2026-06-30

    approvals
    object | result   | decided_on
    G2     | approved | 2026-03-02
    项目   | paused   | 2026-03-03
    """
    assert found == expected
