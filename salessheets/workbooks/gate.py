"""The gate: a named cause for every file that is no readable workbook, before any library sees it."""

from __future__ import annotations

from salessheets.ooxml_names import CONTENT_TYPES_PART, relationships_part
from salessheets.workbooks.codes import W_BOMB, W_DAMAGED, W_EMPTY, W_ENCRYPTED, W_NOT_XLSX
from salessheets.workbooks.disguise import kind_of, kind_of_zip, locked
from salessheets.workbooks.limits import MAX_FILE
from salessheets.workbooks.markup import well_formed
from salessheets.workbooks.package import Package, open_package
from salessheets.workbooks.refusal import RefusedError

SHEET_FOLDER = "xl/"
BINARY_WORKBOOK = "xl/workbook.bin"
HEAD = 4096


def gate(data: bytes) -> Package:
    """Open a file as the package of a workbook, or raise `RefusedError` with the one cause."""
    if not data:
        raise RefusedError(W_EMPTY)
    if locked(data):
        raise RefusedError(W_ENCRYPTED)
    if not data.startswith(b"PK"):
        if not data[:HEAD].strip(b"\x00"):  # a save that only set the space aside
            raise RefusedError(W_DAMAGED)
        raise RefusedError(W_NOT_XLSX, kind=kind_of(data))
    if len(data) > MAX_FILE:
        raise RefusedError(W_BOMB)
    package = open_package(data)
    if BINARY_WORKBOOK in package.entries or not any(name.startswith(SHEET_FOLDER) for name in package.entries):
        raise RefusedError(W_NOT_XLSX, kind=kind_of_zip(package.entries))
    types = package.part(CONTENT_TYPES_PART.lower())
    if types is None or relationships_part("") not in package.entries:
        raise RefusedError(W_DAMAGED)
    well_formed(types)
    return package
