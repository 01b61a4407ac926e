"""Which program made a result: another version may read or work out otherwise."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from salessheets.cache.fingerprint import fingerprint
from salessheets.sheets import SCHEMA_VERSION

PACKAGE = Path(__file__).parents[1]
LIBRARIES = ("chinesecalendar", "jinja2", "lxml", "python-calamine", "python-docx", "XlsxWriter")
"""Those that results depend on."""


@cache
def program() -> str:
    """Digest of the program's own files, as they stand on the disk, and of the versions it runs with."""
    return fingerprint(
        SCHEMA_VERSION, sys.version, [version_of(each) for each in LIBRARIES], sorted(own_files(PACKAGE))
    )


def version_of(library: str) -> str:
    """The version of a library, "" if unknown."""
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def own_files(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Each file of the package with its size and moment: an update counts even where it kept its version."""
    for path, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            found = os.stat(f"{path}{os.sep}{name}")  # noqa: PTH116
            yield f"{path}/{name}", found.st_size, found.st_mtime_ns
