"""What the roll-up shows in a cell, and where it came from: every number of the portfolio workbook names its cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from salessheets.findings import Cell, column_letters
from salessheets.rollup.rollup import Rollup
from salessheets.text import Language, Text
from salessheets.workbooks.style import BODY, Kind, Style, ToneName
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Table, TableColumn, Value

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a number came from: what it measures, of which project ("" for the portfolio), from which cells."""

    metric: str
    project: str = ""
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One value of the roll-up: what is shown, where it leads, where it came from."""

    value: Value = None
    url: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A cell of the portfolio workbook with the origin of its number."""

    sheet: str
    ref: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[T]):
    """One column of a table of the roll-up: header, look, and what an item shows in it."""

    header: Text
    width: float
    show: Callable[[T, Rollup], Entry]
    kind: Kind = "text"
    tones: Mapping[Text, ToneName] | None = None
    style: Style | None = None

    def column(self, language: Language) -> TableColumn:
        """The column as the book writer takes it."""
        style = self.style.on(BODY) if self.style else None
        tones = {word.say(language): tone for word, tone in (self.tones or {}).items()}
        return TableColumn(header=self.header.say(language), width=self.width, kind=self.kind, tones=tones, style=style)


def put(
    sheet: SheetWriter, name: str, at: tuple[int, int], fields: Sequence[Field[T]], items: Sequence[T], rollup: Rollup
) -> tuple[Table, Iterator[Traced]]:
    """Write items as a table with its header at (row, column); give it with the origins of its numbers."""
    entries = [[field.show(item, rollup) for field in fields] for item in items]
    return put_entries(sheet, name, at, [field.column(rollup.language) for field in fields], entries)


def put_entries(
    sheet: SheetWriter,
    name: str,
    at: tuple[int, int],
    columns: Sequence[TableColumn],
    entries: Sequence[Sequence[Entry]],
) -> tuple[Table, Iterator[Traced]]:
    """Write entries as a table; give it with the origins of its numbers."""
    rows = [[entry.value for entry in row] for row in entries]
    links = {(y, x): entry.url for y, row in enumerate(entries) for x, entry in enumerate(row) if entry.url}
    table = sheet.table(name, *at, columns, rows, links=links)
    return table, traced(table, entries)


def traced(table: Table, entries: Sequence[Sequence[Entry]]) -> Iterator[Traced]:
    """The origins of the numbers of a table; worked out only where somebody wants to know."""
    for y, row in enumerate(entries):
        for x, entry in enumerate(row):
            if entry.origin and entry.value is not None:
                ref = f"{column_letters(table.body.left + x)}{table.body.top + y}"
                yield Traced(sheet=table.sheet, ref=ref, origin=entry.origin)
