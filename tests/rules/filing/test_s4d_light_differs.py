from __future__ import annotations

import pytest
from sheets_in_text import Spot, Written, spots, written

from salessheets.rules import Checker

APPROVED = """
    as-of 2026-03-10

    approvals
    object | result   | decided_on | approved_budget
    G1     | approved | 2026-01-05 | 100
    G2     | approved | 2026-01-06 |

    risks
    id   | probability | impact | status
    R-01 | {level}     | 5      | identified
"""


def reported(checker: Checker, level: int, light: str, deviation: str = "") -> list[Spot]:
    assert checker.check
    reports = f"""
    reports
    until      | light   | deviation
    2026-03-06 | green   |
    2026-03-08 | {light} | {deviation}
    """
    case = written(APPROVED.format(level=level) + reports).case()
    return spots(checker.check(case), case)


@pytest.mark.parametrize(
    ("level", "light", "differs"),
    [(5, "green", True), (5, "yellow", True), (5, "red", False), (2, "green", True), (2, "yellow", False),
     (1, "green", False), (5, "", False)],
)  # fmt: skip
def test_only_a_better_light_of_the_last_report(checker: Checker, level: int, light: str, differs: bool) -> None:
    assert reported(checker, level, light) == ([("reports", 3, "deviation")] if differs else [])


def test_explained(checker: Checker) -> None:
    assert reported(checker, 5, "green", "合同 15 日签") == []


def test_nothing_to_compare_with(checker: Checker, story: Written) -> None:
    """
    reports
    until      | light
    2026-03-08 | green
               | green
    """
    assert checker.check
    assert list(checker.check(story.case())) == []
