"""How a column stands in a workbook: its cell format, its style, and its values as cells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from salessheets.columns import LISTS, Choice, Column, Files, Param, Target
from salessheets.findings import column_letters
from salessheets.sheets import Record
from salessheets.text import Language
from salessheets.workbooks.computed import RESULTS
from salessheets.workbooks.style import BODY, COMPUTED, Kind, Style
from salessheets.workbooks.writer_values import Formula, Linked, Value, width_of

FIGURES = "level5"
"""The one list whose labels are numbers, and are stored as numbers, so that formulas can count with them."""
KINDS: Mapping[str, Kind] = {
    "day": "day",
    "month": "month",
    "money": "money",
    "percent": "percent",
    "decimal": "plain",
    "whole": "integer",
    "longtext": "wrap",
    "param": "wrap",
    "id": "code",
    "wbs": "text",
    "yesno": "code",
    "calc": "level",
}
WIDTHS: Mapping[str, float] = {
    "id": 11,
    "wbs": 9,
    "day": 12.5,
    "month": 10.5,
    "money": 15,
    "percent": 9.5,
    "decimal": 10,
    "whole": 8,
    "yesno": 8.5,
    "person": 11,
    "people": 20,
    "text": 20,
    "longtext": 34,
    "file": 26,
    "target": 12,
    "ref": 12,
    "refs": 15,
    "param": 16,
    "calc": 11,
}
SPARE = 4  # characters beside a header for the filter button, beside a word for the drop-down's
WIDEST = 36


def kind_of(column: Column) -> Kind:
    """The cell format of a column."""
    if isinstance(column.kind, Choice):
        return "level" if column.kind.list_name == FIGURES else "text"
    return KINDS.get(column.kind.word, "text")


def style_of(column: Column) -> Style:
    """The style of a column's cells: what the tool fills in is grey."""
    base = COMPUTED if is_ours(column) else BODY
    return Style(wrap=True).on(base) if kind_of(column) in ("text", "wrap") else base


def is_ours(column: Column) -> bool:
    """Whether the tool or a formula fills the column."""
    return column.need.how == "tool" or column.kind.word == "calc"


def width(column: Column, language: Language) -> float:
    """Characters that a column needs: for its values, and for its header on two lines."""
    header = column.header.say(language)
    words = max(width_of(word) for word in header.split())
    least = max(words, (width_of(header) + 1) // 2) + SPARE
    if isinstance(column.kind, Choice):
        labels = [width_of(option.label.say(language)) for option in column.kind.choices.options]
        return min(max(max(labels) + SPARE, least), WIDEST)
    if column.kind.word == "calc" and column.key in RESULTS:
        least = max(least, *(width_of(option.label.say(language)) + 2 for option in LISTS[RESULTS[column.key]].options))
    return max(WIDTHS[column.kind.word], least)


def cell_value(column: Column, value: object, language: Language) -> Value:
    """Write a value as people would type it; what is not of the column's kind stands as it is."""
    if isinstance(column.kind, Choice) and isinstance(value, str):
        figure = column.kind.list_name == FIGURES and value.isdecimal()
        return int(value) if figure else column.kind.choices.label(value).say(language)
    if isinstance(column.kind, Files) and isinstance(value, tuple):
        return "\n".join(value)
    if isinstance(value, bool | tuple | Target):
        return column.kind.show(value, language)
    if isinstance(column.kind, Param) and isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | Decimal | date | Formula | Linked):
        return value
    return str(value)


def letters(kind: type[Record], key: str) -> str:
    """The letters of the column in which a key of a table stands."""
    return column_letters(list(kind.SHEET.columns).index(key) + 1)


def whole_column(kind: type[Record], key: str, language: Language) -> str:
    """A column of another sheet of the workbook, for formulas: '计划'!$F:$F."""
    letter = letters(kind, key)
    return f"'{kind.SHEET.title.say(language)}'!${letter}:${letter}"
