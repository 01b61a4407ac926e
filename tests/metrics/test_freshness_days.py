from __future__ import annotations

import pytest
from measured import lit, measure_of


@pytest.mark.parametrize(
    ("modified", "days", "light"),
    [
        ("2026-03-10", 0, "green"),
        ("2026-02-25", 10, "green"),
        ("2026-02-24", 11, "yellow"),
        ("2026-02-11", 15, "yellow"),
        ("2026-02-10", 16, "red"),
        ("2026-03-12", 0, "green"),
    ],
)
def test_working_days_since_the_last_change(modified: str, days: int, light: str) -> None:
    found = measure_of("freshness_days", "charter\nname | 试", modified=modified)
    assert lit(found) == (days, light)
    assert [str(cell) for cell in found.cells] == ["书.xlsx"]


def test_unknown_is_grey() -> None:
    found = measure_of("freshness_days", "charter\nname | 试")
    assert lit(found) == (None, "grey")


def test_undecided_year_is_marked() -> None:
    assert measure_of("freshness_days", "as-of 2027-01-05\n\ncharter\nname | 试", modified="2026-12-30").estimated
