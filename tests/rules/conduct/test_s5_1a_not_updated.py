from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sheets_in_text import Written, spots, written

from salessheets.evidence import Evidence, Source
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.rules import Checker

ACTIVE = """
    approvals
    object | result | decided_on
    G1     | 批准   | 2026-01-05
"""


def saved(story: Written, *days: date | None, restricted: bool = False) -> Case:
    sources = tuple(
        Source(file=f"{n}.xlsx", workbook="", digest="", modified=day, restricted=restricted)
        for n, day in enumerate(days)
    )
    case = story.case()
    return replace(case, project=replace(case.project, evidence=Evidence(sources=sources)), memo={})


def findings_of(checker: Checker, case: Case) -> list[Finding]:
    assert checker.check
    return list(checker.check(case))


@pytest.mark.parametrize(("day", "days"), [(date(2026, 3, 3), None), (date(2026, 3, 2), 6)])
def test_working_days_since_the_last_change(checker: Checker, day: date, days: int | None) -> None:
    case = saved(written(ACTIVE), date(2026, 2, 1), day, None)
    findings = findings_of(checker, case)
    assert [finding.message.zh for finding in findings] == ([f"已 {days} 个工作日没有更新"] if days else [])
    assert spots(iter(findings), case) == ([("charter", 0, "code")] if days else [])


def test_the_team_sets_the_limit(checker: Checker) -> None:
    story = written("set stale_days 6\n\n" + ACTIVE)
    assert not findings_of(checker, saved(story, date(2026, 3, 2)))


def test_restricted_or_unknown_changes_say_nothing(checker: Checker) -> None:
    assert not findings_of(checker, saved(written(ACTIVE)))
    assert not findings_of(checker, saved(written(ACTIVE), date(2026, 1, 5), restricted=True))


def test_a_project_that_is_not_running(checker: Checker) -> None:
    assert not findings_of(checker, saved(written("charter\nname | 华东"), date(2026, 1, 5)))
