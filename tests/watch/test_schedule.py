"""When work is due: by spans, by times of day, by the calendar of reports; whatever the clock does."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest

from salessheets.calendars import Calendar
from salessheets.errors import SalessheetsError
from salessheets.settings import Settings
from salessheets.watch.schedule import At, Every, is_due, next_due, read_at, read_every, read_span, reports_due

CHINA = timezone(timedelta(hours=8))
SUMMER, WINTER = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
QUARTER = Every(timedelta(minutes=15))
FIVE = At(time(17))


def at(text: str, zone: timezone = CHINA) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(("typed", "seconds"), [("90s", 90), ("15m", 900), (" 2H ", 7200), ("1d", 86400)])
def test_a_span_is_read(typed: str, seconds: int) -> None:
    assert read_span(typed) == timedelta(seconds=seconds)


@pytest.mark.parametrize("typed", ["", "15", "m", "1.5h", "-3m", "每天"])
def test_what_is_no_span_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(SalessheetsError, match="15m"):
        read_span(typed)


def test_less_than_a_minute_is_refused() -> None:
    with pytest.raises(SalessheetsError, match="至少 1 分钟"):
        read_every("30s")


def test_a_time_of_day_is_read() -> None:
    assert read_at("17:00") == FIVE
    assert read_at("8：05") == At(time(8, 5))


@pytest.mark.parametrize("typed", ["17", "25:00", "12:60", "5pm", ""])
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(SalessheetsError, match="17:00"):
        read_at(typed)


def test_a_span_counts_from_the_last_time() -> None:
    last = at("2026-03-10 09:00")
    assert next_due(QUARTER, last, at("2026-03-10 09:03")) == at("2026-03-10 09:15")
    assert not is_due(QUARTER, last, at("2026-03-10 09:14:59"))
    assert is_due(QUARTER, last, at("2026-03-10 09:15"))


def test_missed_runs_are_made_up_once() -> None:
    away = at("2026-03-01 09:00")
    back = at("2026-03-10 09:00")
    for spec in (QUARTER, FIVE):
        assert is_due(spec, away, back)
        assert not is_due(spec, back, back)


def test_a_time_of_day_comes_once_a_day() -> None:
    assert not is_due(FIVE, at("2026-03-10 08:00"), at("2026-03-10 16:59:59"))
    assert is_due(FIVE, at("2026-03-10 08:00"), at("2026-03-10 17:00"))
    assert not is_due(FIVE, at("2026-03-10 17:00"), at("2026-03-10 23:59"))
    assert next_due(FIVE, at("2026-03-10 17:00:04"), at("2026-03-10 18:00")) == at("2026-03-11 17:00")


def test_a_clock_set_back_by_days_makes_work_due_once() -> None:
    wrong, right = at("2027-01-01 09:00"), at("2026-03-10 09:00")
    for spec in (QUARTER, FIVE):
        assert is_due(spec, wrong, right)
        assert not is_due(spec, right, right)


def test_a_clock_set_forward_makes_work_due_once() -> None:
    for spec in (QUARTER, FIVE):
        assert is_due(spec, at("2026-03-10 09:00"), at("2030-03-10 09:00"))


def test_the_hour_that_comes_twice_runs_a_time_of_day_once() -> None:
    night = At(time(2, 30))
    first, second = at("2026-10-25 02:30", SUMMER), at("2026-10-25 02:30", WINTER)
    assert is_due(night, at("2026-10-24 02:30", SUMMER), first)
    assert not is_due(night, first, second)


def test_the_hour_that_is_left_out_does_not_lose_a_time_of_day() -> None:
    night = At(time(2, 30))
    assert is_due(night, at("2026-03-28 02:30", WINTER), at("2026-03-29 03:00", SUMMER))


def test_reports_are_due_from_their_day_to_the_end_of_grace() -> None:
    def due(since: date, day: date) -> tuple[str, ...]:
        return reports_due(since, day, Settings(), Calendar())

    thursday, friday, monday, tuesday = (date(2026, 3, day) for day in (12, 13, 16, 17))
    assert due(thursday, thursday) == ()
    assert due(thursday, friday) == due(friday, friday) == ("2026-W11",)
    assert due(friday, monday) == ("2026-W11",)
    assert due(monday, tuesday) == ()


def test_reports_missed_while_nothing_ran_are_made_up_for() -> None:
    assert reports_due(date(2026, 3, 12), date(2026, 3, 18), Settings(), Calendar()) == ("2026-W11",)


def test_a_month_is_reported_in_the_next() -> None:
    # the third working day of April 2026 is Friday the 3rd
    assert "2026-03" in reports_due(date(2026, 4, 2), date(2026, 4, 3), Settings(), Calendar())
