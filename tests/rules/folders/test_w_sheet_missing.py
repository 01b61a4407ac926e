from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Written

from salessheets.evidence import Evidence
from salessheets.findings import Severity
from salessheets.rules import Checker
from salessheets.sheets import Change, Lesson, Risk, Task


def missing(checker: Checker, story: Written, *kinds: type) -> list[tuple[str, Severity]]:
    assert checker.check
    case = story.case()
    places = {kind: place for kind, place in case.project.places.items() if kind not in kinds}
    bare = replace(case, project=replace(case.project, places=places))
    return sorted((finding.message.en, finding.severity) for finding in checker.check(bare))


def test_a_sheet_that_is_nowhere_is_worth_a_hint(checker: Checker, story: Written) -> None:
    """
    charter
    code | XS-2026-001
    """
    assert missing(checker, story) == []
    assert missing(checker, story, Lesson) == [("Sheet Lessons is missing", Severity.INFO)]


def test_it_is_an_error_once_a_passed_gate_needs_it(checker: Checker, story: Written) -> None:
    """
    approvals
    object | result   | approver | decided_on
    G2     | approved | 王敏     | 2026-02-02
    """
    assert missing(checker, story, Task, Lesson, Risk, Change) == [
        ("Sheet Changes is missing", Severity.ERROR),  # the budget is compared with what changes made of it
        ("Sheet Lessons is missing", Severity.INFO),
        ("Sheet Plan is missing", Severity.ERROR),
        ("Sheet Risks is missing", Severity.ERROR),
    ]


def test_the_remedy_says_whether_it_can_wait(checker: Checker, story: Written) -> None:
    """
    approvals
    object | result   | approver | decided_on
    G2     | approved | 王敏     | 2026-02-02
    """
    case = story.case()
    places = {kind: place for kind, place in case.project.places.items() if kind not in (Task, Lesson)}
    assert checker.check
    said = {
        finding.severity: finding.remedy.zh
        for finding in checker.check(replace(case, project=replace(case.project, places=places)))
    }
    assert "以后再补" in said[Severity.INFO]
    assert "以后再补" not in said[Severity.ERROR]
    assert "已通过的关口" in said[Severity.ERROR]


def test_nothing_is_said_of_a_sheet_that_an_unread_workbook_may_hold(checker: Checker, story: Written) -> None:
    """
    charter
    code | XS-2026-001
    """
    case = story.case()
    places = {kind: place for kind, place in case.project.places.items() if kind not in (Task, Lesson)}
    shut = replace(case.project, places=places, evidence=Evidence(shut=("XS-2026-001 测试/项目计划.xlsx",)))
    assert checker.check
    assert [finding.message.en for finding in checker.check(replace(case, project=shut))] == [
        "Sheet Lessons is missing"
    ]
