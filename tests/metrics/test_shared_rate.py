from __future__ import annotations

import pytest
from measured import fraction, measure_of, reason_of

TEXT = """
    closing
    actual_end | 2026-02-02
    audience   | {audience}

    meetings
    id   | type    | date
    M-01 | summary | {day}

    approvals
    object | result   | decided_on
    G1     | {first}  | 2026-01-05
    {gate} | approved | 2026-02-02
"""


@pytest.mark.parametrize(
    ("audience", "day", "shared"),
    [("销售部", "2026-02-02", 1), ("", "2026-02-02", 0), ("销售部", "2026-01-30", 0), ("销售部", "2026-03-11", 0)],
)
def test_wrap_up_after_the_end_with_an_audience(audience: str, day: str, shared: int) -> None:
    found = measure_of("shared_rate", TEXT.format(audience=audience, day=day, first="approved", gate="G4"))
    assert fraction(found) == (shared, 1)


def test_only_projects_that_are_closing_or_archived() -> None:
    text = TEXT.format(audience="销售部", day="2026-02-02", first="approved", gate="G3")
    assert reason_of("shared_rate", text) == "不在收尾或归档阶段"


def test_rejected_project_has_nothing_to_share() -> None:
    text = TEXT.format(audience="", day="2026-02-02", first="rejected", gate="G5")
    assert reason_of("shared_rate", text) == "不在收尾或归档阶段"
