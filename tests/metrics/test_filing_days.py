from __future__ import annotations

import pytest
from measured import measure_of, reason_of

TEXT = """
    approvals
    object  | result   | decided_on
    {ended} | 2026-03-02
    G5      | approved | {filed}
"""


@pytest.mark.parametrize("ended", ["G4 | approved", "G1 | rejected", "项目 | terminated"])
def test_end_to_filing(ended: str) -> None:
    found = measure_of("filing_days", TEXT.format(ended=ended, filed="2026-03-09"))
    assert found.value == 5
    assert found.denominator == 1


def test_not_filed() -> None:
    assert reason_of("filing_days", TEXT.format(ended="G4 | approved", filed="")) == "还没有备案"


def test_undecided_year_is_marked() -> None:
    assert measure_of("filing_days", TEXT.format(ended="G4 | approved", filed="2027-03-09")).estimated
