"""Working days in China: weekends, statutory holidays and make-up days (调休), overridden by a team's own rows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import accumulate

from salessheets.settings import Holiday

SATURDAY = 5
LAST = date.max.toordinal()
STATUTORY_DAYS = 13
"""Public holidays of a year since 2025 (《全国年节及纪念日放假办法》): fewer rows cannot be a whole year."""


class Calendar:
    """Says which days are worked. A year that nobody announced has its weekends only and is not `decided`.

    Immutable. Only days that differ from Monday to Friday are kept, so counting costs a look-up, not a loop.
    """

    __slots__ = ("_decided", "_off_week", "_ordinals", "_shifts", "holidays")

    def __init__(self, holidays: Iterable[Holiday] = ()) -> None:
        self.holidays = tuple(holidays)
        built_in, years = announced()
        exceptions = dict(built_in) | {row.date.toordinal(): row.kind == "work" for row in self.holidays}
        changed = sorted((day, works) for day, works in exceptions.items() if works != _weekday(day))
        self._off_week = dict(changed)
        self._ordinals = tuple(self._off_week)
        self._shifts = (0, *accumulate(1 if works else -1 for _, works in changed))
        typed = Counter({row.date: row.date.year for row in self.holidays if row.kind == "off"}.values())
        self._decided = years | {year for year, days in typed.items() if days >= STATUTORY_DAYS}

    def __reduce__(self) -> tuple[type[Calendar], tuple[tuple[Holiday, ...]]]:
        return Calendar, (self.holidays,)

    def is_working(self, day: date) -> bool:
        """Say whether a day is worked."""
        ordinal = day.toordinal()
        return self._off_week.get(ordinal, _weekday(ordinal))

    def between(self, start: date, end: date) -> int:
        """Count the working days in (start, end], wd(start→end); negative when end is before start."""
        return self._count(end.toordinal()) - self._count(start.toordinal())

    def add(self, day: date, working_days: int) -> date:
        """Find the n-th working day after a day, or before it when n is negative; 0 gives the day itself.

        A day beyond the calendar of Python is its last or first day: a typing error must not stop a run.
        """
        if working_days == 0:
            return day
        ordinal = day.toordinal()
        if working_days > 0:
            return self._nth(self._count(ordinal) + working_days)
        return self._nth(self._count(ordinal - 1) + 1 + working_days)

    def next_working(self, day: date) -> date:
        """Move a day off on to the next working day; a working day stays."""
        return day if self.is_working(day) else self.add(day, 1)

    def nth_of_month(self, year: int, month: int, n: int) -> date:
        """Find the n-th working day of a month, counting from 1; beyond its end it runs into the next month."""
        return self._nth(self._count(date(year, month, 1).toordinal() - 1) + n)

    def decided(self, year: int) -> bool:
        """Say whether the year's days off are known; False means that its working days are 推定.

        Known = announced by the State Council and in the data, or typed by the team in full.
        """
        return year in self._decided

    def _count(self, ordinal: int) -> int:
        """Count the working days from the first day of the calendar up to and with this one."""
        weeks, rest = divmod(ordinal, 7)
        return weeks * 5 + min(rest, 5) + self._shifts[bisect_right(self._ordinals, ordinal)]

    def _nth(self, count: int) -> date:
        ordinal = 1 + bisect_left(range(1, LAST + 1), count, key=self._count)
        return date.fromordinal(min(ordinal, LAST))


def _weekday(ordinal: int) -> bool:
    """Day 1 of Python's calendar is a Monday."""
    return (ordinal - 1) % 7 < SATURDAY


@cache
def announced() -> tuple[tuple[tuple[int, bool], ...], frozenset[int]]:
    """Give the announced days off and make-up days (day, worked), and the years that they cover."""
    from chinese_calendar import constants

    off = {day.toordinal(): False for day in constants.holidays}
    worked = {day.toordinal(): True for day in constants.workdays}
    years = frozenset(day.year for day in constants.holidays if (day.month, day.day) == (10, 1))
    return tuple((off | worked).items()), years
