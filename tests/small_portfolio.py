"""Portfolios on disk from text: workbooks as the templates lay them out, with every header, and the rows that matter.

charter                              a card: key | value
name | 华东新品推广

tasks                                a table: keys, then rows; other columns stay empty
id | name | planned_start
1  | 调研 | 2026-03-02
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from inspect import cleandoc
from pathlib import Path

import xlsxwriter
from sheets_in_text import split

from salessheets.folders import FORMAT_VERSION, MARKER, Root, read_marker
from salessheets.sheets import BY_KEY, Record
from salessheets.text import Language


def portfolio(folder: Path, language: Language = "zh") -> Root:
    """Make an empty portfolio."""
    folder.mkdir(parents=True, exist_ok=True)
    marker = {"id": "test", "format": FORMAT_VERSION, "language": language}
    (folder / MARKER).write_text(json.dumps(marker), encoding="utf-8")
    return read_marker(folder)


def project(root: Root, folder: str, books: Mapping[str, str]) -> Path:
    """Make a project's folder with workbooks: stem (or 绩效/stem) to text."""
    here = root.path / folder
    for stem, text in books.items():
        path = here / f"{stem}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(workbook(text, root.language))
    return here


def workbook(text: str, language: Language = "zh") -> bytes:
    """Write sheets down as a workbook."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        for block in cleandoc(text).split("\n\n"):
            lines = [line.strip() for line in block.strip().splitlines()]
            kind = BY_KEY[lines[0]]
            tab = book.add_worksheet(kind.SHEET.title.say(language))
            if kind.SHEET.form == "card":
                write_card(book, tab, kind, lines[1:], language)
            else:
                write_table(tab, kind, lines[1:], language)
    return out.getvalue()


def write_card(
    book: xlsxwriter.Workbook, tab: xlsxwriter.worksheet.Worksheet, kind: type[Record], lines: list[str], lang: Language
) -> None:
    pairs = [split(line) for line in lines]
    values = {key: value for key, value in pairs}  # noqa: C416 - a line of three parts must fail
    assert values.keys() <= kind.SHEET.columns.keys()
    tab.write_string(1, 1, kind.SHEET.title.say(lang))
    for row, (key, column) in enumerate(kind.SHEET.columns.items(), start=3):
        tab.write_string(row, 1, column.header.say(lang))
        put(tab, kind, key, row, 2, values.get(key, ""))
        book.define_name(f"{kind.SHEET.key}_{key}", f"='{tab.name}'!$C${row + 1}")


def write_table(tab: xlsxwriter.worksheet.Worksheet, kind: type[Record], lines: list[str], language: Language) -> None:
    columns = kind.SHEET.columns
    rows = [dict(zip(split(lines[0]), split(line), strict=True)) for line in lines[1:]]
    headers = [{"header": column.header.say(language)} for column in columns.values()]
    last = max(1, len(rows))
    tab.add_table(0, 0, last, len(columns) - 1, {"name": kind.SHEET.key, "columns": headers})
    for number, cells in enumerate(rows, start=1):
        assert cells.keys() <= columns.keys()
        for place, key in enumerate(columns):
            put(tab, kind, key, number, place, cells.get(key, ""))


def put(tab: xlsxwriter.worksheet.Worksheet, kind: type[Record], key: str, row: int, column: int, typed: str) -> None:
    """Write a value as Excel would keep it: dates as dates, numbers as numbers, all else as it was typed."""
    read = kind.SHEET.columns[key].kind.read(typed) if typed else None
    if isinstance(read, date):
        tab.write_datetime(row, column, read)
    elif isinstance(read, Decimal | int) and not isinstance(read, bool) and "%" not in typed:
        tab.write_number(row, column, float(read))
    elif typed:
        tab.write_string(row, column, typed)
