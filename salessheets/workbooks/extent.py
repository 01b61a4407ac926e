"""How far a sheet's cells reach, and how much memory they would take: refused before any reader sees them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from salessheets.findings import column_number
from salessheets.workbooks.codes import W_BOMB, W_FAR_CELL
from salessheets.workbooks.limits import (
    FAR_COLUMN,
    FAR_ROW,
    MAX_MARKED,
    MAX_MERGED,
    MAX_PLACES,
    MAX_REPEATS,
    MAX_ROWS,
    MAX_STRINGS,
    MAX_TEXT,
    REPEATS_FROM,
    SPARSE,
)
from salessheets.workbooks.refusal import RefusedError

CELL = b"<c "
ROW = b"<row"
SHORTEST = len(b'<c r="A1"/>')
SHORTEST_TEXT = len(b'<c r="A1" t="s"><v>0</v></c>')
FILLED = re.compile(rb'<c r="([A-Z]+)([0-9]+)"[^<>/]*>(?!</c>)')
ADDRESS = re.compile(rb'<c r="([A-Z]+[0-9]+)"')
SHARED = re.compile(rb' t="s"[^<>]*>(?:<f[^<>]*>(?:[^<]*</f>)?)?<v>([0-9]+)</v>')
UNIQUE = re.compile(rb"""<(?:[A-Za-z0-9_.-]+:)?sst\b[^<>]*?uniqueCount\s*=\s*["']\s*([0-9]+)""")
ITEM = b"<si"
WINDOW = 2048


def check_reach(sheet: str, cells: bytes) -> None:
    """Refuse a sheet with a filled cell far outside, or with a used range too large to hold.

    Cells without content reach nowhere: readers skip them, and a person cannot see them.
    """
    by_column: dict[bytes, int] = {}
    last_row = last_column = filled = 0
    for letters, digits in FILLED.findall(cells):
        column = by_column.get(letters)
        if column is None:
            column = by_column[letters] = column_number(letters.decode())
        row = int(digits)
        if row > FAR_ROW or column > FAR_COLUMN:
            raise far(sheet, row, column)
        last_row, last_column, filled = max(last_row, row), max(last_column, column), filled + 1
    if last_row * last_column <= MAX_PLACES:
        return
    if last_row * last_column > SPARSE * filled:
        raise far(sheet, last_row, last_column_in(cells, last_row))
    raise RefusedError(W_BOMB, sheet=sheet)


def last_column_in(cells: bytes, row: int) -> int:
    """Give the last filled column of a row."""
    return max(column_number(letters.decode()) for letters, digits in FILLED.findall(cells) if int(digits) == row)


def far(sheet: str, row: int, column: int) -> RefusedError:
    """Name a cell far outside."""
    return RefusedError(W_FAR_CELL, sheet=sheet, row=row, column=column)


def check_repeats(sheet: str, cells: bytes) -> None:
    """Refuse a large sheet whose cells keep repeating an address."""
    if len(cells) < REPEATS_FROM * SHORTEST or cells.count(CELL) < REPEATS_FROM:
        return
    addresses = ADDRESS.findall(cells)
    if len(addresses) - len(set(addresses)) > MAX_REPEATS:
        raise RefusedError(W_BOMB, sheet=sheet)


def check_marks(sheet: str, cells: bytes, around: bytes) -> None:
    """Refuse a sheet with more formulas, error cells or merged ranges than one can list."""
    if len(cells) > MAX_MARKED * SHORTEST and cells.count(b"<f") + cells.count(b' t="e"') > MAX_MARKED:
        raise RefusedError(W_BOMB, sheet=sheet)
    if len(cells) > MAX_ROWS * len(ROW) and cells.count(ROW) > MAX_ROWS:
        raise RefusedError(W_BOMB, sheet=sheet)
    if len(around) > MAX_MERGED and around.count(b"mergeCell") > MAX_MERGED:
        raise RefusedError(W_BOMB, sheet=sheet)


def check_string_count(strings: bytes) -> None:
    """Refuse shared strings that announce more than there can be."""
    if len(strings) > MAX_STRINGS * len(ITEM) and strings.count(ITEM) > MAX_STRINGS:
        raise RefusedError(W_BOMB)
    announced = UNIQUE.search(strings)
    if announced is not None and (len(announced[1]) > len(str(MAX_STRINGS)) or int(announced[1]) > MAX_STRINGS):
        raise RefusedError(W_BOMB)


def all_begin_within(strings: bytes, window: int) -> bool:
    """Tell, without listing them, whether no shared string is longer than two windows."""
    return all(strings.find(ITEM, start, start + window) >= 0 for start in range(0, len(strings) - window, window))


def check_text(strings: bytes, sheets: Sequence[bytes]) -> None:
    """Refuse shared strings that would take too much memory once every cell has its own."""
    most_cells = sum(map(len, sheets)) // SHORTEST_TEXT
    if all_begin_within(strings, WINDOW) and 2 * WINDOW * most_cells <= MAX_TEXT:
        return
    sizes = [len(item) for item in strings.split(ITEM)[1:]]
    if max(sizes, default=0) * most_cells <= MAX_TEXT:  # even if every cell held the longest
        return
    uses: Counter[bytes] = Counter()
    for cells in sheets:
        uses.update(SHARED.findall(cells))
    if sum(sizes[int(index)] * times for index, times in uses.items() if int(index) < len(sizes)) > MAX_TEXT:
        raise RefusedError(W_BOMB)
