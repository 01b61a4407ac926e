"""What was dropped on a launcher: the portfolios and projects that the paths belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from salessheets.folders import Root, project_of

BATCH_NAME = re.compile(r'\.cmd"?[ \t]*', re.IGNORECASE)
WORD = re.compile(r'"([^"]*)"|([^ \t]+)')
"""Explorer quotes a path for blanks alone: U+3000 and U+00A0 are characters of a name like any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A portfolio, and the folders of its projects that something was dropped from; "" is the portfolio itself."""

    root: Root
    folders: tuple[str, ...]


def paths_in(line: str) -> tuple[str, ...]:
    r"""The paths in the command line that a batch file was called with, `cmd.exe /c ""C:\x.cmd" C:\A&B.xlsx"`."""
    found = BATCH_NAME.search(line)
    rest = line[found.end() :].strip(" \t\r\n") if found else ""
    if rest.count('"') % 2:  # the quote that closes the whole
        rest = rest.removesuffix('"')
    return tuple(quoted or bare for quoted, bare in WORD.findall(rest))


def dropped(paths: Iterable[Path]) -> tuple[Dropped, ...]:
    """Sort paths by portfolio and project.

    Raises:
        SalessheetsError: a path is in no portfolio.
    """
    folders: dict[Path, tuple[Root, list[str]]] = {}
    for path in paths:
        root, name = project_of(path)
        _, names = folders.setdefault(root.path, (root, []))
        if name not in names:
            names.append(name)
    return tuple(Dropped(root=root, folders=tuple(names)) for root, names in folders.values())
