from __future__ import annotations

from sheets_in_text import Written

from salessheets.rules import Checker


def test_a_folder_named_for_another_code(checker: Checker, story: Written) -> None:
    """
    charter
    code | XS-2026-002
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.value == "XS-2026-001 测试"


def test_the_case_of_letters_does_not_matter(checker: Checker, story: Written) -> None:
    """
    charter
    code | xs-2026-001
    """
    assert checker.check
    assert not list(checker.check(story.case()))


def test_no_code_is_for_another_rule(checker: Checker, story: Written) -> None:
    """
    charter
    name | 华东新品推广
    """
    assert checker.check
    assert not list(checker.check(story.case()))
