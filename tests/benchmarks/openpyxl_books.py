"""What openpyxl reads, in the shape that our pipeline takes, so that the same rules run on it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

import openpyxl
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from salessheets.workbooks.grid import Book, Grid, Table

NO_VALUES: frozenset[tuple[int, int]] = frozenset()


def values_only(data: bytes) -> list[list[tuple[object, ...]]]:
    """The values of all sheets, the quickest way that openpyxl has."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return [list(page.iter_rows(values_only=True)) for page in book.worksheets]


def quick_book(data: bytes, known: Book) -> Book:
    """A book of values alone; what read-only mode does not tell (formulas, errors, tables …) is given for nothing."""
    pages = values_only(data)
    grids = tuple(
        Grid(
            name=grid.name,
            rows=rows,  # type: ignore[arg-type]
            hidden=grid.hidden,
            errors=grid.errors,
            formulas=grid.formulas,
            hidden_rows=grid.hidden_rows,
            merged=grid.merged,
            tables=grid.tables,
        )
        for grid, rows in zip(known.grids, pages, strict=True)
    )
    return book_of(known.file, grids, dict(known.names))


def whole_book(data: bytes, file: str) -> Book:
    """A book with all that the rules look at: openpyxl must load it twice, for values and for formulas."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        values = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        formulas = openpyxl.load_workbook(io.BytesIO(data))
    grids = tuple(grid_of(values[name], formulas[name]) for name in values.sheetnames)
    return book_of(file, grids, {name: defined.attr_text or "" for name, defined in values.defined_names.items()})


def book_of(file: str, grids: tuple[Grid, ...], names: dict[str, str]) -> Book:
    return Book(file=file, digest="", grids=grids, names=names, properties={}, modified=None, findings=())


def grid_of(page: Worksheet, written: Worksheet) -> Grid:
    errors: dict[tuple[int, int], str] = {}
    rows = []
    for row, cells in enumerate(page.iter_rows(), start=1):
        for number, cell in enumerate(cells, start=1):
            if cell.data_type == "e":
                errors[row, number] = str(cell.value)
        rows.append(tuple(cell.value for cell in cells))
    return Grid(
        name=page.title,
        rows=rows,  # type: ignore[arg-type]
        hidden=page.sheet_state != "visible",
        errors=errors,
        formulas=frozenset(formulas_of(written)),
        hidden_rows=frozenset(row for row, look in page.row_dimensions.items() if look.hidden),
        merged=tuple((each.min_row, each.min_col, each.max_row, each.max_col) for each in page.merged_cells.ranges),
        tables=tuple(tables_of(page)),
    )


def formulas_of(page: Worksheet) -> Iterator[tuple[int, int]]:
    for row, cells in enumerate(page.iter_rows(), start=1):
        for number, cell in enumerate(cells, start=1):
            if cell.data_type == "f":
                yield row, number


def tables_of(page: Worksheet) -> Iterator[Table]:
    for name, area in page.tables.items():  # type: ignore[no-untyped-call]
        left, top, right, bottom = range_boundaries(area)
        yield Table(name=name, sheet=page.title, top=top or 0, left=left or 0, bottom=bottom or 0, right=right or 0)
