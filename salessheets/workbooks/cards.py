"""Cards to records: a label in one cell, its value in the next."""

from __future__ import annotations

import re

from salessheets.columns import Problem, normal, plain, spellings
from salessheets.columns.codes import C_ERROR_CELL, C_FORMULA
from salessheets.findings import Cell, Finding, column_number
from salessheets.sheets import BY_KEY, Place, Record
from salessheets.workbooks.codes import W_HEADER_MISSING
from salessheets.workbooks.grid import Grid, Value
from salessheets.workbooks.layout import header_words, kind_of_tab

CARDS = tuple(kind for kind in BY_KEY.values() if kind.SHEET.form == "card")
ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)$")
LEAST_LABELS = 4  # labels that make a nameless tab a card


def card_of(grid: Grid, names: dict[str, tuple[int, int]]) -> tuple[type[Record], dict[str, tuple[int, int]]] | None:
    """The card that a grid is, with the cell of each value: by defined names and by labels."""
    tab = kind_of_tab(grid)
    for kind in CARDS:
        prefix = f"{kind.SHEET.key}_"
        cells = {key: names[prefix + key] for key in kind.SHEET.columns if prefix + key in names}
        labelled = labels(grid, kind)
        if cells or (tab is kind and labelled) or (tab is None and len(labelled) >= LEAST_LABELS):
            return kind, {**labelled, **cells}
    return None


def labels(grid: Grid, kind: type[Record]) -> dict[str, tuple[int, int]]:
    """Cells right of the labels of a card."""
    words = header_words(kind)
    found: dict[str, tuple[int, int]] = {}
    for row, cells in enumerate(grid.rows, start=1):
        for number, cell in enumerate(cells[:3], start=1):
            if isinstance(cell, str) and cell:
                key = next((words[form] for form in spellings(cell) if form in words), None)
                if key and key not in found:
                    found[key] = (row, number + 1)
                    break
    return found


def names_on(grid: Grid, names: dict[str, str]) -> dict[str, tuple[int, int]]:
    """Defined names that point at a cell of this grid, with row and column."""
    found: dict[str, tuple[int, int]] = {}
    for name, reference in names.items():
        sheet, _, address = reference.rpartition("!")
        match = ADDRESS.fullmatch(address)
        if match and normal(sheet.strip("'").replace("''", "'")) == normal(grid.name):
            found[name] = (int(match[2]), column_number(match[1]))
    return found


def read_card(
    grid: Grid, kind: type[Record], cells: dict[str, tuple[int, int]], file: str
) -> tuple[Record, list[Finding]]:
    """Read a card: its one record and what could not be read."""
    at = {key: Cell(file, grid.name, row, column) for key, (row, column) in cells.items()}
    place = Place(file=file, sheet=grid.name, cells=at)
    findings = [
        W_HEADER_MISSING.finding(Cell(file, grid.name), column=column.header)
        for key, column in kind.SHEET.columns.items()
        if key not in at and column.need.how != "optional"
    ]
    values: dict[str, object] = {}
    typed: list[str] = []
    for key, cell in at.items():
        read = read_cell(grid, kind, key, cell, findings)
        if read is not EMPTY:
            typed.append(key)
            if read is not UNREAD:
                values[key] = read
    return kind(at=place, typed=frozenset(typed), **values), findings  # type: ignore[arg-type]


EMPTY = object()
UNREAD = object()


def read_cell(grid: Grid, kind: type[Record], key: str, cell: Cell, findings: list[Finding]) -> object:
    """One value of a card, EMPTY for a blank cell, UNREAD for a formula or an error value."""
    column = kind.SHEET.columns[key]
    at = (cell.row, cell.column)
    if at in grid.errors or at in grid.formulas:
        rule = C_ERROR_CELL if at in grid.errors else C_FORMULA
        findings.append(rule.finding(cell, grid.errors.get(at, ""), column=column.header))
        return UNREAD
    value = value_at(grid, *at)
    if value is None or (isinstance(value, str) and not value.strip()):
        return EMPTY
    read = column.kind.read(value)
    if not isinstance(read, Problem):
        return read
    names = {"column": column.header, **read.names}
    shown = " ".join(plain(value).split())
    findings.append(
        read.code.finding(cell, shown, project="", about="", **{k: v for k, v in names.items() if k != "value"})
    )
    return read.value


def value_at(grid: Grid, row: int, column: int) -> Value:
    """The value of a cell; None beyond the used range."""
    if row > len(grid.rows) or column > len(grid.rows[row - 1]):
        return None
    return grid.rows[row - 1][column - 1]
