"""Columns of days and months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from salessheets.columns import date_words
from salessheets.columns.codes import C_KIND, C_YEAR
from salessheets.columns.kinds import Kind, Problem, Value, clean
from salessheets.text import Language, Text


class Calendar(Kind[date | None]):
    """Any kind whose value is a date."""

    __slots__ = ()

    @property
    def empty(self) -> None:
        """No date."""
        return

    def unread(self, why: date_words.Unread) -> Problem[date | None]:
        """Say why a cell is no date of this kind."""
        if why.why == "year":
            return Problem(C_YEAR, None)
        return Problem(C_KIND, None, {"kind": noted(self.label, why.note)})


def noted(label: Text, note: Text | None) -> Text:
    """Add to the name of a kind, in brackets, why a value is not of it."""
    return Text(f"{label.zh}（{note.zh}）", f"{label.en} ({note.en})") if note else label


@dataclass(frozen=True, slots=True)
class Day(Calendar):
    """A day: an Excel date, or text that names year, month and day; the time of day is dropped."""

    word: ClassVar[str] = "day"
    label: ClassVar[Text] = Text("日期", "date")

    def read(self, value: Value) -> date | Problem[date | None] | None:
        """Read a day; without a year it is C-year, a bare number or anything else C-kind."""
        kind = type(value)
        if kind is date:
            return value  # type: ignore[return-value]  # `type() is` costs half of isinstance, mypy sees less
        if value is None:
            return None
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 10**9:
            read = date_words.number_as_day(value)
            return self.unread(read) if isinstance(read, date_words.Unread) else read
        return Problem(C_KIND, None, {"kind": self.label})

    def _text(self, text: str) -> date | Problem[date | None] | None:
        if not clean(text):
            return None
        read = date_words.day(text)
        return self.unread(read) if isinstance(read, date_words.Unread) else read

    def show(self, value: date | None, language: Language) -> str:  # noqa: ARG002 (ISO in every language)
        """Print as 2026-03-05."""
        return value.isoformat() if value else ""


@dataclass(frozen=True, slots=True)
class Month(Calendar):
    """A month, kept as its first day: an Excel date of any of its days, or text."""

    word: ClassVar[str] = "month"
    label: ClassVar[Text] = Text("月份", "month")

    def read(self, value: Value) -> date | Problem[date | None] | None:
        """Read a month; without a year it is C-year, a bare number other than 202603 is C-kind."""
        if value is None:
            return None
        if isinstance(value, date):
            return date(value.year, value.month, 1)
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 10**9:
            read = date_words.number_as_month(value)
            return self.unread(read) if isinstance(read, date_words.Unread) else read
        return Problem(C_KIND, None, {"kind": self.label})

    def _text(self, text: str) -> date | Problem[date | None] | None:
        if not clean(text):
            return None
        read = date_words.month(text)
        return self.unread(read) if isinstance(read, date_words.Unread) else read

    def show(self, value: date | None, language: Language) -> str:  # noqa: ARG002 (ISO in every language)
        """Print as 2026-03."""
        return f"{value.year:04d}-{value.month:02d}" if value else ""
