from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_approved_against_the_committee(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | result
    1     | 批准
    2     | 补充后再审

    approvals
    object | result     | decided_on | note | finds
    G2     | 批准       | 2026-03-04 |      |
    G1     | 驳回       | 2026-03-05 |      |
    G1     | 有条件批准 | 2026-03-06 |      | note
    """
    assert found == expected


def test_rejected_against_the_committee(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | result
    1     | 有条件批准

    approvals
    object | result | decided_on | note | finds
    G1     | 驳回   | 2026-03-06 |      | note
    """
    assert found == expected


def test_a_note_explains(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | result
    1     | 驳回

    approvals
    object | result | decided_on | note
    G1     | 批准   | 2026-03-06 | 集团战略项目
    """
    assert found == expected


def test_nothing_to_compare(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | result
    1     | 驳回

    approvals
    object | result | decided_on | submitted_on
    G1     |        |            | 2026-03-06
    """
    assert found == expected


def test_agrees(found: list[Spot], expected: list[Spot]) -> None:
    """
    decisions
    round | result
    1     | 批准

    approvals
    object | result     | decided_on
    G1     | 有条件批准 | 2026-03-06
    """
    assert found == expected


def test_says_both(checker: Checker, story: Written) -> None:
    """
    decisions
    round | result
    1     | 驳回

    approvals
    object | result | decided_on
    G1     | 批准   | 2026-03-06
    """
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == "立项批准「批准」与评审结论「驳回」矛盾"
    assert finding.message.en == 'G1 decision "Approved" contradicts the appraisal "Rejected"'
