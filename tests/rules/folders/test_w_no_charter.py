from __future__ import annotations

from sheets_in_text import Written

from salessheets.rules import Checker


def test_a_folder_without_a_charter(checker: Checker, story: Written) -> None:
    """
    tasks
    id | name
    1  | 拜访
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.cell
    assert finding.cell.file == "XS-2026-001 测试"


def test_a_folder_with_one(checker: Checker, story: Written) -> None:
    """
    charter
    code | XS-2026-001
    """
    assert checker.check
    assert not list(checker.check(story.case()))
