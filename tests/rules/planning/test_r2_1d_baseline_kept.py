from __future__ import annotations

from dataclasses import replace
from datetime import date

from sheets_in_text import Spot, Written, spots, written

from salessheets.derived.baseline import baseline_digest
from salessheets.evidence import Baseline, Evidence
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.rules import Checker
from salessheets.sheets import Task

FROZEN = """
    tasks
    id  | baseline_start | baseline_end
    1   |                |
    1.1 | 2026-03-02     | 2026-03-06
    1.2 | 2026-03-09     | 2026-03-13
"""


def stamped(story: Written, frozen: str) -> Case:
    """The story's case with the stamp that was made of other tasks."""
    stamp = Baseline(on=date(2026, 3, 1), changes=(), digest=baseline_digest(written(frozen).case().of(Task)))
    case = story.case()
    return replace(case, project=replace(case.project, evidence=Evidence(baseline=stamp)))


def findings(checker: Checker, case: Case) -> list[Finding]:
    assert checker.check
    return list(checker.check(case))


def test_no_stamp_after_the_plan_gate(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result      | decided_on
    G2     | conditional | 2026-03-01

    tasks
    id  | planned_end | baseline_start | finds
    1   |             |                |
    1.1 | 2026-03-06  |                | baseline_start
    1.2 | 2026-03-06  |                |
    """
    assert found == expected


def test_no_stamp_before_the_plan_gate(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result   | decided_on
    G2     | returned | 2026-03-01

    tasks
    id | planned_end
    1  | 2026-03-06
    """
    assert found == expected


def test_nothing_to_freeze(found: list[Spot], expected: list[Spot]) -> None:
    """
    approvals
    object | result   | decided_on
    G2     | approved | 2026-03-01
    """
    assert found == expected


def test_baseline_as_frozen_in_other_order(checker: Checker, story: Written) -> None:
    """
    tasks
    id  | baseline_start | baseline_end | planned_end
    1   |                |              |
    1.2 | 2026-03-09     | 2026-03-13   | 2026-03-20
    1.1 | 2026-03-02     | 2026-03-06   |
    """
    assert not findings(checker, stamped(story, FROZEN))


def test_baseline_changed_by_hand(checker: Checker, story: Written) -> None:
    """
    tasks
    id  | baseline_start | baseline_end | finds
    1   |                |              |
    1.1 | 2026-03-02     | 2026-03-06   | baseline_start
    1.2 | 2026-03-09     | 2026-03-14   |
    """
    case = stamped(story, FROZEN)
    [finding] = findings(checker, case)
    assert spots(iter([finding]), case) == story.expected
    assert finding.message.zh == "基线与冻结时（2026-03-01）不一致"


def test_task_added_since(checker: Checker, story: Written) -> None:
    """
    tasks
    id  | baseline_start | baseline_end | finds
    1   |                |              |
    1.1 | 2026-03-02     | 2026-03-06   |
    1.2 | 2026-03-09     | 2026-03-13   |
    1.3 |                |              | baseline_start
    """
    case = stamped(story, FROZEN)
    [finding] = findings(checker, case)
    assert spots(iter([finding]), case) == story.expected
    assert finding.message.en == "The baseline differs from the one frozen on 2026-03-01; task 1.3 has none"


def test_all_tasks_deleted(checker: Checker, story: Written) -> None:
    """
    finds tasks.baseline_start
    """
    case = stamped(story, FROZEN)
    assert spots(iter(findings(checker, case)), case) == story.expected
