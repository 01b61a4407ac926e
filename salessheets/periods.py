"""Reporting periods: ISO weeks, pairs of them and months, with their names and deadlines (clause 四)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from salessheets.calendars import Calendar
from salessheets.settings import Settings

SUNDAY = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of days with the name that documents carry: `2026-W47`, `2026-W47-48`, `2026-11`."""

    name: str
    first: date
    last: date


def period_of(day: date, cadence: str) -> Period:
    """Find the period of a cadence (`weekly`, `biweekly`, `monthly`) in which a day lies."""
    if cadence == "monthly":
        first = day.replace(day=1)
        return Period(name=f"{day.year:04}-{day.month:02}", first=first, last=_month_end(first))
    year, week, _ = day.isocalendar()
    if cadence == "weekly":
        return _weeks(year, week, week)
    if cadence == "biweekly":
        start = week - (week - 1) % 2
        return _weeks(year, start, min(start + 1, _last_week(year)))
    raise ValueError(cadence)


def periods(from_: date, to: date, cadence: str) -> Iterator[Period]:
    """Run through the complete periods of a stretch: each begins on or after `from_` and ends on or before `to`."""
    period = period_of(from_, cadence)
    while period.last <= to:
        if period.first >= from_:
            yield period
        if period.last == date.max:
            return
        period = period_of(_later(period.last, 1), cadence)


def deadline(period: Period, cadence: str, settings: Settings, calendar: Calendar) -> date:
    """Find the last day on which the report of a period is in time, days of grace included."""
    if cadence == "monthly":
        month = _later(period.last, 1)
        due = calendar.nth_of_month(month.year, month.month, max(1, settings.report_month_day))
    else:
        weekday = min(max(settings.report_weekday, 1), SUNDAY)
        due = calendar.next_working(period.last - timedelta(days=SUNDAY - weekday))
    return calendar.add(due, max(0, settings.report_grace))


def _month_end(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def _last_week(year: int) -> int:
    """28 December always lies in the last ISO week of its year."""
    return date(year, 12, 28).isocalendar().week


def _weeks(year: int, first: int, last: int) -> Period:
    name = f"{year:04}-W{first:02}" if first == last else f"{year:04}-W{first:02}-{last:02}"
    monday = date.fromisocalendar(year, first, 1)
    return Period(name=name, first=monday, last=_later(monday, SUNDAY * (last - first + 1) - 1))


def _later(day: date, days: int) -> date:
    """Go on by some days, at most to the last day that Python knows: a typing error must not stop a run."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
