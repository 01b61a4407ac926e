"""What calamine hides in a sheet: error cells, formulas, hidden rows, merged cells, found by plain searches.

The rows come in the usual spelling (see `spelling`), so that `<f`, ` t="e"` and `hidden="` can only mean one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from salessheets.findings import column_number
from salessheets.workbooks.limits import TRIM_FROM
from salessheets.workbooks.spelling import SheetXml

CELL = b'<c r="'
DIGITS = b"0123456789"
ERROR_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+"[^<>]*>(?:<f[^<>]*>(?:[^<]*</f>)?)?<v[^<>]*>([^<]*)</v>')
KNOWN_ERRORS = (b"#DIV/0!", b"#N/A", b"#NAME?", b"#NULL!", b"#NUM!", b"#REF!", b"#VALUE!")
"""The error values that calamine knows; at any other it refuses the whole sheet."""
STAND_IN = b"#N/A"
BEFORE_TIME = re.compile(
    rb'(<c r="[A-Z]+[0-9]+") s="[0-9]+"'
    rb'(?=(?: t="n")?>(?:<f[^<>]*(?:/>|>[^<]*</f>))?<v>-(?:[0-9]{12}|[0-9.]+[Ee]\+?[0-9]{2}|[Ii]))'
)
"""The style of a number so far below zero that calamine dies of it as a date."""
BLANK = re.compile(rb"(?:<row[^<>/]*(?:/>|>(?:<c [^<>]*/>)*+</row>)\s*+)++|(?:<c [^<>]*/>)++")
"""Runs of empty rows, and of empty cells."""
ROW = re.compile(rb"<row[^<>]*>")
ROW_NUMBER = re.compile(rb' r="([0-9]+)"')
HIDDEN = re.compile(rb' hidden="(?:1|true)"')
MERGED = re.compile(
    rb"""<(?:[\w.-]+:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})["']"""
)
FETCHING = re.compile(rb"(?:WEBSERVICE|\bRTD|\bDDE)\s*\(|\|[^<|]*!")
"""Formulas that fetch: the functions, and DDE as `program|topic!item`."""
FETCHING_MARKS = (b"WEBSERVICE", b"RTD", b"DDE", b"|")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """Facts about a sheet's cells; addresses are (row, column), counted from 1."""

    errors: Mapping[tuple[int, int], str]
    formulas: frozenset[tuple[int, int]]
    hidden_rows: frozenset[int]
    merged: tuple[tuple[int, int, int, int], ...]
    fetching: tuple[tuple[int, int], ...]
    readable: bytes


def scan(sheet: SheetXml) -> Scan:
    """Search a sheet's rows; `readable` are the rows as calamine takes them."""
    errors, readable = errors_in(sheet.cells)
    if b"<v>-" in readable:
        readable = BEFORE_TIME.sub(rb"\1", readable)
    formulas = formulas_in(sheet.cells)
    return Scan(
        errors=errors,
        formulas=frozenset(formulas),
        hidden_rows=hidden_rows(sheet.cells),
        merged=merged_ranges(sheet.around),
        fetching=fetching_cells(formulas),
        readable=readable if len(readable) < TRIM_FROM else BLANK.sub(b"", readable),
    )


def occurrences(cells: bytes, mark: bytes) -> Iterator[int]:
    """Find every place of a mark."""
    at = cells.find(mark)
    while at >= 0:
        yield at
        at = cells.find(mark, at + 1)


def position(cells: bytes, at: int) -> tuple[int, int]:
    """Read the address of the cell that a place in the rows belongs to."""
    start = cells.rfind(CELL, 0, at) + len(CELL)
    address = cells[start : cells.index(b'"', start)]
    letters = address.rstrip(DIGITS)
    return int(address[len(letters) :]), COLUMNS.get(letters) or column_number(letters.decode())


COLUMNS: Mapping[bytes, int] = {bytes([letter]): letter - 64 for letter in range(65, 91)}


def errors_in(cells: bytes) -> tuple[dict[tuple[int, int], str], bytes]:
    """Find the error cells; give also the rows with a known error in place of each new one."""
    errors: dict[tuple[int, int], str] = {}
    pieces: list[bytes] = []
    done = 0
    for at in occurrences(cells, b' t="e"'):
        found = ERROR_CELL.match(cells, cells.rfind(CELL, 0, at))
        if found is None:
            continue
        errors[position(cells, at)] = found[1].decode()
        if found[1] not in KNOWN_ERRORS:
            pieces += (cells[done : found.start(1)], STAND_IN)
            done = found.end(1)
    return errors, b"".join((*pieces, cells[done:])) if pieces else cells


def hidden_rows(cells: bytes) -> frozenset[int]:
    """Find the rows that are hidden or filtered out; a row without number follows the last."""
    if b' hidden="' not in cells:
        return frozenset()
    hidden = set()
    row = 0
    for tag in ROW.finditer(cells):
        number = ROW_NUMBER.search(tag[0])
        row = int(number[1]) if number else row + 1
        if HIDDEN.search(tag[0]):
            hidden.add(row)
    return frozenset(hidden)


def merged_ranges(around: bytes) -> tuple[tuple[int, int, int, int], ...]:
    """Find the merged ranges: top, left, bottom, right."""
    if b"mergeCell" not in around:
        return ()
    return tuple(
        (int(top), column_number(left.decode()), int(bottom), column_number(right.decode()))
        for left, top, right, bottom in MERGED.findall(around)
    )


def formulas_in(cells: bytes) -> dict[tuple[int, int], bytes]:
    """Find every cell with a formula, and the formula as it is stored; a shared one has its text once."""
    found: dict[tuple[int, int], bytes] = {}
    at = cells.find(b"<f")
    while at >= 0:
        end = cells.find(b"<", at + 2)
        found[position(cells, at)] = cells[at:end]
        at = cells.find(b"<f", end)
    return found


def fetching_cells(formulas: Mapping[tuple[int, int], bytes]) -> tuple[tuple[int, int], ...]:
    """Find formulas that would fetch from outside."""
    shouted = b"\n".join(formulas.values()).upper()
    if not any(mark in shouted for mark in FETCHING_MARKS):
        return ()
    return tuple(place for place, formula in formulas.items() if FETCHING.search(formula.upper()))


def fetches(formula: str) -> bool:
    """Tell whether a name's text would fetch from outside."""
    return FETCHING.search(formula.upper().encode()) is not None
