"""Tables: header, values, totals, bands and lights, all with explicit formats, since not every program draws styles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from salessheets.text import Text
from salessheets.workbooks.style import (
    BODY,
    FORMATS,
    HEADER,
    HEADER_HEIGHT,
    LINE_HEIGHT,
    ROW_HEIGHT,
    TALLEST_ROW,
    TOTAL,
    ToneName,
    cell_style,
)
from salessheets.workbooks.writer_cells import Cells, must
from salessheets.workbooks.writer_values import (
    Area,
    Figure,
    Formula,
    Linked,
    Table,
    TableColumn,
    Total,
    Value,
    lines_in,
)

Row = Sequence[Value]
Links = Mapping[tuple[int, int], str]
SUBTOTALS: Mapping[Total, int] = {"sum": 109, "average": 101, "count": 103}
TOTAL_WORD = Text("合计", "Total")
THIS_ROW = re.compile(r"(\w*)\[@(\[[^\[\]]+\](?::\[[^\[\]]+\])?|[^\[\]]+)\]")
INDENT = 2
FILTER_BUTTON = 3
"""Characters that the filter button hides in a header."""


def write_table(
    cells: Cells, table: Table, columns: Sequence[TableColumn], rows: Sequence[Row], links: Links, total_word: str
) -> None:
    """Write a table to its place; `links` count rows and columns of the values from 0."""
    top, left = table.body.top - 1, table.body.left
    with_total = any(column.total for column in columns)
    place = Area(top, left, table.end, table.body.right)
    must(cells.sheet.add_table(*place.bounds, options(table, columns, rows, with_total=with_total)))
    write_header(cells, top, left, columns)
    for index in range(table.body.bottom - top):
        values = rows[index] if index < len(rows) else [None] * len(columns)
        write_row(cells, table, columns, values, index, links)
    if with_total:
        write_totals(cells, table, columns, rows, total_word)
    for index, column in enumerate(columns):
        must(cells.sheet.set_column(left + index - 1, left + index - 1, column.width))
    must(cells.sheet.ignore_errors({"number_stored_as_text": table.body.ref.replace("$", "")}))


def options(
    table: Table, columns: Sequence[TableColumn], rows: Sequence[Row], *, with_total: bool
) -> dict[str, object]:
    """Describe a table to XlsxWriter."""
    described = []
    for index, column in enumerate(columns):
        one: dict[str, object] = {"header": column.header}
        if column.formula:
            one["formula"] = this_row(column.formula, table.name)
        if column.total:
            one |= {"total_function": column.total, "total_value": float(totalled(column.total, rows, index) or 0)}
        described.append(one)
    return {"name": table.name, "columns": described, "style": None, "total_row": with_total}


def write_header(cells: Cells, row: int, left: int, columns: Sequence[TableColumn]) -> None:
    """Write the header words."""
    lines = max(lines_in(column.header, column.width - FILTER_BUTTON) for column in columns)
    cells.height(row, max(HEADER_HEIGHT, lines * LINE_HEIGHT + 6))
    for index, column in enumerate(columns):
        style = column.header_style.on(HEADER) if column.header_style else HEADER
        must(cells.sheet.write_string(row - 1, left + index - 1, column.header, cells.formats.of(style)))


def write_row(
    cells: Cells, table: Table, columns: Sequence[TableColumn], values: Row, index: int, links: Links
) -> None:
    """Write one row of values, as tall as its longest text needs."""
    row = table.body.top + index
    lines = 1
    for position, (column, value) in enumerate(zip(columns, values, strict=True)):
        at, base = table.body.left + position, column.style or BODY
        url = links.get((index, position))
        if column.formula and not isinstance(value, Formula | Linked | Figure):
            cells.write(row, at, Formula(this_row(column.formula, table.name), value), column.kind, base)
        elif url is not None and value is not None:
            cells.link(row, at, url, value, kind=column.kind, base=base)
        else:
            cells.write(row, at, value, column.kind, base)
        if column.kind == "wrap":
            lines = max(lines, lines_in(shown(value), column.width - INDENT))
    cells.height(row, min(max(ROW_HEIGHT, lines * LINE_HEIGHT + 5), TALLEST_ROW))


def this_row(formula: str, name: str) -> str:
    """Spell out [@列] and [@[列]]: this row's value of a column, as files of 2007 have it."""

    def spelled(found: re.Match[str]) -> str:
        columns = found[2] if found[2].startswith("[") else f"[{found[2]}]"
        return f"{found[1] or name}[[#This Row],{columns}]"

    return THIS_ROW.sub(spelled, formula.removeprefix("="))


def shown(value: Value) -> str:
    """Give the text of a value, for measuring."""
    inner = value.value if isinstance(value, Formula) else value.text if isinstance(value, Linked) else value
    return inner if isinstance(inner, str) else ""


def write_totals(
    cells: Cells, table: Table, columns: Sequence[TableColumn], rows: Sequence[Row], total_word: str
) -> None:
    """Write the total row."""
    cells.height(table.end, ROW_HEIGHT + 2)
    for index, column in enumerate(columns):
        at = table.body.left + index
        value: Value = total_word if index == 0 and not column.total else None
        if column.total:
            header = re.sub(r"(['\[\]#])", r"'\1", column.header)
            expression = f"SUBTOTAL({SUBTOTALS[column.total]},{table.name}[{header}])"
            value = Formula(expression, totalled(column.total, rows, index))
        kind = "integer" if column.total == "count" else column.kind
        base = TOTAL if FORMATS[kind] == "@" else cell_style(kind, TOTAL)
        cells.write(table.end, at, value, kind, base)


def totalled(total: Total, rows: Sequence[Row], index: int) -> Decimal | None:
    """Work out a total as the formula will."""
    values = [row[index].value if isinstance(row[index], Formula) else row[index] for row in rows]  # type: ignore[union-attr]
    if total == "count":
        return Decimal(sum(value not in (None, "") for value in values))
    numbers = [Decimal(str(value)) for value in values if isinstance(value, int | float | Decimal)]
    if total == "sum":
        return sum(numbers, Decimal(0))
    return sum(numbers, Decimal(0)) / len(numbers) if numbers else None


def toned(
    table: Table, columns: Sequence[TableColumn], words: Mapping[str, ToneName]
) -> Iterator[tuple[Area, dict[str, ToneName]]]:
    """Give the columns whose words are coloured, with their words; neighbours of the same words as one block."""
    top, bottom = table.body.top, table.body.bottom
    left = table.body.left
    for told, group in groupby(columns, key=lambda column: words_of(column, words)):
        right = left + len(list(group)) - 1
        if told:
            yield Area(top, left, bottom, right), told
        left = right + 1


def words_of(column: TableColumn, words: Mapping[str, ToneName]) -> dict[str, ToneName]:
    """The words that are coloured in a column, with their tones."""
    return {**words, **column.tones} if column.kind == "light" or column.tones else {}
