"""What a book writer is told: values, places, columns, series."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from salessheets.findings import column_letters
from salessheets.workbooks.style import Kind, Style, ToneName

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
LONGEST_TEXT = 32_767
LONGEST_SHEET = 31
NOT_IN_PATH = re.compile(r'[%# "<>\[\]`^{}]')
NOT_IN_SHEET = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of ours, with the value that readers without a calculator see."""

    expression: str
    value: str | int | float | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Linked:
    """A text that leads somewhere: `internal:`, `external:` (relative, with `/`), `https://`, `mailto:`."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with a format of its own, in a column that holds several units."""

    number: Decimal
    number_format: str


class EmptyText(str):
    """An empty text as the value of a formula: a bare "" is written as no value at all."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return False


Value = str | int | float | Decimal | date | Formula | Linked | Figure | None
Total = Literal["sum", "average", "count"]


@dataclass(frozen=True, slots=True)
class Area:
    """A block of cells on a sheet, ends included; rows and columns count from 1 as in `Cell`."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """The block as XlsxWriter counts, from 0."""
        return self.top - 1, self.left - 1, self.bottom - 1, self.right - 1

    @property
    def ref(self) -> str:
        """The block as an absolute address: $A$1:$B$2."""
        first = f"${column_letters(self.left)}${self.top}"
        last = f"${column_letters(self.right)}${self.bottom}"
        return first if first == last else f"{first}:{last}"


def on_sheet(sheet: str, area: Area) -> str:
    """Write a block with its sheet: '计划'!$A$1:$B$2."""
    return f"'{sheet.replace(chr(39), chr(39) * 2)}'!{area.ref}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One column of a table: words, width in characters, kind, total; `formula` fills new rows too."""

    header: str
    width: float = 12.0
    kind: Kind = "text"
    total: Total | None = None
    formula: str = ""
    style: Style | None = None
    header_style: Style | None = None
    tones: Mapping[str, ToneName] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Where a table landed: the rows of values without header and total, and its columns by header."""

    name: str
    sheet: str
    body: Area
    headers: tuple[str, ...]
    end: int

    def column(self, header: str) -> Area:
        """Give the values of one column."""
        left = self.body.left + self.headers.index(header)
        return Area(self.body.top, left, self.body.bottom, left)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line or row of columns of a chart; `colours` tint single points."""

    name: str
    categories: str
    values: str
    colour: str = ""
    colours: tuple[str, ...] = ()


def file_link(path: str, sheet: str = "", ref: str = "") -> str:
    """Give the link to a file, by its relative path with `/`, and to a cell of it."""
    quoted = NOT_IN_PATH.sub(lambda found: f"%{ord(found.group()):02X}", path)
    place = f"#'{sheet.replace(chr(39), chr(39) * 2)}'!{ref or 'A1'}" if sheet else ""
    return f"external:{quoted}{place}"


def clean(text: str) -> str:
    """Drop what a cell cannot hold; what is too long ends in an ellipsis."""
    plain = CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return clip(plain, LONGEST_TEXT)


def clip(text: str, most: int) -> str:
    """Shorten a text to so many characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def sheet_name(text: str, taken: frozenset[str] = frozenset()) -> str:
    """Make a sheet name that Excel takes and that is not taken (`taken` in lower case)."""
    plain = NOT_IN_SHEET.sub("_", clean(text)).strip().strip("'") or "_"
    name, number = clip(plain, LONGEST_SHEET), 1
    while name.lower() in taken or name.lower() == "history":
        number += 1
        tail = f" ({number})"
        name = clip(plain, LONGEST_SHEET - len(tail)) + tail
    return name


def width_of(text: str) -> int:
    """Count the half-width characters of a text's longest line."""
    return max((line_width(line) for line in text.splitlines()), default=0)


def line_width(line: str) -> int:
    """Count half-width characters: a hanzi takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in line)


def lines_in(text: str, width: float) -> int:
    """Count the lines that a text takes in a column of a width."""
    room = max(int(width) - 1, 1)
    return sum(max(-(-line_width(line) // room), 1) for line in text.splitlines()) or 1
