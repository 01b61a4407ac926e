from __future__ import annotations

from dataclasses import replace

import pytest
from sheets_in_text import Spot, Written, written

from salessheets.findings import Finding
from salessheets.rules import Checker
from salessheets.settings import DEFAULTS, NUMBERING, NumberRule, Settings
from salessheets.sheets import Charter
from salessheets.text import same


def findings_of(checker: Checker, code: str, settings: Settings = DEFAULTS) -> list[Finding]:
    assert checker.check
    story: Written = written(f"charter\ncode | {code}")
    story.settings = settings
    return list(checker.check(story.case()))


def test_form_is_kept(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    code | XS-2026-001
    """
    assert found == expected


def test_code_is_empty(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    code |  | finds
    """
    assert found == expected


def test_the_charter_is_empty(found: list[Spot], expected: list[Spot]) -> None:
    """
    finds charter.code
    """
    assert found == expected


def test_no_charter_stands_anywhere(checker: Checker) -> None:
    case = written("tasks\nid | name\n1 | 拜访").case()
    places = {kind: place for kind, place in case.project.places.items() if kind is not Charter}
    assert checker.check
    assert not list(checker.check(replace(case, project=replace(case.project, places=places))))


@pytest.mark.parametrize("code", ["XS-2026-000", "XS-2031-1234"])
def test_numbers_of_three_digits_and_more(checker: Checker, code: str) -> None:
    assert not findings_of(checker, code)


@pytest.mark.parametrize("code", ["XS2026-001", "XS-26-001", "XS-2026-01", "xs-2026-001", "XS-2026-001 副本"])
def test_stray_spellings(checker: Checker, code: str) -> None:
    assert [finding.value for finding in findings_of(checker, code)] == [code]


def test_the_team_sets_the_form(checker: Checker) -> None:
    own = replace(DEFAULTS, numbering=(*NUMBERING, NumberRule(item="project", pattern=same("华东{year}{seq}"))))
    assert not findings_of(checker, "华东20267", own)
    (finding,) = findings_of(checker, "XS-2026-001", own)
    assert finding.message.zh == "项目编号「XS-2026-001」不合格式 华东20261（示例）"
