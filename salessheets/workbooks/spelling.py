"""The cells of a sheet as bytes in one certain spelling, so that plain searches in them cannot be misled.

Nearly every writer spells cells alike; one regular expression proves that a sheet does (`CELLS_NEAR`), well-formedness
included, in a third of expat's time. A sheet that is spelt otherwise (prefixes, single quotes, comments, cells without
address, rich inline text) is rewritten in the usual spelling, see `rewriting`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from salessheets.workbooks.codes import W_BOMB, W_DAMAGED
from salessheets.workbooks.limits import MAX_CELLS, MAX_ODD, MAX_ODD_TAGS
from salessheets.workbooks.markup import utf8, well_formed
from salessheets.workbooks.refusal import RefusedError
from salessheets.workbooks.rewriting import rewritten_cells, rewritten_strings

ATTRIBUTES = rb'(?: [A-Za-z0-9:]++="[^"<>&]*+")*+'
CELL_ATTRIBUTES = rb'(?: [a-z]++="[^"<>&]*+")*+'
TEXT = rb"[^<\x00-\x08\x0b\x0c\x0e-\x1f]*+"
SPACE = rb'(?: xml:space="preserve")?+'
FORMULA = rb"<f" + ATTRIBUTES + rb"(?:>" + TEXT + rb"</f>| ?/>)"
VALUE = rb"<v" + SPACE + rb"(?:>" + TEXT + rb"</v>| ?/>)|<is><t" + SPACE + rb"(?:>" + TEXT + rb"</t>| ?/>)</is>"
NEAR = rb"(?:[A-Z]|[A-F][A-Z]|G[A-R])[1-9][0-9]{0,3}+"
ANY = rb"[A-Z]{1,3}+[1-9][0-9]{0,6}+"


def cells_at(address: bytes) -> re.Pattern[bytes]:
    """Build the grammar of a sheet's rows whose cells stand at such addresses."""
    frequent = rb'/>| t="s"><v>[0-9]++</v></c>|><v>[^<\x00-\x1f]*+</v></c>'
    content = rb"(?:" + FORMULA + rb")?+(?:" + VALUE + rb")?+</c>"
    other = CELL_ATTRIBUTES + rb"(?:>" + content + rb"| ?/>)"
    cell = rb'<c r="' + address + rb'"(?: s="[0-9]++")?+(?:' + frequent + rb"|" + other + rb")"
    row = rb"<row" + ATTRIBUTES + rb"(?:>(?:" + cell + rb")*+</row>| ?/>)"
    return re.compile(rb"\s*+(?:" + row + rb"\s*+)*+")


CELLS_NEAR = cells_at(NEAR)
"""All cells within A1:GR9999: too few places for harm, no address need be looked at."""
CELLS_ANY = cells_at(ANY)
ODD_ENTITY = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;)")
ROOT_PREFIX = re.compile(rb"<([A-Za-z_][A-Za-z0-9_.-]*):(?:worksheet|sst|styleSheet)\b[^<>]*>")
ROOTS = (b"<worksheet", b"<sst", b"<styleSheet")
ROOT_REACH = 4096
SHEET_DATA = re.compile(rb"<sheetData ?(/?)>")
END = b"</sheetData>"
CELL = b"<c"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetXml:
    """A worksheet part: its rows in the usual spelling, and what stands around them."""

    cells: bytes
    around: bytes
    near: bool


def plain(part: bytes) -> bytes:
    """Give a part in UTF-8 and without the prefix that some writers put before every name."""
    part = utf8(part)
    if any(part.find(root, 0, ROOT_REACH) >= 0 for root in ROOTS):
        return part
    prefixed = ROOT_PREFIX.search(part, 0, ROOT_REACH)
    if prefixed is None or b" xmlns=" in prefixed[0]:
        return part
    prefix = prefixed[1] + b":"
    return part.replace(b"<" + prefix, b"<").replace(b"</" + prefix, b"</")


def sheet_xml(part: bytes) -> SheetXml:
    """Prove a worksheet part well-formed and give its rows in the usual spelling."""
    part = plain(part)
    if len(part) > MAX_CELLS * len(CELL) and part.count(CELL) > MAX_CELLS:
        raise RefusedError(W_BOMB)
    cells, around = parted(part)
    for grammar, near in ((CELLS_NEAR, True), (CELLS_ANY, False)):
        if cells is not None and grammar.fullmatch(cells):
            well_formed(around)
            return SheetXml(cells=with_proven_text(cells), around=around, near=near)
    return rewritten(part)


def parted(part: bytes) -> tuple[bytes | None, bytes]:
    """Cut the rows out of a worksheet part; None if it does not have them in the usual place."""
    start = SHEET_DATA.search(part)
    if start is None:
        return None, part
    end = start.end() if start[1] else part.find(END, start.end())
    if end < 0:
        return None, part
    return part[start.end() : end], part[: start.start()] + part[end + (0 if start[1] else len(END)) :]


def with_proven_text(cells: bytes) -> bytes:
    """Refuse wrong UTF-8 and unknown entities, which the grammar does not see."""
    try:
        cells.decode()
    except UnicodeDecodeError as error:
        raise RefusedError(W_DAMAGED) from error
    if b"&" in cells and ODD_ENTITY.search(cells):
        well_formed(b"<rows>" + cells + b"</rows>")
    return cells


def rewritten(part: bytes) -> SheetXml:
    """Write a sheet of unusual spelling in the usual one."""
    if len(part) > MAX_ODD or part.count(b"<") > MAX_ODD_TAGS:
        well_formed(part)
        raise RefusedError(W_BOMB)
    cells = rewritten_cells(part)
    if not CELLS_ANY.fullmatch(cells):  # cells inside cells and the like
        raise RefusedError(W_DAMAGED)
    return SheetXml(cells=cells, around=part, near=CELLS_NEAR.fullmatch(cells) is not None)


def strings_xml(part: bytes) -> bytes:
    """Prove the shared strings well-formed, without comments or sections that would hide text."""
    part = plain(part)
    well_formed(part)
    if b"<!" not in part:
        return part
    if len(part) > MAX_ODD or part.count(b"<") > MAX_ODD_TAGS:
        raise RefusedError(W_BOMB)
    return rewritten_strings(part)
