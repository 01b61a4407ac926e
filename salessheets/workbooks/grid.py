"""A workbook as it stands: its sheets as grids of values with absolute addresses, or the one cause why not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from salessheets.files import digest
from salessheets.findings import Cell, Finding
from salessheets.workbooks.codes import W_DAMAGED, W_EXTERNAL, W_MACRO
from salessheets.workbooks.engine import Content, read_values
from salessheets.workbooks.extent import check_marks, check_reach, check_repeats, check_string_count, check_text
from salessheets.workbooks.gate import gate
from salessheets.workbooks.outline import Outline, SheetPart, has_external_parts, has_macros, outline
from salessheets.workbooks.package import Package
from salessheets.workbooks.refusal import RefusedError
from salessheets.workbooks.relations import Relation, relations
from salessheets.workbooks.scan import Scan, fetches, scan
from salessheets.workbooks.spelling import sheet_xml, strings_xml
from salessheets.workbooks.styles_part import styles_xml
from salessheets.workbooks.tables import TableFrame, table_frames

Value = Content | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """An Excel table (ListObject): rows and columns count from 1, the header row included."""

    name: str
    sheet: str
    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet as it stands.

    `rows[0]` is sheet row 1 and `rows[r][0]` is column A, whatever stands above or left of the data; rows may be
    shorter than the sheet, "" and None are empty. All addresses are (row, column), counted from 1. The value of an
    error cell stands in `errors`, that of a formula is what the last program stored.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    hidden: bool
    errors: Mapping[tuple[int, int], str]
    formulas: frozenset[tuple[int, int]]
    hidden_rows: frozenset[int]
    merged: tuple[tuple[int, int, int, int], ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One workbook: `file` relative to the portfolio, `digest` of its bytes, `findings` warnings alone."""

    file: str
    digest: str
    grids: tuple[Grid, ...]
    names: Mapping[str, str]
    properties: Mapping[str, str]
    modified: datetime | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A worksheet before its values are read."""

    sheet: SheetPart
    scan: Scan
    tables: tuple[TableFrame, ...]
    links: tuple[Relation, ...]


def read_book(data: bytes, file: str) -> Book | Finding:
    """Read a workbook from its bytes; a `Finding` names the one cause why it cannot be read."""
    try:
        package = gate(data)
        whole = outline(package)
        leaves = read_leaves(package, whole)
        grids = tuple(read_grids(package, whole, leaves))
    except RefusedError as refusal:
        return refusal.finding(file)
    return Book(
        file=file,
        digest=digest(data),
        grids=grids,
        names=whole.names,
        properties=whole.properties,
        modified=whole.modified,
        findings=tuple(cautions(package, whole, leaves, file)),
    )


def read_leaves(package: Package, whole: Outline) -> tuple[Leaf, ...]:
    """Prove and scan every worksheet; no table may belong to two of them."""
    seen: set[str] = set()
    leaves = []
    for sheet in whole.sheets:
        part = package.part(sheet.part)
        if part is None:
            raise RefusedError(W_DAMAGED, sheet=sheet.name)
        xml = sheet_xml(part)
        if not xml.near:
            check_reach(sheet.name, xml.cells)
        check_marks(sheet.name, xml.cells, xml.around)
        links = tuple(relations(package, sheet.part).values())
        tables = tuple(table_frames(package, links, seen))
        found = scan(xml)
        check_repeats(sheet.name, found.readable)
        leaves.append(Leaf(sheet=sheet, scan=found, tables=tables, links=links))
    return tuple(leaves)


def read_grids(package: Package, whole: Outline, leaves: Sequence[Leaf]) -> Iterator[Grid]:
    """Let calamine read the values and join them with what it does not tell."""
    bodies = [leaf.scan.readable for leaf in leaves]
    strings = package.part(whole.strings)
    if strings is not None:
        check_string_count(strings)
        strings = strings_xml(strings)
        check_text(strings, bodies)
    styles = package.part(whole.styles)
    values = read_values(
        bodies, strings=strings, styles=styles_xml(styles) if styles else None, date_1904=whole.date_1904
    )
    for leaf, rows in zip(leaves, values, strict=True):
        yield Grid(
            name=leaf.sheet.name,
            rows=rows,
            hidden=leaf.sheet.hidden,
            errors=leaf.scan.errors,
            formulas=leaf.scan.formulas,
            hidden_rows=leaf.scan.hidden_rows,
            merged=leaf.scan.merged,
            tables=tuple(table_of(frame, leaf.sheet.name) for frame in leaf.tables),
        )


def table_of(frame: TableFrame, sheet: str) -> Table:
    """Place a table on its sheet."""
    return Table(name=frame.name, sheet=sheet, top=frame.top, left=frame.left, bottom=frame.bottom, right=frame.right)


def cautions(package: Package, whole: Outline, leaves: Sequence[Leaf], file: str) -> Iterator[Finding]:
    """Report what is in the file that is neither run nor followed."""
    if has_macros(package, file):
        yield W_MACRO.finding(Cell(file))
    fetching = [Cell(file, leaf.sheet.name, *at) for leaf in leaves for at in leaf.scan.fetching[:1]]
    yield from map(W_EXTERNAL.finding, fetching)
    if not fetching and takes_from_outside(package, whole, leaves):
        yield W_EXTERNAL.finding(Cell(file))


def takes_from_outside(package: Package, whole: Outline, leaves: Sequence[Leaf]) -> bool:
    """Whether a workbook takes anything from elsewhere by its links, names or parts."""
    links = (link for leaf in leaves for link in leaf.links)
    return (
        whole.links_outside
        or any(link.outside and link.kind != "hyperlink" for link in links)
        or any(fetches(text) for text in whole.names.values())
        or has_external_parts(package)
    )
