"""What killed writers left behind: temporaries of ours wherever we write, and leases that were put away."""

from __future__ import annotations

import contextlib
import os
import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from salessheets.files import LEFT_OVER, sweep
from salessheets.folders import LEDGER, OUTPUT, PERFORMANCE, Root
from salessheets.watch.lease import FILE, FOLDER, emptied, lease_of

PUT_AWAY = re.compile(rf"{FOLDER}-[0-9a-f]{{16}}")
DEEPEST = 5
"""Folders below each other that we write into: 台账/文号/series/year/number."""


def tidy(root: Root) -> tuple[Path, ...]:
    """Delete temporaries of ours, and leases that were put away, which nobody has touched for an hour; tell which."""
    age = patience(root)
    gone = tuple(path for folder in written_to(root) for path in sweep(folder, age=age))
    return (*gone, *(folder for folder in leases(root) if removed(folder, age)))


def tidy_beside(root: Root) -> threading.Thread:
    """Do it beside the work, since on a share that alone may take minutes."""
    thread = threading.Thread(target=tidy, args=(root,), name="tidy", daemon=True)
    thread.start()
    return thread


def patience(root: Root) -> float:
    """Seconds after which nothing of ours is in use; longer where the share's clock, told by our lease, is behind ours."""
    with contextlib.suppress(OSError):
        return LEFT_OVER + max(0.0, time.time() - (lease_of(root).folder / FILE).stat().st_mtime)
    return LEFT_OVER


def written_to(root: Root) -> Iterator[Path]:
    """Every folder that we write into: ledger, output, and 绩效/ of each project."""
    ours = [root.path / name for name in (OUTPUT, LEDGER.zh, LEDGER.en)]
    for project in inside(root.path):
        ours += [project / name for name in (PERFORMANCE.zh, PERFORMANCE.en)]
    yield root.path
    for folder in ours:
        yield from below(folder, DEEPEST)


def below(folder: Path, levels: int) -> Iterator[Path]:
    """A folder and those in it, so many levels down; none where it is not there."""
    if folder.is_dir():
        yield folder
        for inner in inside(folder) if levels else ():
            yield from below(inner, levels - 1)


def inside(folder: Path) -> tuple[Path, ...]:
    """The folders in a folder that are no links; none where it cannot be looked into."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        return tuple(Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False))
    return ()


def leases(root: Root) -> Iterator[Path]:
    """Leases that were put away, and not removed."""
    for ledger in (LEDGER.zh, LEDGER.en):
        yield from (each for each in inside(root.path / ledger) if PUT_AWAY.fullmatch(each.name))


def removed(folder: Path, age: float) -> bool:
    """Remove a lease that was put away so many seconds ago."""
    with contextlib.suppress(OSError):
        if time.time() - folder.stat().st_mtime >= age:
            emptied(folder)
    return not folder.exists()
