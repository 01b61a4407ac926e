from __future__ import annotations

from decimal import Decimal

import pytest
from measured import GOLDEN, NO_BASELINE, cells_of, measure_of, reason_of, value_of

ONE = """
    as-of {today}

    tasks
    id | baseline_start | baseline_end | planned_start | planned_end | milestone | weight
    1  | {start}        | {end}        | 2026-03-02    | 2026-03-13  | {milestone} | 100
    2  | 2026-03-02     | 2026-03-02   | 2026-03-02    | 2026-03-02  | yes       | 0
"""


def planned(today: str, start: str = "2026-03-02", end: str = "2026-03-13", milestone: str = "") -> Decimal | None:
    return value_of("pv", ONE.format(today=today, start=start, end=end, milestone=milestone))


def test_golden() -> None:
    assert value_of("pv", GOLDEN) == 50
    assert cells_of("pv", GOLDEN) == ["计划!H2", "计划!I2", "预算!D2"]


@pytest.mark.parametrize(
    ("today", "value"), [("2026-03-01", 0), ("2026-03-02", 10), ("2026-03-13", 100), ("2026-04-01", 100)]
)
def test_grows_with_working_days(today: str, value: int) -> None:
    assert planned(today) == value


def test_milestone_counts_from_its_end() -> None:
    assert planned("2026-03-12", milestone="yes") == 0
    assert planned("2026-03-13", milestone="yes") == 100


def test_weekend_work_counts_from_its_end() -> None:
    assert planned("2026-03-07", start="2026-03-07", end="2026-03-08") == 0
    assert planned("2026-03-08", start="2026-03-07", end="2026-03-08") == 100


def test_leaf_added_since_the_baseline_counts_as_planned() -> None:
    assert planned("2026-03-06", start="", end="") == 50


def test_leaf_without_any_date_is_not_planned_yet() -> None:
    text = ONE.format(today="2026-03-06", start="", end="", milestone="").replace(
        "| 2026-03-02    | 2026-03-13 ", "| | "
    )
    assert value_of("pv", text) == 0


def test_undecided_year_is_marked() -> None:
    assert measure_of(
        "pv", ONE.format(today="2026-03-06", start="2026-03-02", end="2027-03-13", milestone="")
    ).estimated
    assert not measure_of("pv", GOLDEN).estimated


def test_empty() -> None:
    assert reason_of("pv", NO_BASELINE) == "没有基线"
