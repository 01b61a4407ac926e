"""Files of the portfolio that a page may speak of, and opening them with the program of this machine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from threading import Thread

from salessheets.folders import OUTPUT, PERFORMANCE
from salessheets.outputs import ANNOTATED, FINDINGS, FORMS, PORTFOLIO_WORKBOOK

SUFFIXES = (".xlsx", ".xlsm", ".docx", ".pdf")
RESTRICTED = frozenset(name.casefold() for name in (PERFORMANCE.zh, PERFORMANCE.en))
BOTH = (FINDINGS, PORTFOLIO_WORKBOOK, ANNOTATED, FORMS)
"""Names of ours that a page in the other language says in that language."""
Opener = Callable[[Path], None]


def located(root: Path, asked: str) -> Path | None:
    """The workbook or document that a path below the portfolio names; None for anything else, and for 绩效/.

    Neither `..` nor a link leads out of the portfolio, or into a restricted folder.
    """
    for path in spellings(PurePosixPath(asked)):
        found = root.joinpath(*path.parts)
        try:
            inside = found.resolve(strict=True).relative_to(root.resolve())
        except (OSError, ValueError):
            continue
        if found.is_file() and allowed(inside) and allowed(path):
            return found
    return None


def allowed(path: Path | PurePosixPath) -> bool:
    """Whether a path is one that everyone may open: a workbook or document, nothing hidden, nothing of 绩效/."""
    parts = [part.casefold() for part in path.parts]
    hidden = any(part.startswith((".", "~")) for part in parts)
    return path.suffix.casefold() in SUFFIXES and not hidden and not RESTRICTED & set(parts)


def spellings(path: PurePosixPath) -> tuple[PurePosixPath, ...]:
    """A path, and what it is called when the portfolio's language is the other one."""
    if path.is_absolute() or path.parts[:1] != (OUTPUT,):
        return (path,) if not path.is_absolute() else ()
    other = {name: twin for text in BOTH for name, twin in ((text.zh, text.en), (text.en, text.zh))}
    return path, PurePosixPath(*(other.get(part, part) for part in path.parts))


def open_file(path: Path) -> None:
    """Open a file as a double click does.

    Raises:
        OSError: there is no program for it.
    """
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - a workbook or document of the portfolio, see `located`
    else:
        program = "open" if sys.platform == "darwin" else "xdg-open"
        quiet = subprocess.DEVNULL
        started = subprocess.Popen([program, str(path)], stdin=quiet, stdout=quiet, stderr=quiet)  # noqa: S603
        Thread(target=started.wait, daemon=True).start()  # so that no dead process is left standing
