from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Written

from salessheets.evidence import Evidence
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.rules import Checker
from salessheets.sheets import Charter


def bare(story: Written, *shut: str) -> Case:
    """The case without a charter sheet, and with these workbooks that could not be read."""
    case = story.case()
    places = {kind: place for kind, place in case.project.places.items() if kind is not Charter}
    return replace(case, project=replace(case.project, places=places, evidence=Evidence(shut=shut)))


def found(checker: Checker, case: Case) -> list[Finding]:
    assert checker.check
    return list(checker.check(case))


def test_a_folder_without_a_charter(checker: Checker, story: Written) -> None:
    """
    tasks
    id | name
    1  | 拜访
    """
    (finding,) = found(checker, bare(story))
    assert finding.cell
    assert finding.cell.file == "XS-2026-001 测试"


def test_a_folder_with_one(checker: Checker, story: Written) -> None:
    """
    charter
    code | XS-2026-001
    """
    assert not found(checker, story.case())


def test_an_empty_charter_is_one_too(checker: Checker, story: Written) -> None:
    """
    tasks
    id | name
    1  | 拜访
    """
    assert not found(checker, story.case())


def test_it_may_be_in_a_workbook_that_could_not_be_read(checker: Checker, story: Written) -> None:
    """
    tasks
    id | name
    1  | 拜访
    """
    assert not found(checker, bare(story, "XS-2026-001 测试/项目计划.xlsx"))
    assert found(checker, bare(story, "XS-2026-001 测试/反馈记录.xlsx"))
