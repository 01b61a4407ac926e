"""One look at a portfolio: every file that matters with its signature, or why the share cannot be trusted just now.

`os.scandir` in a few threads, since on a share latency decides, not work. Links are never followed. The marker must
hold the right id before and after, and must stand in the listing: a share that comes apart meanwhile is not healthy.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from salessheets.errors import SalessheetsError
from salessheets.files import refused
from salessheets.folders import MARKER, NOT_SHOWN, Root, read_marker
from salessheets.text import Text
from salessheets.watch.places import Interest, Place, below, composed, interest

THREADS = 8
DEEPEST = 24
"""Folders below each other; deeper is no filing but a loop of mount points."""
FAST = 0.0005
"""Seconds for one folder below which threads cost more than they save."""
TRIED = 16
"""Folders that are listed before it is known whether the share is slow."""


class Signature(NamedTuple):
    """What a file is recognised by; the inode is 0 where the system does not give one with the listing (Windows)."""

    mtime_ns: int
    size: int
    inode: int


NAMED = Signature(0, 0, 0)
"""The signature of a file of which only the name matters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a sweep saw; paths are relative to the portfolio, NFC, with `/`.

    `problem` says why the share is not healthy: then nothing else in the look means anything. `unread` are folders
    and files that the system refused: what stands there is unknown, not gone. `twins` are names that differ only in
    case or in how a character is put together. `spelled` gives the path on disk where it differs from the key.
    """

    problem: Text | None = None
    files: Mapping[str, Signature] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    twins: tuple[tuple[str, ...], ...] = ()
    spelled: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def healthy(self) -> bool:
        """Whether the share answered in full."""
        return self.problem is None


class Folder(NamedTuple):
    """A folder to list: its key, its path on disk, what it is for."""

    path: str
    spelled: str
    place: Place


class Listing(NamedTuple):
    """What one folder holds: (key, path on disk, signature) of files, and the folders to go into."""

    files: list[tuple[str, str, Signature]]
    folders: list[Folder]
    unread: list[str]
    twins: list[tuple[str, ...]]
    marker: bool


def look(root: Root, *, threads: int = THREADS, clock: Callable[[], float] = time.monotonic) -> Look:
    """Look at every file that matters once; never raises for the share's sake.

    `threads` list folders side by side as soon as the share proves slow; `clock` counts seconds.
    """
    start = clock()
    problem = marker_problem(root)
    if problem is None:
        seen, problem = walk(root, threads, clock)
        problem = problem or marker_problem(root)
    if problem is not None:
        return Look(problem=problem, seconds=clock() - start)
    return gathered(seen, clock() - start)


def marker_problem(root: Root) -> Text | None:
    """Why the portfolio's marker cannot vouch for the share; None when it does."""
    try:
        found = read_marker(root.path)
    except SalessheetsError as error:
        return error.message
    if found.id == root.id:
        return None
    return Text(
        f"{root.path} 里现在是另一个项目组合（标记不同）。请检查共享盘是否接错；接对后会自动继续。",
        f"{root.path} holds another portfolio now: its marker differs. Check which share is mounted there; "
        "work goes on by itself once it is the right one.",
    )


def walk(root: Root, threads: int, clock: Callable[[], float]) -> tuple[list[Listing], Text | None]:
    """List all folders, level by level; with the reason why the root's own listing cannot be trusted."""
    base = str(root.path)
    try:
        top = listed(base, Folder("", "", Place.ROOT))
    except OSError as error:
        return [], refused(root.path, error)
    if not top.marker:
        return [], half_listed(root)
    listings, level = [top], top.folders
    for _ in range(DEEPEST):
        if not level:
            break
        found = list_level(base, level, threads, clock)
        listings += found
        level = [folder for each in found for folder in each.folders]
    return listings, None


