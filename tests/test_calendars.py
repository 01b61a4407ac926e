"""Working days with 调休, overrides and years that nobody announced."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from functools import cache

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salessheets.calendars import Calendar
from salessheets.settings import Holiday

CHINA = Calendar()
DAYS = st.dates(date(2002, 6, 1), date(2029, 6, 30))
ONE = timedelta(days=1)


@cache
def worked(day: date) -> bool:
    """The package's own answer, weekends beyond its years."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.isoweekday() <= 5


def counted(start: date, end: date) -> int:
    """Working days in (start, end], day by day."""
    return sum(worked(start + ONE * step) for step in range(1, (end - start).days + 1))


@pytest.mark.parametrize(("year", "days"), [(2024, 251), (2025, 248), (2026, 248)])
def test_working_days_of_a_year(year: int, days: int) -> None:
    assert CHINA.between(date(year - 1, 12, 31), date(year, 12, 31)) == days
    assert CHINA.decided(year)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2026, 9, 24), date(2026, 9, 28), 1),
        (date(2026, 9, 30), date(2026, 10, 8), 1),
        (date(2026, 2, 13), date(2026, 2, 24), 2),
        (date(2026, 2, 24), date(2026, 2, 13), -2),
        (date(2026, 9, 30), date(2026, 9, 30), 0),
    ],
)
def test_working_days_over_holidays(start: date, end: date, days: int) -> None:
    assert CHINA.between(start, end) == days


def test_a_make_up_saturday_is_worked_and_a_holiday_monday_is_not() -> None:
    assert CHINA.is_working(date(2026, 2, 14))
    assert not CHINA.is_working(date(2026, 2, 16))


@pytest.mark.parametrize("year", [2003, 2027, 2050])
def test_a_year_not_announced_has_weekends_only_and_says_so(year: int) -> None:
    assert not CHINA.decided(year)
    assert CHINA.is_working(date(year, 10, 1)) == (date(year, 10, 1).isoweekday() <= 5)
    assert CHINA.between(date(year - 1, 12, 31), date(year, 12, 31)) in {260, 261, 262}


def test_rows_override_the_data_either_way_and_the_later_row_wins() -> None:
    calendar = Calendar(
        [
            Holiday(date=date(2026, 11, 18), kind="off", name="公司成立日"),
            Holiday(date=date(2026, 10, 1), kind="work"),
            Holiday(date=date(2026, 11, 21), kind="off"),
            Holiday(date=date(2026, 11, 21), kind="work"),
        ]
    )

    assert not calendar.is_working(date(2026, 11, 18))
    assert calendar.is_working(date(2026, 10, 1))
    assert calendar.is_working(date(2026, 11, 21))
    assert calendar.between(date(2026, 9, 30), date(2026, 11, 30)) == counted(date(2026, 9, 30), date(2026, 11, 30)) + 1


def test_a_year_typed_in_full_is_decided_and_one_row_does_not_do_it() -> None:
    spring = [Holiday(date=date(2027, 2, 5) + ONE * step, kind="off") for step in range(8)]
    golden = [Holiday(date=date(2027, 10, 1) + ONE * step, kind="off") for step in range(7)]

    assert not Calendar(spring[:1] * 20).decided(2027)
    assert not Calendar(spring).decided(2027)
    assert Calendar(spring + golden).decided(2027)
    assert not Calendar(spring + golden).decided(2028)


@given(DAYS, DAYS)
def test_between_equals_a_count_day_by_day(one: date, other: date) -> None:
    start, end = min(one, other), max(one, other)

    assert CHINA.between(start, end) == counted(start, end)


@given(DAYS, DAYS, DAYS)
def test_stretches_add_up_and_turn_their_sign(a: date, b: date, c: date) -> None:
    assert CHINA.between(a, c) == CHINA.between(a, b) + CHINA.between(b, c)
    assert CHINA.between(a, b) == -CHINA.between(b, a)


@given(DAYS, st.integers(-400, 400))
def test_add_undoes_between_and_lands_on_a_working_day(day: date, working_days: int) -> None:
    found = CHINA.add(day, working_days)

    assert found == day or CHINA.is_working(found)
    if working_days >= 0 or CHINA.is_working(day):
        assert CHINA.between(day, found) == working_days


def test_add_over_the_national_holiday() -> None:
    assert CHINA.add(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert CHINA.add(date(2026, 10, 8), -1) == date(2026, 9, 30)
    assert CHINA.add(date(2026, 10, 3), -1) == date(2026, 9, 30)
    assert CHINA.add(date(2026, 10, 3), 0) == date(2026, 10, 3)


def test_next_working_moves_a_day_off_on_and_leaves_a_working_day() -> None:
    assert CHINA.next_working(date(2026, 10, 1)) == date(2026, 10, 8)
    assert CHINA.next_working(date(2026, 10, 10)) == date(2026, 10, 10)


def test_nth_working_day_of_a_month() -> None:
    assert CHINA.nth_of_month(2026, 10, 1) == date(2026, 10, 8)
    assert CHINA.nth_of_month(2026, 10, 3) == date(2026, 10, 10)
    assert CHINA.nth_of_month(2026, 12, 3) == date(2026, 12, 3)


def test_dates_at_the_ends_of_the_calendar_do_not_stop_a_run() -> None:
    assert CHINA.add(date.max, 5) == date.max
    assert CHINA.add(date.min, -5) == date.min
    assert CHINA.nth_of_month(1, 1, 1) == date.min
    assert CHINA.between(date.min, date.max) > 2_000_000


def test_a_calendar_travels_to_a_worker() -> None:
    calendar = Calendar([Holiday(date=date(2026, 11, 18), kind="off")])

    assert not pickle.loads(pickle.dumps(calendar)).is_working(date(2026, 11, 18))
