"""Every W- code: what can be wrong with a file, a folder or a sheet, before any cell is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from salessheets.findings import Rule
from salessheets.text import Text
from salessheets.workbooks.file_codes import (
    FILE_MANUALS,
    W_BOMB,
    W_BUSY,
    W_DAMAGED,
    W_EMPTY,
    W_ENCRYPTED,
    W_EXTERNAL,
    W_FAR_CELL,
    W_HOSTILE,
    W_MACRO,
    W_NO_RIGHT,
    W_NOT_XLSX,
    W_READER,
)
from salessheets.workbooks.folder_codes import (
    FOLDER_MANUALS,
    W_CODE_DIFFERS,
    W_CODE_TWICE,
    W_COPY,
    W_FOLDER_NAME,
    W_NO_CHARTER,
    W_ORPHAN,
)
from salessheets.workbooks.sheet_codes import (
    SHEET_MANUALS,
    W_CALENDAR,
    W_HEADER_EXTRA,
    W_HEADER_MISSING,
    W_HEADER_TWICE,
    W_NEWER,
    W_RESTRICTED,
    W_SHEET_MISSING,
    W_SHEET_UNKNOWN,
)

CODES: tuple[Rule, ...] = (
    W_EMPTY,
    W_DAMAGED,
    W_NOT_XLSX,
    W_ENCRYPTED,
    W_BOMB,
    W_HOSTILE,
    W_FAR_CELL,
    W_READER,
    W_BUSY,
    W_NO_RIGHT,
    W_MACRO,
    W_EXTERNAL,
    W_COPY,
    W_ORPHAN,
    W_CODE_TWICE,
    W_CODE_DIFFERS,
    W_NO_CHARTER,
    W_FOLDER_NAME,
    W_SHEET_MISSING,
    W_SHEET_UNKNOWN,
    W_HEADER_MISSING,
    W_HEADER_TWICE,
    W_HEADER_EXTRA,
    W_RESTRICTED,
    W_NEWER,
    W_CALENDAR,
)
"""In the order of the schema's table."""

MANUALS: Mapping[str, Text] = MappingProxyType({**FILE_MANUALS, **FOLDER_MANUALS, **SHEET_MANUALS})
"""What `explain` shows for each code: what it means, why it matters, how to mend it."""

__all__ = [
    "CODES",
    "MANUALS",
    "W_BOMB",
    "W_BUSY",
    "W_CALENDAR",
    "W_CODE_DIFFERS",
    "W_CODE_TWICE",
    "W_COPY",
    "W_DAMAGED",
    "W_EMPTY",
    "W_ENCRYPTED",
    "W_EXTERNAL",
    "W_FAR_CELL",
    "W_FOLDER_NAME",
    "W_HEADER_EXTRA",
    "W_HEADER_MISSING",
    "W_HEADER_TWICE",
    "W_HOSTILE",
    "W_MACRO",
    "W_NEWER",
    "W_NOT_XLSX",
    "W_NO_CHARTER",
    "W_NO_RIGHT",
    "W_ORPHAN",
    "W_READER",
    "W_RESTRICTED",
    "W_SHEET_MISSING",
    "W_SHEET_UNKNOWN",
]
