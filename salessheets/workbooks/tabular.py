"""A table sheet: one header row, one Excel table, formats and checks of every column, ready to print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from salessheets.columns import LISTS, Column
from salessheets.settings import Settings
from salessheets.sheets import Record
from salessheets.text import Language
from salessheets.workbooks import computed
from salessheets.workbooks.entry import check_input
from salessheets.workbooks.filling import cell_value, is_ours, kind_of, style_of, width
from salessheets.workbooks.in_cell import missing, row_filled, row_ref, wrong
from salessheets.workbooks.lists import list_of
from salessheets.workbooks.row_values import RowValues
from salessheets.workbooks.style import LINE_HEIGHT, ROW_HEIGHT, TALLEST_ROW, WRONG, Palette, Style, ToneName
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_cells import must
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area, TableColumn, Value, lines_in

BLANK_ROWS = 30
SPARE_ROWS = 10
LAST_ROW = 500  # formats, drop-downs and checks reach this far, for programs whose tables do not take them along
NEEDED = Style(fill=Palette.DARK)
ASKED = Style(fill=Palette.MAIN)
FREE = Style(fill="#6C8299")
OURS = Style(fill=Palette.GREY, colour=Palette.GREY_INK)
KEPT_IN_SIGHT = {"id": 2, "wbs": 2, "person": 1}
WIDEST_TEXT = 56
TONED: Mapping[str, Mapping[str, ToneName]] = {
    "task_state": {"done": "green", "doing": "blue", "cancelled": "grey"},
    "risk_level": {"low": "green", "general": "blue", "major": "yellow", "critical": "red"},
    "light": {"green": "green", "yellow": "yellow", "red": "red"},
    "grade": {"excellent": "green", "good": "blue", "pass": "yellow", "fail": "red"},
    "approval_result": {"approved": "green", "conditional": "yellow", "rejected": "red", "terminated": "red"},
    "action_status": {"done": "green", "doing": "blue", "cancelled": "grey"},
}
"""Words that say where a row stands are coloured; most others would only make the sheet loud."""
PAGE_WIDTH = 210
"""Characters across a landscape page that are still read with ease."""


def write_table_sheet(
    book: BookWriter,
    kind: type[Record],
    rows: Sequence[RowValues],
    siblings: tuple[type[Record], ...],
    settings: Settings,
) -> SheetWriter:
    """Write a table sheet with its rows, and blank ones below them."""
    language = book.language
    sheet = book.sheet(kind.SHEET.title.say(language), tab_colour=Palette.MAIN)
    filled = numbered(kind, rows)
    own = own_columns(kind, rows)
    columns = [table_column(kind, column, filled, language, settings) for column in kind.SHEET.columns.values()]
    columns += [TableColumn(header=header, width=20, style=Style(wrap=True)) for header in own]
    values = [row_values(kind, filled, index, own, language, settings) for index in range(len(filled))]
    table = sheet.table(kind.SHEET.key, 1, 1, columns, values)
    set_heights(sheet, columns, values)
    sheet.freeze(1, KEPT_IN_SIGHT.get(next(iter(kind.SHEET.columns.values())).kind.word, 0))
    set_print(sheet, table.body.right, len(rows), columns)
    for number, column in enumerate(kind.SHEET.columns.values(), 1):
        finish_column(sheet, number, column, kind, siblings)
    return sheet


def set_print(sheet: SheetWriter, right: int, rows: int, columns: Sequence[TableColumn]) -> None:
    """Print filled rows and a few blank ones, on as many pages side by side as can be read."""
    sheet.print_area(Area(1, 1, max(rows + 5, 19), right))
    pages = ceil(sum(column.width for column in columns) / PAGE_WIDTH)
    sheet.sheet.fit_to_pages(pages, 0)
    if pages > 1:
        must(sheet.sheet.repeat_columns(0, 1))


def numbered(kind: type[Record], rows: Sequence[RowValues]) -> tuple[RowValues, ...]:
    """The rows with blank ones below them; ids are numbered on for the blank ones."""
    count = max(BLANK_ROWS, len(rows) + SPARE_ROWS)
    blank: list[RowValues] = [{} for _ in range(count - len(rows))]
    if kind.SHEET.prefix and "id" in kind.SHEET.columns:
        last = max((serial_number(row.get("id")) for row in rows), default=0)
        blank = [{"id": f"{kind.SHEET.prefix}-{last + number:02}"} for number in range(1, len(blank) + 1)]
    return (*rows, *blank)


def serial_number(value: object) -> int:
    """The number at the end of an id."""
    digits = str(value or "").rpartition("-")[2]
    return int(digits) if digits.isdecimal() else 0


def own_columns(kind: type[Record], rows: Sequence[RowValues]) -> tuple[str, ...]:
    """Headers of the team's own columns: keys of rows that the schema does not know."""
    return tuple(dict.fromkeys(key for row in rows for key in row if key not in kind.SHEET.columns))


