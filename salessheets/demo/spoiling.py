"""Putting the faults in: into the rows before the workbooks are written, and into the parts of written ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from salessheets.demo.faults import FINE, SEEDED, Days, Plus, Seeded, Typed
from salessheets.demo.rows import Rows
from salessheets.sheets import Record
from salessheets.text import Language, Text
from salessheets.workbooks.writer_values import Formula

FIRST_ROW = {"table": 2, "card": 4}
CARD_COLUMN = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a sheet in the blank workbooks' layout; counted from 1."""

    row: int
    column: int


def spoiled(rows: Rows, project: str, as_of: date, language: Language) -> Rows:
    """Give rows with the faults of a project in them."""
    copy = {kind: [dict(row) for row in found] for kind, found in rows.items()}
    for fault in (*SEEDED, *FINE):
        if fault.project == project:
            row = copy[fault.sheet][find(rows, fault.sheet, fault.row)]
            value = spoilt(row.get(fault.column), fault, as_of, language)
            row.pop(fault.column, None)
            if value is not None:
                row[fault.column] = value
    return copy


def find(rows: Rows, sheet: type[Record], said: str) -> int:
    """The place of a row, counted from 0: by its place, or by what its columns say."""
    if not said:
        return 0
    if said.startswith("#"):
        return int(said[1:]) - 1
    wanted = [part.split("=") for part in said.split("&")]
    kinds = sheet.SHEET.columns
    return next(
        index
        for index, row in enumerate(rows[sheet])
        if all(shown(kinds[key].kind.show(row.get(key), "zh"), row.get(key)) == value for key, value in wanted)
    )


def shown(said: str, value: object) -> str:
    """A value as faults name it: choices by their key."""
    return value if isinstance(value, str) else said


def spoilt(old: object, fault: Seeded, as_of: date, language: Language) -> object:
    """What is put into the cell."""
    value = fault.value
    if isinstance(value, Text):
        said = value.say(language)
        return said.format(day=old) if "{day" in said else said
    if isinstance(value, Days):
        return as_of + timedelta(days=value.offset)
    if isinstance(value, Plus):
        assert isinstance(old, Decimal)
        return old + value.amount
    if isinstance(value, Typed):
        return Formula(value.formula, value.shows)
    return value


def spot(rows: Rows, fault: Seeded) -> Spot:
    """Where `check` is to name a fault."""
    row, column = fault.seen or (fault.row, fault.column)
    number = list(fault.sheet.SHEET.columns).index(column)
    if fault.sheet.SHEET.form == "card":
        return Spot(FIRST_ROW["card"] + number, CARD_COLUMN)
    return Spot(FIRST_ROW["table"] + find(rows, fault.sheet, row), number + 1)
