from __future__ import annotations

from decimal import Decimal

import pytest
from measured import fraction, lit, measure_of, reason_of, value_of

from salessheets.measures import Measure
from salessheets.text import Text

HALF_WAY = """
    as-of {today}

    charter
    planned_start | 2026-03-02

    goals
    id   | metric   | unit | target | due
    O-01 | contract | yuan | {target} | 2026-03-30

    sales
    month   | contract
    2026-03 | {signed}
"""  # 20 working days from 2 to 30 March, 10 to 16 March


def half_way(signed: int, target: int = 1000, today: str = "2026-03-16") -> Measure:
    return measure_of("time_gap", HALF_WAY.format(signed=signed, target=target, today=today))


@pytest.mark.parametrize(
    ("signed", "gap", "light"),
    [
        (500, "0", "green"),
        (450, "-0.05", "green"),
        (449, "-0.051", "yellow"),
        (400, "-0.1", "yellow"),
        (399, "-0.101", "red"),
    ],
)
def test_attainment_less_share_of_time(signed: int, gap: str, light: str) -> None:
    found = half_way(signed)
    assert found.value == Decimal(gap)
    assert found.light == light


def test_pools_by_target() -> None:
    found = half_way(450)
    assert fraction(found) == (-50, 1000)


@pytest.mark.parametrize(("today", "gap"), [("2026-03-01", "0.5"), ("2026-12-01", "-0.5")])
def test_share_of_time_stays_between_none_and_all(today: str, gap: str) -> None:
    text = HALF_WAY.format(signed=500, target=1000, today=today).replace("2026-03 |", "2026-01 |")
    assert value_of("time_gap", text) == Decimal(gap)


def test_undecided_year_is_marked() -> None:
    text = HALF_WAY.format(signed=500, target=1000, today="2026-03-16")
    assert not measure_of("time_gap", text).estimated
    assert measure_of("time_gap", text.replace("2026-03-30", "2027-03-30")).estimated


def test_empty_without_dates_is_grey() -> None:
    found = measure_of(
        "time_gap",
        HALF_WAY.format(signed=500, target=1000, today="2026-03-16").replace("planned_start | 2026-03-02", "name | 试"),
    )
    assert lit(found) == (None, "grey")
    assert found.note == Text("缺计划开始或目标截止日", "planned start or due date of the goal is missing")


def test_target_zero_and_no_span() -> None:
    zero = half_way(500, target=0)
    assert lit(zero) == (None, "grey")
    text = HALF_WAY.format(signed=500, target=1000, today="2026-03-16")
    assert reason_of("time_gap", text.replace("2026-03-30", "2026-03-02"))
