"""Columns of words: one line, several lines, a value whose kind another column decides, a computed cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from salessheets.columns.codes import C_LENGTH
from salessheets.columns.kinds import Kind, Problem, Value, clean, plain
from salessheets.text import Language, Text

LINE = 200
PAGE = 4000
BREAKS = re.compile(r"\s*[\n\t]\s*")


class Wording(Kind[str]):
    """Any kind whose value is words."""

    __slots__ = ()

    @property
    def empty(self) -> str:
        """No words."""
        return ""

    def show(self, value: str, language: Language) -> str:  # noqa: ARG002 (words are in no language of ours)
        """Print the words as they are."""
        return value


def limited(text: str, limit: int) -> str | Problem[str]:
    """Keep the whole text, and say so when it is longer than a form has room for."""
    return text if len(text) <= limit else Problem(C_LENGTH, text, {"n": len(text)})


@dataclass(frozen=True, slots=True)
class Words(Wording):
    """Words on one line; a line break counts as a blank."""

    word: ClassVar[str] = "text"
    label: ClassVar[Text] = Text("文字", "text")

    def read(self, value: Value) -> str | Problem[str]:
        """Read printable text; longer than 200 characters is C-length, kept whole."""
        if type(value) is str and len(value) <= LINE and value.isprintable():
            return value.strip()
        return limited(BREAKS.sub(" ", clean(plain(value))), LINE) if value is not None else ""


@dataclass(frozen=True, slots=True)
class Prose(Wording):
    """Words on several lines."""

    word: ClassVar[str] = "longtext"
    label: ClassVar[Text] = Text("文字", "text")

    def read(self, value: Value) -> str | Problem[str]:
        """Read printable text; longer than 4000 characters is C-length, kept whole."""
        if type(value) is str and len(value) <= PAGE and value.isprintable():
            return value.strip()
        return limited(clean(plain(value)), PAGE) if value is not None else ""


@dataclass(frozen=True, slots=True)
class Param(Wording):
    """A value whose kind another column of the row decides; kept as typed until that is known."""

    column: str = ""
    word: ClassVar[str] = "param"
    label: ClassVar[Text] = Text("值", "value")

    @property
    def key(self) -> str:
        """The kind with the deciding column."""
        return f"param({self.column})" if self.column else self.word

    def read(self, value: Value) -> str:
        """Keep the text of the cell: dates as ISO, numbers plain."""
        return clean(plain(value))


@dataclass(frozen=True, slots=True)
class Calc(Kind[None]):
    """A column the tool works out: whatever stands there is never read."""

    word: ClassVar[str] = "calc"
    label: ClassVar[Text] = Text("计算值", "computed value")

    @property
    def empty(self) -> None:
        """Nothing is read."""
        return

    def read(self, value: Value) -> None:  # noqa: ARG002 (a computed cell is never read)
        """Read nothing."""
        return

    def show(self, value: None, language: Language) -> str:  # noqa: ARG002
        """Print nothing."""
        return ""
