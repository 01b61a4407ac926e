from __future__ import annotations

from decimal import Decimal

import pytest
from measured import NO_BASELINE, lit, measure_of, reason_of

LATE = """
    tasks
    id | baseline_start | baseline_end | forecast_end
    1  | 2026-03-02     | 2026-03-30   | {end}
"""  # 20 working days


@pytest.mark.parametrize(
    ("end", "share", "light"),
    [
        ("2026-03-27", "0", "green"),
        ("2026-03-31", "0.05", "green"),
        ("2026-04-01", "0.1", "yellow"),
        ("2026-04-02", "0.15", "red"),
    ],
)
def test_delay_by_length_of_baseline(end: str, share: str, light: str) -> None:
    found = measure_of("late_pct", LATE.format(end=end))
    assert lit(found) == (Decimal(share), light)


def test_bounds_are_settings() -> None:
    assert measure_of("late_pct", "set late_yellow 0.04\n" + LATE.format(end="2026-03-31")).light == "yellow"


def test_baseline_without_length() -> None:
    text = LATE.format(end="2026-04-01").replace("2026-03-02", "2026-03-30")
    assert reason_of("late_pct", text) == "分母为 0"
    assert measure_of("late_pct", text).light == "grey"


def test_undecided_year_is_marked() -> None:
    assert measure_of("late_pct", LATE.format(end="2027-01-08")).estimated


def test_empty_without_baseline() -> None:
    assert reason_of("late_pct", NO_BASELINE) == "没有基线"
    assert measure_of("late_pct", NO_BASELINE).light == "grey"
