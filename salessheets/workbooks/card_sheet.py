"""A card: one field a row, its label, its value under a defined name, and a hint."""

from __future__ import annotations

from salessheets.columns import Column
from salessheets.sheets import Record
from salessheets.text import Language
from salessheets.workbooks.entry import check_input
from salessheets.workbooks.filling import cell_value, kind_of
from salessheets.workbooks.in_cell import card_ref, missing, wrong
from salessheets.workbooks.prompts import card_hint
from salessheets.workbooks.row_values import RowValues
from salessheets.workbooks.style import (
    BODY,
    INPUT,
    LABEL,
    LINE_HEIGHT,
    ROW_HEIGHT,
    TALLEST_ROW,
    WRONG,
    Palette,
    Style,
)
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area, lines_in

TOP = 4
LABEL_WIDTH, VALUE_WIDTH, HINT_WIDTH = 24, 62, 46
WAITING = Style(fill="#FFF1CF")
"""A field that some gate will want, still empty."""
NEEDED = Style(bold=True, colour=Palette.DARK)
PROSE_HEIGHT = 3 * LINE_HEIGHT + 6


def write_card_sheet(
    book: BookWriter, kind: type[Record], row: RowValues, siblings: tuple[type[Record], ...]
) -> SheetWriter:
    """Write a card with its values."""
    language = book.language
    sheet = book.sheet(kind.SHEET.title.say(language), landscape=False, tab_colour=Palette.DARK)
    for number, wide in enumerate((2, LABEL_WIDTH, VALUE_WIDTH, HINT_WIDTH), 1):
        sheet.width(number, wide)
    sheet.title(2, kind.SHEET.title.say(language), column=2)
    for number, (key, column) in enumerate(kind.SHEET.columns.items(), TOP):
        write_field(sheet, number, column, kind, row.get(key))
        book.define(f"{kind.SHEET.key}_{key}", sheet.name, Area(number, 3, number, 3))
        check_field(sheet, Area(number, 3, number, 3), column, kind, siblings)
    sheet.freeze(TOP - 1, 2)
    sheet.repeat(1, TOP - 1)
    sheet.print_area(Area(1, 1, TOP + len(kind.SHEET.columns) - 1, 4))
    return sheet


def write_field(sheet: SheetWriter, row: int, column: Column, kind: type[Record], value: object) -> None:
    """Write label, value and hint of a field."""
    language: Language = sheet.language
    shown = cell_value(column, value, language)
    hint = card_hint(column, kind, language)
    wanted = column.need.how in ("always", "new", "gate")
    sheet.write(row, 2, column.header.say(language), "wrap", NEEDED.on(LABEL) if wanted else LABEL)
    sheet.write(row, 3, shown, kind_of(column), Style(wrap=True, align="left", indent=1).on(INPUT))
    sheet.write(row, 4, hint, "wrap", Style(indent=1, colour=Palette.MUTED).on(BODY))
    text = str(shown) if isinstance(shown, str) else ""
    lines = max(
        lines_in(text, VALUE_WIDTH - 3),
        lines_in(hint, HINT_WIDTH),
        lines_in(column.header.say(language), LABEL_WIDTH - 4),
    )
    least = PROSE_HEIGHT if column.kind.word == "longtext" else ROW_HEIGHT + 2
    sheet.height(row, min(max(least, lines * LINE_HEIGHT + 6), TALLEST_ROW))


def check_field(
    sheet: SheetWriter, area: Area, column: Column, kind: type[Record], siblings: tuple[type[Record], ...]
) -> None:
    """Give a field its prompt and its checks."""
    check_input(sheet, area, column, kind, siblings)
    ref = card_ref(kind)
    asked = missing(kind, column, ref, "")
    for formula in (*wrong(kind, column, ref), *([asked] if asked else [])):
        sheet.rule(area, formula, WRONG)
    if column.need.how == "gate":
        sheet.rule(area, f"LEN(TRIM({ref(column.key)}))=0", WAITING)
