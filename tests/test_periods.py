"""Reporting periods: names, years with 53 weeks, deadlines that move on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salessheets.calendars import Calendar
from salessheets.periods import deadline, period_of, periods
from salessheets.settings import DEFAULTS

CHINA = Calendar()
CADENCES = st.sampled_from(["weekly", "biweekly", "monthly"])
DAYS = st.dates(date(2019, 1, 1), date(2033, 12, 31))
ONE = timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "cadence", "name", "first", "last"),
    [
        (date(2026, 11, 18), "weekly", "2026-W47", date(2026, 11, 16), date(2026, 11, 22)),
        (date(2026, 11, 18), "biweekly", "2026-W47-48", date(2026, 11, 16), date(2026, 11, 29)),
        (date(2026, 11, 29), "biweekly", "2026-W47-48", date(2026, 11, 16), date(2026, 11, 29)),
        (date(2026, 11, 18), "monthly", "2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        (date(2028, 2, 3), "monthly", "2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        (date(2026, 12, 30), "biweekly", "2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        (date(2027, 1, 2), "weekly", "2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        (date(2027, 1, 4), "biweekly", "2027-W01-02", date(2027, 1, 4), date(2027, 1, 17)),
        (date(2024, 12, 31), "biweekly", "2025-W01-02", date(2024, 12, 30), date(2025, 1, 12)),
        (date(2025, 12, 28), "biweekly", "2025-W51-52", date(2025, 12, 15), date(2025, 12, 28)),
    ],
)
def test_a_day_lies_in_its_period(day: date, cadence: str, name: str, first: date, last: date) -> None:
    period = period_of(day, cadence)

    assert (period.name, period.first, period.last) == (name, first, last)


@given(DAYS, CADENCES)
def test_periods_follow_each_other_without_gap(day: date, cadence: str) -> None:
    period = period_of(day, cadence)

    assert period.first <= day <= period.last
    assert period_of(period.first, cadence) == period == period_of(period.last, cadence)
    assert period_of(period.last + ONE, cadence).first == period.last + ONE


def test_only_complete_periods_are_run_through() -> None:
    names = [period.name for period in periods(date(2026, 11, 3), date(2026, 11, 29), "weekly")]

    assert names == ["2026-W46", "2026-W47", "2026-W48"]
    assert [period.name for period in periods(date(2026, 10, 1), date(2026, 11, 29), "monthly")] == ["2026-10"]
    assert list(periods(date(2026, 11, 30), date(2026, 11, 3), "weekly")) == []


def test_two_weekly_periods_over_a_long_year() -> None:
    names = [period.name for period in periods(date(2026, 12, 14), date(2027, 1, 17), "biweekly")]

    assert names == ["2026-W51-52", "2026-W53", "2027-W01-02"]


@pytest.mark.parametrize(
    ("day", "cadence", "due"),
    [
        (date(2026, 11, 18), "weekly", date(2026, 11, 23)),  # Friday 20 Nov, one day of grace
        (date(2026, 11, 18), "biweekly", date(2026, 11, 30)),  # Friday of the second week
        (date(2026, 9, 30), "weekly", date(2026, 10, 9)),  # Friday 2 Oct is off until the 8th
        (date(2026, 5, 9), "weekly", date(2026, 5, 9)),  # Friday 8 May; grace falls on the make-up Saturday
        (date(2026, 9, 15), "monthly", date(2026, 10, 12)),  # third working day 10 Oct
    ],
)
def test_deadlines(day: date, cadence: str, due: date) -> None:
    assert deadline(period_of(day, cadence), cadence, DEFAULTS, CHINA) == due


def test_deadlines_follow_the_settings() -> None:
    settings = replace(DEFAULTS, report_weekday=1, report_grace=0, report_month_day=1)

    assert deadline(period_of(date(2026, 11, 18), "biweekly"), "biweekly", settings, CHINA) == date(2026, 11, 23)
    assert deadline(period_of(date(2026, 11, 18), "monthly"), "monthly", settings, CHINA) == date(2026, 12, 1)


@pytest.mark.parametrize("cadence", ["weekly", "biweekly", "monthly"])
def test_the_last_day_of_the_calendar_does_not_stop_a_run(cadence: str) -> None:
    period = period_of(date.max, cadence)

    assert period.last == date.max
    assert list(periods(date.max - 40 * ONE, date.max, cadence))[-1] == period
    assert deadline(period, cadence, DEFAULTS, CHINA) <= date.max


def test_an_unknown_cadence_is_a_bug() -> None:
    with pytest.raises(ValueError, match="daily"):
        period_of(date(2026, 11, 18), "daily")
