"""What a sheet and a filled line of it are: a sheet is a class, a column is one line of that class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar, Literal, TypeVar, dataclass_transform

from salessheets.columns import Column, Prose, column, columns_of
from salessheets.findings import Cell
from salessheets.text import Text

R = TypeVar("R", bound="Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a sheet stands: its file and tab, and the column (of a table) or cell (of a card) of each key."""

    file: str = ""
    sheet: str = ""
    header: int = 0
    columns: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[str, Cell] = field(default_factory=dict)

    def cell(self, key: str, row: int) -> Cell | None:
        """The cell of a key in a row; of a card, of a key; None when there is no such sheet."""
        if key in self.cells:
            return self.cells[key]
        if not self.file:
            return None
        return Cell(self.file, self.sheet, row, self.columns.get(key, 0))


NOWHERE = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The facts of a sheet that are not columns."""

    key: str
    title: Text
    form: Literal["table", "card", "formula"]
    unique: tuple[str, ...]
    prefix: str
    restricted: bool
    use: Text
    columns: Mapping[str, Column]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Record:
    """One filled line, or a card: it knows where it stands and which of its cells hold anything.

    `typed` names the columns with any input, readable or not; a default is a value that was not typed.
    `extras` holds the team's own columns: header and text.
    """

    SHEET: ClassVar[Sheet]

    at: Place = NOWHERE
    row: int = 0
    typed: frozenset[str] = frozenset()
    extras: tuple[tuple[str, str], ...] = ()

    def cell(self, key: str) -> Cell | None:
        """The cell in which a column of this record stands."""
        return self.at.cell(key, self.row)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CardRecord(Record):
    """A sheet with one value a line: label in B, value in C, hint in D."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TableRecord(Record):
    """A row of a table; every table ends with a remark."""

    remark: str = column("备注", "Remark", Prose())


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False, field_specifiers=(column,))
def sheet(
    key: str,
    zh: str,
    en: str,
    *,
    unique: tuple[str, ...] = (),
    prefix: str = "",
    card: bool = False,
    formula: bool = False,
    restricted: bool = False,
    use: tuple[str, str] = ("", ""),
) -> Callable[[type[R]], type[R]]:
    """Declare a sheet: the class below becomes its record, its fields its columns."""

    def declare(cls: type[R]) -> type[R]:
        record = dataclass(frozen=True, slots=True, kw_only=True, eq=False)(cls)
        record.SHEET = Sheet(
            key=key,
            title=Text(zh, en),
            form="card" if card else "formula" if formula else "table",
            unique=unique,
            prefix=prefix,
            restricted=restricted,
            use=Text(*use),
            columns=MappingProxyType(in_sheet_order(record)),
        )
        return record

    return declare


def in_sheet_order(record: type[Record]) -> dict[str, Column]:
    """The columns of a record by key as they stand in the sheet: the remark last."""
    columns = {each.key: each for each in columns_of(record)}
    return dict(sorted(columns.items(), key=lambda item: item[0] == "remark"))