def half_listed(root: Root) -> Text:
    """Say that the share lists less than it holds."""
    return Text(
        f"{root.path} 的目录列表不完整：标记文件在，列表里却没有。共享盘可能正在断开或恢复；恢复后会自动继续。",
        f"The listing of {root.path} is not complete: its marker is there but not in it. The share may be going away "
        "or coming back; work goes on by itself once it is.",
    )


def list_level(base: str, level: list[Folder], threads: int, clock: Callable[[], float]) -> list[Listing]:
    """List folders: a few in turn, the rest side by side where those few took long."""
    start = clock()
    tried = [visit(base, folder) for folder in level[:TRIED]]
    rest = level[TRIED:]
    if not rest or threads < 2 or clock() - start < FAST * len(tried):  # noqa: PLR2004 - one thread is none
        return tried + [visit(base, folder) for folder in rest]
    with ThreadPoolExecutor(threads, thread_name_prefix="look") as pool:
        return tried + list(pool.map(lambda folder: visit(base, folder), rest))


def visit(base: str, folder: Folder) -> Listing:
    """List a folder that the system may refuse."""
    try:
        return listed(base, folder)
    except OSError:
        return Listing([], [], [folder.path], [], marker=False)


def listed(base: str, folder: Folder) -> Listing:
    """List a folder, with signatures of what matters in it."""
    found = Listing([], [], [], [], marker=False)
    marker = False
    names: dict[str, list[str]] = {}
    with os.scandir(f"{base}/{folder.spelled}") as entries:
        for entry in entries:
            marker = marker or entry.name == MARKER
            key = note(entry, folder, found)
            if key:
                names.setdefault(key.casefold(), []).append(key)
    found.twins.extend(tuple(sorted(keys)) for keys in names.values() if len(keys) > 1)
    return found._replace(marker=marker)


def note(entry: os.DirEntry[str], folder: Folder, found: Listing) -> str:
    """Take one entry into a listing; its key, "" when it does not matter."""
    name = composed(entry.name)
    key = f"{folder.path}/{name}" if folder.path else name
    spelled = f"{folder.spelled}/{entry.name}" if folder.spelled else entry.name
    if entry.is_dir(follow_symlinks=False):
        place = below(folder.place, name)
        if place is None or is_closed(entry):
            return ""
        found.folders.append(Folder(key, spelled, place))
        return key
    wanted = interest(folder.place, name)
    if wanted is Interest.NAME:
        found.files.append((key, spelled, NAMED))
        return key
    if wanted is Interest.NOTHING or not entry.is_file(follow_symlinks=False):
        return ""
    try:
        found.files.append((key, spelled, signature_of(entry.stat(follow_symlinks=False))))
    except FileNotFoundError:  # gone since it was listed: an editor replaces it
        return ""
    except OSError:
        found.unread.append(key)
    return key


def signature_of(status: os.stat_result) -> Signature:
    """A file's signature from what the system says about it."""
    return Signature(status.st_mtime_ns, status.st_size, 0 if os.name == "nt" else status.st_ino)


def is_closed(entry: os.DirEntry[str]) -> bool:
    """Whether a folder is hidden, the system's or a mount point; known without asking only on Windows."""
    if os.name != "nt":
        return False
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return True
    attributes = getattr(status, "st_file_attributes", 0)
    tag = getattr(status, "st_reparse_tag", 0)
    return bool(attributes & NOT_SHOWN) or tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)


def gathered(listings: Iterable[Listing], seconds: float) -> Look:
    """Put listings together; of twins written in two ways the composed name stands."""
    seen = tuple(listings)
    files: dict[str, Signature] = {}
    spelled: dict[str, str] = {}
    for key, path, signature in chain.from_iterable(each.files for each in seen):
        if key in files and path != key:
            continue
        files[key] = signature
        if path != key:
            spelled[key] = path
        else:
            spelled.pop(key, None)
    return Look(
        files=files,
        unread=frozenset(chain.from_iterable(each.unread for each in seen)),
        twins=tuple(sorted(chain.from_iterable(each.twins for each in seen))),
        spelled=spelled,
        seconds=seconds,
    )
