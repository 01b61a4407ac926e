from __future__ import annotations

import pytest
from measured import cells_of, measure_of, reason_of, value_of

TEXT = """
    approvals
    object | submitted_on | result | decided_on
    G0     | 2026-03-02   |        |
    G1     |              | {result} | {decided}
"""


@pytest.mark.parametrize("result", ["approved", "rejected"])
def test_submission_to_decision(result: str) -> None:
    text = TEXT.format(result=result, decided="2026-03-10")
    assert value_of("review_days", text) == 6
    assert cells_of("review_days", text) == ["审批!C2", "审批!F3"]


def test_not_decided() -> None:
    assert reason_of("review_days", TEXT.format(result="", decided="")) == "没有数据"


def test_undecided_year_is_marked() -> None:
    assert measure_of("review_days", TEXT.format(result="approved", decided="2027-01-08")).estimated
