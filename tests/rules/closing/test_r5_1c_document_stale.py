from __future__ import annotations

from sheets_in_text import Spot, written

from salessheets.derived.stale import stale
from salessheets.rules import Checker

CHANGED = """
final D4 V1.0 2026-03-05 stale

goals
id   | name | target
O-01 | 签约 | 100

approvals
object | result   | decided_on
G2     | approved | 2026-03-04
CR-01  | approved | {day}

changes
id    | object | item | before | after
CR-01 | goal   | O-01 | 100    | 120
"""


def test_as_it_was_issued(found: list[Spot]) -> None:
    """
    final D1 V1.0 2026-03-02

    goals
    id   | name | target
    O-01 | 签约 | 100
    """
    assert found == []


def test_other_data_before_the_gate(found: list[Spot], expected: list[Spot]) -> None:
    """
    final D1 V1.0 2026-03-02 stale

    goals
    id   | name | target | finds
    O-01 | 签约 | 100    | target
    """
    assert found == expected


def test_a_decision_on_it_is_named_first(found: list[Spot], expected: list[Spot]) -> None:
    """
    final D1 V1.0 2026-03-02 stale

    goals
    id   | name
    O-01 | 签约

    approvals
    object | version | result   | finds
    D2     | V1.0    | approved |
    D1     | 1.0     | approved | version
    """
    assert found == expected


def test_other_data_after_the_gate_are_its_course(found: list[Spot]) -> None:
    """
    final D1 V1.0 2026-03-02 stale

    goals
    id   | name
    O-01 | 签约

    approvals
    object | submitted_on
    G0     | 2026-03-03
    """
    assert found == []


def test_a_file_that_was_edited_or_is_gone(found: list[Spot]) -> None:
    """
    final D9/M-01 V1.0 2026-03-02 edited
    final D9/M-02 V1.0 2026-03-02 missing
    """
    path = "output/XS-2026-001/表单/XS-2026-001_D9_{}_V1.0.docx"
    assert found == [(path.format("M-01"), 0, ""), (path.format("M-02"), 0, "")]


def test_only_the_last_version_counts(found: list[Spot]) -> None:
    """
    final D1 V1.0 2026-03-02 edited
    final D1 V1.1 2026-03-03
    """
    assert found == []


def test_a_change_approved_later_names_what_it_prints() -> None:
    (one,) = stale(written(CHANGED.format(day="2026-03-06")).case())
    assert "CR-01" in one.what.zh
    assert stale(written(CHANGED.format(day="2026-03-05")).case()) == ()


def test_of_a_restricted_form_only_those_hear_who_may(checker: Checker) -> None:
    case = written("final D14/王立 V1.0 2026-03-02 edited").case()
    assert checker.check
    assert [finding.restricted for finding in checker.check(case)] == [True]
