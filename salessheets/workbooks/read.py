"""A workbook to a reading: records by sheet, where each sheet stands, and what is wrong with the file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from salessheets.findings import Cell, Finding
from salessheets.sheets import PICTURES, SCHEMA_VERSION, Place, Record
from salessheets.text import same
from salessheets.workbooks.cards import card_of, names_on, read_card
from salessheets.workbooks.codes import W_NEWER, W_SHEET_UNKNOWN
from salessheets.workbooks.grid import Book, Grid, read_book
from salessheets.workbooks.layout import headers_of, kind_of_tab
from salessheets.workbooks.rows import read_table

WORKBOOK_PROPERTY = "salessheets.workbook"
SCHEMA_PROPERTY = "salessheets.schema"
LANGUAGE_PROPERTY = "salessheets.language"
CODE_PROPERTY = "salessheets.code"
ANNOTATED_PROPERTY = "salessheets.annotated"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """The rows of one sheet of one workbook."""

    kind: type[Record]
    place: Place
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one workbook gave; an unreadable file gives one finding and nothing else (`readable` is False)."""

    file: str
    readable: bool
    digest: str = ""
    modified: datetime | None = None
    properties: tuple[tuple[str, str], ...] = ()
    sheets: tuple[SheetReading, ...] = ()
    findings: tuple[Finding, ...] = ()

    def property(self, name: str) -> str:
        """A hidden property of the workbook, "" without."""
        return dict(self.properties).get(name, "")


def read(data: bytes, file: str) -> Reading:
    """Read the bytes of a workbook; `file` is its path relative to the portfolio. Never raises for content."""
    book = read_book(data, file)
    if isinstance(book, Finding):
        return Reading(file=file, readable=False, findings=(book,))
    sheets: list[SheetReading] = []
    findings = list(book.findings)
    for grid in book.grids:
        read_grid(book, grid, sheets, findings)
    version = book.properties.get(SCHEMA_PROPERTY, "")
    if version.isdigit() and int(version) > SCHEMA_VERSION:
        findings.append(W_NEWER.finding(Cell(file), version))
    return Reading(
        file=file,
        readable=True,
        digest=book.digest,
        modified=book.modified,
        properties=tuple(sorted(book.properties.items())),
        sheets=tuple(sheets),
        findings=tuple(restricted(finding, sheets) for finding in findings),
    )


def read_grid(book: Book, grid: Grid, sheets: list[SheetReading], findings: list[Finding]) -> None:
    """Read one tab: a card, one or more tables, or nothing of ours."""
    if grid.name.startswith("_"):
        return
    card = None if grid.tables else card_of(grid, names_on(grid, dict(book.names)))
    if card:
        record, wrong = read_card(grid, *card, book.file)
        sheets.append(SheetReading(kind=card[0], place=record.at, records=(record,)))
        findings.extend(wrong)
        return
    headers = headers_of(grid)
    for header in headers:
        rows = read_table(grid, header, book.file)
        sheets.append(SheetReading(kind=header.kind, place=rows.place, records=tuple(rows.records)))
        findings.extend(rows.findings)
    if not headers and grid.rows and not grid.hidden and kind_of_tab(grid) not in PICTURES:
        findings.append(W_SHEET_UNKNOWN.finding(Cell(book.file, grid.name), grid.name, sheet=same(grid.name)))


def restricted(finding: Finding, sheets: list[SheetReading]) -> Finding:
    """Mark findings on restricted sheets: they are written in full only where those sheets stand."""
    tabs = {sheet.place.sheet for sheet in sheets if sheet.kind.SHEET.restricted}
    return replace(finding, restricted=True) if finding.cell and finding.cell.sheet in tabs else finding
