from __future__ import annotations

from sheets_in_text import Spot, written

from salessheets.findings import Severity
from salessheets.gates import judged
from salessheets.rules import Checker

DECISIONS = """
approvals
object | submitted_on | result   | decided_on
G0     | 2026-01-05   | approved | 2026-01-05
G1     | 2026-01-08   | approved | 2026-01-09
"""


def due(checker: Checker, text: str) -> list[tuple[str, str | None, Severity]]:
    """What counts of the findings: form, gate and severity."""
    case = written(text).case()
    assert checker.check
    return [(each.about, each.gate, each.severity) for each in judged(case, checker.check(case))]


def test_at_the_next_gate_it_is_missing_and_at_a_passed_one_an_error(checker: Checker) -> None:
    assert due(checker, "as-of 2026-03-10") == [("D1", "G0", Severity.INFO)]
    assert due(checker, "final D3 V1.0 2026-02-02\n" + DECISIONS) == [
        ("D1", "G0", Severity.ERROR),
        ("D4", "G2", Severity.INFO),
        ("D5", "G2", Severity.INFO),
    ]


def test_each_round_meeting_and_seller_has_its_own(checker: Checker) -> None:
    text = (
        DECISIONS
        + """
final D1 V1.0 2026-01-05
final D2/1 V1.0 2026-01-09

decisions
round | reviewed_on
1     | 2026-01-07
2     | 2026-01-12
"""
    )
    assert due(checker, text)[0] == ("D2/2", "G2", Severity.INFO)


def test_it_is_asked_for_on_the_home_sheet(found: list[Spot], expected: list[Spot]) -> None:
    """
    final D1 V1.0 2026-01-05
    final D3 V1.0 2026-01-05
    final D5 V1.0 2026-01-05
    final D6 V1.0 2026-01-05
    final D7 V1.0 2026-01-05
    final D8 V1.0 2026-01-05
    final D10 V1.0 2026-01-05
    final D11 V1.0 2026-01-05

    home
    form | request | finds
    D12  | 草稿    | request

    filing
    item | reason
    D13  | 并入母项目

    finds home.request
    """
    assert found == expected


def test_what_filing_marks_is_not_asked_for(checker: Checker) -> None:
    text = "filing\nitem | reason\nD1 | 纸质件遗失"
    assert due(checker, text) == []


def test_whatever_there_must_be_is_final(found: list[Spot]) -> None:
    """
    final all

    meetings
    id   | date
    M-01 | 2026-03-02
    """
    assert found == []
