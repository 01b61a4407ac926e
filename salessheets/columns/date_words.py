"""Dates in words and figures: what people type for a day or a month, and why it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from salessheets.columns.kinds import narrow
from salessheets.text import Text

MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6} | {
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
LEAP = 2024  # a year with every day that exists at all
EPOCH = date(1899, 12, 30)
SERIALS = range(20_000, 80_000)  # what Excel stores for the days of 1954 to 2119

YEAR = r"(?P<y>(?:19|[2-9]\d)\d\d)"
MONTH = r"(?P<m>\d{1,2})"
DAY = r"(?P<d>\d{1,2})"
NAME = (
    r"(?P<name>january|february|march|april|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sept|sep|oct|nov|dec)\.?"
)
ORDINAL = DAY + r"(?:st|nd|rd|th)?"
OTHER_YEAR = r"(?:[今明去前后]年|\d\d[-/.年])?"  # not four digits: no year that one could rely on
CLOCK = r"(?:上午|下午|晚上?)?\d{1,2}(?:(?::\d\d){1,2}(?:\.\d+)?z?|[点时](?:\d{1,2}分|半|整)?)"
TAIL = rf"(?: ?\(?(?:周|星期|礼拜)[一二三四五六日天]\)?)?(?:(?:[t ]|(?<=[^\d])){CLOCK})?"


def _patterns(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.ASCII) for pattern in patterns)


WHOLE_DAY = _patterns(
    rf"{YEAR}(?P<sep>[-/.]){MONTH}(?P=sep){DAY}{TAIL}",
    rf"{YEAR}年{MONTH}月{DAY}[日号]?{TAIL}",
    rf"{YEAR}(?P<m>\d\d)(?P<d>\d\d){TAIL}",
    rf"{ORDINAL}[- ]?{NAME}[-, ]*{YEAR}{TAIL}",
    rf"{NAME}[- ]?{ORDINAL}[, ]+{YEAR}{TAIL}",
)
WHOLE_MONTH = _patterns(
    rf"{YEAR}[-/.]{MONTH}", rf"{YEAR}年{MONTH}月?份?", rf"{YEAR}(?P<m>\d\d)", rf"{NAME}[-, ]*{YEAR}"
)
SHORT_DAY = _patterns(
    rf"{OTHER_YEAR}{MONTH}[-/.月]{DAY}[日号]?{TAIL}", rf"{ORDINAL}[- ]?{NAME}{TAIL}", rf"{NAME}[- ]?{ORDINAL}{TAIL}"
)
SHORT_MONTH = _patterns(rf"{OTHER_YEAR}{MONTH}月份?", NAME, rf"{NAME}[- ]\d\d")


@dataclass(frozen=True, slots=True)
class Unread:
    """Why something is no date: it lacks the year, or it is none at all; `note` says more."""

    why: Literal["year", "kind"]
    note: Text | None = None


NO_SUCH_DAY = Unread("kind", Text("没有这一天", "there is no such day"))
NO_SUCH_MONTH = Unread("kind", Text("没有这个月", "there is no such month"))
NO_DAY = Unread("kind", Text("缺日", "the day is missing"))
NO_DATE = Unread("kind")
NO_YEAR = Unread("year")
LOST_ZERO = Unread("kind", Text("2026.10 会存成 2026.1，请写 2026-10", "2026.10 is stored as 2026.1, type 2026-10"))
ONLY_NUMBER = Unread("kind", Text("只是一个数字", "it is only a number"))


def tidy(text: str) -> str:
    """Bring a typed date into half width, lower case and plain hyphens, without blanks around its parts."""
    text = re.sub(r"[‐‑‒–—−]", "-", narrow(text).lower()).replace("。", ".")
    return re.sub(r"\s*([-/.年月日号])\s*", r"\1", re.sub(r"\s+", " ", text))


def day(text: str) -> date | Unread:
    """Read a day from text; the first of a month for a month alone is not given, that is no day."""
    typed = tidy(text)
    if found := _match(WHOLE_DAY, typed):
        return _date(found) or NO_SUCH_DAY
    if _match(WHOLE_MONTH, typed):
        return NO_DAY
    if (found := _match(SHORT_DAY, typed)) and _date(found):
        return NO_YEAR
    return number_as_day(int(typed)) if re.fullmatch(r"\d{1,8}", typed, re.ASCII) else NO_DATE


def month(text: str) -> date | Unread:
    """Read a month from text, as its first day; a whole date counts as its month."""
    typed = tidy(text)
    if found := _match(WHOLE_MONTH, typed) or _match(WHOLE_DAY, typed):
        read = _date(found)
        return read.replace(day=1) if read else NO_SUCH_MONTH
    if (found := _match(SHORT_MONTH, typed)) and _date(found):
        return NO_YEAR
    return number_as_month(int(typed)) if re.fullmatch(r"\d{1,8}", typed, re.ASCII) else NO_DATE


def number_as_day(number: float) -> date | Unread:
    """Read 20260305; any other number is no date, but the note says which day Excel would make of it."""
    figures = str(int(number)) if number == number // 1 and 0 < number < 10**8 else ""
    if found := _match(WHOLE_DAY, figures):
        return _date(found) or NO_SUCH_DAY
    if int(number) not in SERIALS:
        return ONLY_NUMBER
    meant = EPOCH + timedelta(int(number))
    return Unread(
        "kind",
        Text(
            f"只是一个数字，若指 {meant}，请把单元格设为日期格式",
            f"it is only a number; if {meant} is meant, give the cell a date format",
        ),
    )


def number_as_month(number: float) -> date | Unread:
    """Read 202603, or 20260305 as its month; 2026.1 may have been typed as 2026.10 and is no month."""
    figures = str(int(number)) if number == number // 1 and 0 < number < 10**8 else ""
    if found := _match(WHOLE_MONTH, figures):
        return _date(found) or NO_SUCH_MONTH
    if number != number // 1 and date.min.year < number < date.max.year:
        return LOST_ZERO
    read = number_as_day(number)
    return read.replace(day=1) if isinstance(read, date) else read


def _match(patterns: tuple[re.Pattern[str], ...], text: str) -> dict[str, str] | None:
    found = next(filter(None, (pattern.fullmatch(text) for pattern in patterns)), None)
    return found.groupdict() if found else None


def _date(parts: dict[str, str]) -> date | None:
    """Put the parts together; a missing day is the first, a missing year one with every day."""
    month_ = MONTHS[parts["name"][:3]] if "name" in parts else int(parts["m"])
    try:
        return date(int(parts.get("y", LEAP)), month_, int(parts.get("d", 1)))
    except ValueError:
        return None