def table_column(
    kind: type[Record], column: Column, rows: Sequence[RowValues], language: Language, settings: Settings
) -> TableColumn:
    """A column in the words of the writer; texts make it wider, up to a limit."""
    calc = column.kind.word == "calc"
    wide = width(column, language)
    if kind_of(column) == "text":
        texts = [str(cell_value(column, row.get(column.key), language) or "") for row in rows]
        longest = max((max(map(text_width, text.split("\n"))) for text in texts), default=0)
        wide = min(max(wide, longest + 2), max(wide, WIDEST_TEXT))
    return TableColumn(
        header=column.header.say(language),
        width=wide,
        kind=kind_of(column),
        formula=computed.formula(kind, column.key, language, settings) if calc else "",
        style=style_of(column),
        header_style=header_style(column),
        tones=tones(column, language),
    )


def tones(column: Column, language: Language) -> Mapping[str, ToneName]:
    """The words of a column that are coloured, with their tones."""
    name = computed.RESULTS.get(column.key, "") if column.kind.word == "calc" else ""
    choices = list_of(column) or LISTS.get(name)
    if choices is None or choices.name not in TONED:
        return {}
    return {choices.label(key).say(language): tone for key, tone in TONED[choices.name].items()}


def text_width(text: str) -> int:
    """Half-width characters of a line."""
    return sum(2 if ord(char) > 0x2E7F else 1 for char in text)  # noqa: PLR2004 (where hanzi begin)


def header_style(column: Column) -> Style:
    """The header says by its shade what is needed always, at times, never, or not by people."""
    if is_ours(column):
        return OURS
    if column.need.how in ("always", "new"):
        return NEEDED
    return FREE if column.need.how == "optional" else ASKED


def row_values(
    kind: type[Record],
    rows: tuple[RowValues, ...],
    index: int,
    own: tuple[str, ...],
    language: Language,
    settings: Settings,
) -> list[Value]:
    """The cells of a row."""
    row = rows[index]
    values: list[Value] = []
    for key, column in kind.SHEET.columns.items():
        if column.kind.word == "calc" and key not in row:
            values.append(computed.cached_value(kind, key, rows, index, language, settings))
        else:
            values.append(cell_value(column, row.get(key), language))
    return values + [str(row[key]) if key in row else None for key in own]


def set_heights(sheet: SheetWriter, columns: Sequence[TableColumn], rows: Sequence[Sequence[Value]]) -> None:
    """Make rows as tall as their longest text needs; every text wraps here."""
    for number, values in enumerate(rows, 2):
        texts = [(value, column.width) for value, column in zip(values, columns, strict=True) if isinstance(value, str)]
        lines = max((lines_in(text, wide) for text, wide in texts), default=1)
        sheet.height(number, min(max(ROW_HEIGHT, lines * LINE_HEIGHT + 5), TALLEST_ROW))


def finish_column(
    sheet: SheetWriter, number: int, column: Column, kind: type[Record], siblings: tuple[type[Record], ...]
) -> None:
    """Give a column its prompt, its checks, and the format of the cells below the table."""
    area = Area(2, number, LAST_ROW, number)
    check_input(sheet, area, column, kind, siblings)
    if is_ours(column):
        return
    ref = row_ref(kind)
    asked = missing(kind, column, ref, row_filled(kind, ref))
    for formula in (*wrong(kind, column, ref), *([asked] if asked else [])):
        sheet.rule(area, formula, WRONG)
