from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written, spots

from salessheets.rules import Checker


def found_for(checker: Checker, story: Written, *forms: str) -> list[Spot]:
    assert checker.check
    story.settings = replace(story.settings, signed_forms=forms)
    case = story.case()
    return spots(checker.check(case), case)


def test_decisions_without_a_scan(checker: Checker, story: Written, expected: list[Spot]) -> None:
    """
    approvals
    object  | result   | decided_on | signed | finds
    D1      | approved | 2026-03-02 | D1.pdf |
    D2/1    | returned | 2026-03-02 |        |
    D4      | approved | 2026-03-02 |        | signed
    G0      |          |            |        |
    G1      | approved | 2026-03-02 |        | signed
    G5      | approved | 2026-03-02 |        |
    CR-01   | approved | 2026-03-02 |        |
    D9/M-01 | rejected | 2026-03-02 |        | signed
    D7      | approved |            |        |
    项目    | paused   | 2026-03-02 |        |
    """
    assert found_for(checker, story, "D1") == expected


def test_forms_without_a_decision(checker: Checker, story: Written, expected: list[Spot]) -> None:
    """
    approvals
    object | result   | decided_on | signed
    D1     | approved | 2026-03-02 | D1.pdf
    D2/1   | returned | 2026-03-02 |

    filing
    item | reason
    D7   | 不适用

    finds approvals.object

    finds approvals.object
    """
    assert found_for(checker, story, "D1", "D2", "D4", "D7") == expected


def test_of_an_ended_project_only_what_was_reached(checker: Checker, story: Written, expected: list[Spot]) -> None:
    """
    approvals
    object | result     | decided_on | signed
    G1     | approved   | 2026-02-02 | G1.pdf
    G2     | approved   | 2026-02-03 | G2.pdf
    项目   | terminated | 2026-03-02 |

    finds approvals.object
    """
    assert found_for(checker, story, "D4", "D7") == expected


def test_a_small_project_may_leave_it_out(checker: Checker, story: Written) -> None:
    """
    charter
    budget_total | 1000 |
    """
    assert found_for(checker, story, "D6") == []
