"""Finding sheets and columns: by table name, then tab name, then header words, in either language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from salessheets.columns import normal, spellings
from salessheets.sheets import BY_KEY, PICTURES, SHEETS, Record
from salessheets.workbooks.grid import Grid, Table, Value

SEARCHED_ROWS = 40  # a header row further down than this is no header row
LEAST_SHARE = 0.5  # of a sheet's columns, for a sheet known by its headers alone
LEAST_NAMED = 2  # matching headers under a tab of the right name


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where the columns of a sheet stand in a grid; rows and columns count from 1.

    `bottom` is the last row of the Excel table, 0 when there is none. `unknown` and `twice` are header
    words with their column.
    """

    kind: type[Record]
    row: int
    left: int
    right: int
    bottom: int
    columns: dict[str, int]
    unknown: tuple[tuple[str, int], ...]
    twice: tuple[tuple[str, int], ...]


def header_words(kind: type[Record]) -> dict[str, str]:
    """Every word by which a column of a sheet is known, normalised, to its key."""
    return words_of_sheet(kind.SHEET.key)


@cache
def words_of_sheet(sheet: str) -> dict[str, str]:
    """The same by the sheet's key."""
    kind = BY_KEY[sheet]
    words: dict[str, str] = {}
    for key, column in kind.SHEET.columns.items():
        for word in (column.header.zh, column.header.en, key, *column.aliases):
            for form in spellings(word):
                words.setdefault(form, key)
    return words


@cache
def tab_words() -> dict[str, type[Record]]:
    """Every word by which a sheet's tab is known, normalised."""
    return {
        normal(word): kind for kind in SHEETS for word in (kind.SHEET.title.zh, kind.SHEET.title.en, kind.SHEET.key)
    }


def kind_of_table(table: Table) -> type[Record] | None:
    """The sheet whose Excel table this is; `tasks1` and `tasks_2` are copies of `tasks`."""
    name = table.name.lower()
    return BY_KEY.get(name) or BY_KEY.get(name.rstrip("0123456789").rstrip("_"))


def kind_of_tab(grid: Grid) -> type[Record] | None:
    """The sheet that a tab's name says it is; 「计划 (2)」 is a copy of 「计划」."""
    name = normal(grid.name)
    return tab_words().get(name) or tab_words().get(name.split("(", 1)[0])


def header_at(grid: Grid, kind: type[Record], row: int, left: int, right: int, bottom: int) -> Header:
    """Read one row as the headers of a sheet."""
    words = header_words(kind)
    columns: dict[str, int] = {}
    unknown: list[tuple[str, int]] = []
    twice: list[tuple[str, int]] = []
    cells = grid.rows[row - 1] if row <= len(grid.rows) else ()
    for number in range(left, min(right, len(cells)) + 1):
        said = str(cells[number - 1] or "").strip()
        key = next((words[form] for form in spellings(said) if form in words), None) if said else None
        if key and key not in columns:
            columns[key] = number
        elif said:
            (twice if key else unknown).append((said, number))
    return Header(
        kind=kind,
        row=row,
        left=left,
        right=right,
        bottom=bottom,
        columns=columns,
        unknown=tuple(unknown),
        twice=tuple(twice),
    )


def headers_of(grid: Grid) -> tuple[Header, ...]:
    """The tables of a grid that are sheets of ours, by table name, else by tab name, else by header words."""
    named = [(kind, table) for table in grid.tables if (kind := kind_of_table(table))]
    if named:
        return tuple(header_at(grid, kind, table.top, table.left, table.right, table.bottom) for kind, table in named)
    tab = kind_of_tab(grid)
    found = None if tab in PICTURES else header_by_words(grid, tab)
    return (found,) if found else ()


def header_by_words(grid: Grid, tab: type[Record] | None) -> Header | None:
    """The header row of the sheet that the tab's name says, else of any; None where too few of its words are known."""
    kinds = [tab] if tab and tab.SHEET.form != "card" else [kind for kind in SHEETS if kind.SHEET.form == "table"]
    best = best_header(grid, kinds)
    if best is None:
        return None
    least = LEAST_NAMED if tab else max(3, LEAST_SHARE * len(best.kind.SHEET.columns))
    return best if len(best.columns) >= least else None


def best_header(grid: Grid, kinds: Iterable[type[Record]]) -> Header | None:
    """The row, and the sheet, with the most known headers."""
    candidates = [
        (hits, -row, number, kind)
        for row, cells in enumerate(grid.rows[:SEARCHED_ROWS], start=1)
        if (said := words_of(cells))
        for number, kind in enumerate(kinds)
        if (hits := sum(word in header_words(kind) for word in said))
    ]
    if not candidates:
        return None
    _, row, _, kind = max(candidates, key=lambda each: each[:3])
    width = max(len(cells) for cells in grid.rows)
    return header_at(grid, kind, -row, 1, width, 0)


def words_of(cells: Sequence[Value]) -> tuple[str, ...]:
    """The texts of a row, normalised, without their units."""
    return tuple(spellings(cell)[-1] for cell in cells if isinstance(cell, str) and cell.strip())
