"""When work is due by the clock: every so often, at times of day, and on the days when reports are handed in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from salessheets.calendars import Calendar
from salessheets.errors import SalessheetsError
from salessheets.periods import Period, deadline, period_of
from salessheets.settings import Settings
from salessheets.text import Text, same

UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
SPAN = re.compile(r"(\d{1,6})([smhd])")
CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})")
LEAST_EVERY = timedelta(minutes=1)
SET_BACK = timedelta(hours=2)  # more than any change to or from summer time
CADENCES = ("weekly", "biweekly", "monthly")
NO_SPAN = Text(
    "「{typed}」不是时间间隔，请写 15m（分钟）、2h（小时）或 1d（天），至少 1 分钟",
    '"{typed}" is no span of time; write 15m (minutes), 2h (hours) or 1d (days), at least one minute',
)
NO_CLOCK = Text(
    "「{typed}」不是一天里的时刻，请写 17:00 这样的 24 小时制时间",
    '"{typed}" is no time of day; write it as 17:00, on the 24-hour clock',
)


@dataclass(frozen=True, slots=True)
class Every:
    """Work that is due again so long after the last time."""

    span: timedelta

    def __str__(self) -> str:
        return f"every {self.span}"


@dataclass(frozen=True, slots=True)
class At:
    """Work that is due once a day, at a time on the wall."""

    clock: time

    def __str__(self) -> str:
        return f"at {self.clock:%H:%M}"


Spec = Every | At


def read_span(typed: str) -> timedelta:
    """Read 90s, 15m, 2h, 1d.

    Raises:
        SalessheetsError: it is none.
    """
    found = SPAN.fullmatch(typed.strip().lower())
    if not found:
        raise SalessheetsError(NO_SPAN.fill(typed=same(typed)))
    return timedelta(seconds=int(found[1]) * UNITS[found[2]])


def read_every(typed: str) -> Every:
    """Read how often work is due; less than a minute is what watching itself is for.

    Raises:
        SalessheetsError: it is no span, or too short a one.
    """
    span = read_span(typed)
    if span < LEAST_EVERY:
        raise SalessheetsError(NO_SPAN.fill(typed=same(typed)))
    return Every(span)


def read_at(typed: str) -> At:
    """Read a time of day: 17:00.

    Raises:
        SalessheetsError: it is none.
    """
    found = CLOCK.fullmatch(typed.strip())
    try:
        return At(time(int(found[1]), int(found[2]))) if found else refuse(typed)
    except ValueError:
        return refuse(typed)


def refuse(typed: str) -> At:
    """Say that this is no time of day."""
    raise SalessheetsError(NO_CLOCK.fill(typed=same(typed)))


def next_due(spec: Spec, last: datetime, now: datetime) -> datetime:
    """When work is due next; not after `now` means at once, however many times were missed.

    `last` and `now` carry their zone. A last time in the future means that the clock was set back: due at once.
    Times of day are compared as they stand on the wall, so that none falls twice into the night when clocks change.
    """
    if last > now + SET_BACK:
        return now
    if isinstance(spec, Every):
        return last + spec.span if last <= now else now
    wall = last.replace(tzinfo=None)
    day = wall.date() if wall.time() < spec.clock else wall.date() + timedelta(days=1)
    return datetime.combine(day, spec.clock, now.tzinfo)


def is_due(spec: Spec, last: datetime, now: datetime) -> bool:
    """Whether work is due."""
    return next_due(spec, last, now) <= now


def reports_due(since: date, day: date, settings: Settings, calendar: Calendar) -> tuple[str, ...]:
    """The names of the periods whose reports are to be handed in on a day after `since`, up to `day` or its grace.

    From the day on which a report falls due to the last day of grace its drafts are kept up to date; a day on which
    nothing ran is made up for.
    """
    strict = replace(settings, report_grace=0)
    named: list[str] = []
    for cadence in CADENCES:
        for period in recent(day, cadence):
            due = deadline(period, cadence, strict, calendar)
            last = deadline(period, cadence, settings, calendar)
            if due <= day and (last > since or last >= day):
                named.append(period.name)
    return tuple(dict.fromkeys(named))


def recent(day: date, cadence: str) -> tuple[Period, ...]:
    """The period of a day and the two before it: a monthly report falls due in the month after."""
    now = period_of(day, cadence)
    before = period_of(now.first - timedelta(days=1), cadence)
    return (period_of(before.first - timedelta(days=1), cadence), before, now)
