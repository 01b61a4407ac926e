"""Table rows to records: coercion, what cannot be read, and the exact cell of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from salessheets.columns import Column, Problem, plain
from salessheets.columns.codes import (
    C_ERROR_CELL,
    C_FORMULA,
    C_HIDDEN,
    C_MERGED,
    C_OUTSIDE,
    C_OVERWRITTEN,
)
from salessheets.findings import Cell, Finding, Rule
from salessheets.sheets import Place, Record
from salessheets.text import same
from salessheets.workbooks.codes import W_HEADER_EXTRA, W_HEADER_MISSING, W_HEADER_TWICE
from salessheets.workbooks.grid import Grid, Value
from salessheets.workbooks.layout import Header

EMPTIES = frozenset(("", None))
NOTHING: frozenset[int] = frozenset()
UNREAD = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A column while its rows are read: its place from 0, how to read a cell, whether it fills a row or is worked out."""

    key: str
    at: int
    read: Callable[[Value], object]
    counts: bool
    computed: bool
    column: Column


@dataclass(slots=True)
class Rows:
    """Records and findings of one table while it is read."""

    grid: Grid
    header: Header
    place: Place
    records: list[Record] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def report(self, rule: Rule, row: int, number: int, value: object = "", /, **names: object) -> None:
        """Note a finding at a cell of the grid."""
        cell = Cell(self.place.file, self.place.sheet, row, number)
        self.findings.append(rule.finding(cell, value, project="", about="", **names))


def read_table(grid: Grid, header: Header, file: str) -> Rows:
    """Read one table of a grid."""
    columns = dict(header.columns)
    place = Place(file=file, sheet=grid.name, header=header.row, columns=columns)
    rows = Rows(grid, header, place)
    report_headers(rows)
    report_merged(rows)
    read_rows(rows)
    report_outside(rows)
    return rows


def read_rows(rows: Rows) -> None:
    """Coerce every row below the header that holds any input."""
    header, grid = rows.header, rows.grid
    columns = header.kind.SHEET.columns
    readers = tuple(reader(columns[key], number) for key, number in header.columns.items())
    special: dict[int, set[int]] = {}
    for row, number in (*grid.errors, *grid.formulas):
        special.setdefault(row, set()).add(number)
    extras = [(name, number - 1) for name, number in header.unknown]
    order = 0
    for row, cells in enumerate(grid.rows[header.row :], start=header.row + 1):
        values, filled = read_row(rows, row, cells, readers, special.get(row, NOTHING))
        if filled:
            order += 1
            keep(rows, row, order, values, [(name, cells[n]) for name, n in extras if n < len(cells)])


def reader(column: Column, number: int) -> Reader:
    """Prepare a column for reading, with its place counted from 0."""
    return Reader(
        key=column.key,
        at=number - 1,
        read=column.kind.read,
        counts=column.is_input,
        computed=column.kind.word == "calc",
        column=column,
    )


def read_row(
    rows: Rows, row: int, cells: Sequence[Value], readers: Sequence[Reader], special: AbstractSet[int]
) -> tuple[dict[str, object], bool]:
    """Read one row: what its cells say by key, UNREAD where that cannot be used, and whether it is a filled row.

    No function for each cell: most of the time of a check is spent here, and blank cells must cost nothing.
    """
    values: dict[str, object] = {}
    filled = False
    if special:
        values, filled = unread(rows, row, readers, special)
        readers = [each for each in readers if each.at + 1 not in special]
    width = len(cells)
    for each in readers:
        value = cells[each.at] if each.at < width else None
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        found = each.read(value)
        if isinstance(found, Problem):
            found = problem(rows, each.column, found, value, row, each.at + 1)
        elif each.computed:
            rows.report(C_OVERWRITTEN, row, each.at + 1, value, column=each.column.header)
        values[each.key] = found
        filled = filled or each.counts
    return values, filled


def unread(
    rows: Rows, row: int, readers: Sequence[Reader], special: AbstractSet[int]
) -> tuple[dict[str, object], bool]:
    """Report the error values and formulas among a row's input cells; like `read_row`, with UNREAD for each of them."""
    struck = [each for each in readers if each.at + 1 in special and not each.computed]
    for each in struck:
        report_special(rows, each.column, row, each.at + 1)
    return {each.key: UNREAD for each in struck}, any(each.counts for each in struck)


def keep(rows: Rows, row: int, order: int, values: dict[str, object], extras: Sequence[tuple[str, Value]]) -> None:
    """Make the record of a filled row."""
    kind = rows.header.kind
    typed = frozenset(values)
    if UNREAD in values.values():
        values = {key: value for key, value in values.items() if value is not UNREAD}
    number = kind.SHEET.columns.get("id")
    if number and number.shown_default == "row no." and "id" not in typed:
        values["id"] = f"{kind.SHEET.prefix}-{order:02}"
    if row in rows.grid.hidden_rows:
        rows.report(C_HIDDEN, row, rows.header.left)
    more = tuple((name, plain(value)) for name, value in extras if value not in EMPTIES)
    rows.records.append(kind(at=rows.place, row=row, typed=typed, extras=more, **values))


def problem(rows: Rows, column: Column, found: Problem[object], value: Value, row: int, number: int) -> object:
    """Report what coercion found, and give what is kept."""
    shown = " ".join(plain(value).split())
    names = {"column": column.header, **found.names}
    rows.report(found.code, row, number, shown, **{k: v for k, v in names.items() if k != "value"})
    return found.value


def report_special(rows: Rows, column: Column, row: int, number: int) -> None:
    """Report an error value or a formula in an input column; neither is used."""
    error = rows.grid.errors.get((row, number))
    rule = C_ERROR_CELL if error else C_FORMULA
    rows.report(rule, row, number, error or "", column=column.header)


def report_headers(rows: Rows) -> None:
    """Report headers that are missing, doubled or the team's own."""
    header = rows.header
    for key, column in header.kind.SHEET.columns.items():
        if key not in header.columns and column.need.how not in ("optional", "tool"):
            rows.report(W_HEADER_MISSING, header.row, 0, column=column.header)
    for said, number in header.twice:
        rows.report(W_HEADER_TWICE, header.row, number, said, column=same(said))
    for said, number in header.unknown:
        rows.report(W_HEADER_EXTRA, header.row, number, said, column=same(said))


def report_merged(rows: Rows) -> None:
    """Report merged cells among the rows."""
    header = rows.header
    for top, left, bottom, right in rows.grid.merged:
        if bottom > header.row and left <= header.right and right >= header.left:
            rows.report(C_MERGED, max(top, header.row + 1), left)


def report_outside(rows: Rows) -> None:
    """Report rows right under the Excel table, which are read, and filled cells beside it, which are not."""
    header = rows.header
    if header.bottom:
        for record in rows.records:
            if record.row > header.bottom:
                rows.report(C_OUTSIDE, record.row, header.left)
                break
        for row, number, value in beside(rows.grid, header):
            rows.report(C_OUTSIDE, row, number, value)
            break


def beside(grid: Grid, header: Header) -> Iterator[tuple[int, int, Value]]:
    """Filled cells to the left or right of a table's rows."""
    for row, cells in enumerate(grid.rows[header.row - 1 :], start=header.row):
        if len(cells) <= header.right and header.left == 1:
            continue
        for number, value in enumerate(cells, start=1):
            if (number > header.right or number < header.left) and value not in EMPTIES:
                yield row, number, value
