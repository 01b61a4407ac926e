"""File names in a project folder: locks, temporary files, unfinished saves and copies, told by name alone.

Sources: Microsoft KB 814068 (Excel's saves), LibreOffice and WPS lock files, the conflict names of OneDrive, Dropbox,
Syncthing, 坚果云, rclone and WPS cloud; measured and collected in the project's reliability notes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePath

LOCK_OR_TEMPORARY = re.compile(r"~\$.*|\..*|.*\.tmp", re.IGNORECASE | re.DOTALL)
"""Owner files, `.~lock.…#` and all hidden names, and what editors save to before they rename."""

ORPHAN = re.compile(
    r"(?!20[0-9]{2}[01][0-9][0-3][0-9]$)[0-9a-f]{8}"  # Excel; eight digits that are a date are somebody's file
    r"|[0-9a-f]{8}\.tmp"
    r"|lu[0-9]+[a-z0-9]*\.tmp"  # LibreOffice
    r"|~(?:wps|wrl|wrd|dft|df)[0-9a-z]*\.tmp",  # WPS, Office
    re.IGNORECASE,
)

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm")

GAP = r"[\s_\-–—]*"
NUMBER = r"[（(]\s*[0-9]{1,2}\s*[）)]"
WORDS = (
    r"(?:的?副本|复制|复件|备份|冲突|冲突副本|最终版|最终|终版|定稿版|旧版|旧|copy|copy of|backup|bak|old|final|conflict|nsconflict)"
    r"\s*[0-9]{0,3}"
)
VERSION = r"(?<![a-z0-9])v[0-9]{1,2}(?:\.[0-9]{1,2})?"
SYNC = (
    r"\.?sync-conflict-[0-9]{8}-[0-9]{6}(?:-[a-z0-9]+)?"  # Syncthing
    r"|\.conflict[0-9]*"  # rclone
    r"|-?(?:ns)?conflict(?:-[^/]*)?"  # 坚果云
    r"|[（(][^()（）]*(?:conflicted copy|冲突|副本)[^()（）]*[）)]"  # Dropbox, OneDrive, WPS cloud
)
COMPUTER = (
    r"-(?:(?:desktop|laptop|win|pc|macbook|surface)-?[a-z0-9][a-z0-9-]{1,14}|[a-z0-9-]{1,12}(?:pc|nb|laptop)[0-9]{0,4})"
)
"""OneDrive appends the computer's name."""

COPY_ENDING = re.compile(rf"(?:{GAP}(?:{NUMBER}|{WORDS}|{VERSION}|{SYNC})|{COMPUTER})+{GAP}", re.IGNORECASE)
COPY_BEGINNING = re.compile(rf"(?:副本|复件|复制|copy of|copy|备份){GAP}(?:{NUMBER})?{GAP}(?:of\s+|的)?", re.IGNORECASE)


def is_lock_or_temporary(name: str) -> bool:
    """Tell whether a name is that of an open workbook's lock, a hidden file or a temporary one: never read."""
    return LOCK_OR_TEMPORARY.fullmatch(name) is not None


def is_orphan(name: str) -> bool:
    """Tell whether a name is what a program saves to before it renames: left over, the save did not finish."""
    return ORPHAN.fullmatch(name) is not None


def is_copy(name: str, siblings: Iterable[str]) -> bool:
    """Tell whether a workbook is a copy or conflict of one beside it, whose name its own extends by a copy's mark."""
    stem = stem_of(name)
    return stem is not None and any(
        extends(stem, base) for other in siblings if (base := stem_of(other)) is not None and base != stem
    )


@lru_cache(maxsize=4096)
def stem_of(name: str) -> str | None:
    """Give a workbook's name without suffix, case and ways to write a character evened out; None if it is none."""
    path = PurePath(unicodedata.normalize("NFC", name))
    return path.stem.casefold() if path.suffix.lower() in WORKBOOK_SUFFIXES else None


def extends(stem: str, base: str) -> bool:
    """Tell whether a name is another one with the mark of a copy before or after it."""
    if not base or len(stem) <= len(base):
        return False
    return (stem.startswith(base) and COPY_ENDING.fullmatch(stem[len(base) :]) is not None) or (
        stem.endswith(base) and COPY_BEGINNING.fullmatch(stem[: -len(base)]) is not None
    )
