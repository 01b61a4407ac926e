"""One look at a portfolio: every file that matters with its signature, or why the share cannot be trusted just now.

`os.scandir` in a few threads, since on a share latency decides, not work. Links are never followed. The marker must
hold the right id before and after, and must stand in the listing: a share that comes apart meanwhile is not healthy.
"""

from __future__ import annotations

import os
import time
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import NamedTuple

from salessheets.cache.signatures import Signature, signature_in
from salessheets.errors import SalessheetsError
from salessheets.files import refused
from salessheets.folders import MARKER, Root, composed, is_folder, is_shown, read_marker
from salessheets.text import Text
from salessheets.watch.places import CONTENT, NAME, Place, below, interest

THREADS = 8
DEEPEST = 24
"""Folders below each other; deeper is no filing but a loop of mount points."""
FAST = 0.0005
"""Seconds for one folder below which threads cost more than they save."""
TRIED = 16
"""Folders that are listed before it is known whether the share is slow."""


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
    """What one folder holds: files by key, keys that differ from the path on disk, the folders to go into."""

    files: dict[str, Signature]
    spelled: dict[str, str]
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
        return Listing({}, {}, [], [folder.path], [], marker=False)


def listed(base: str, folder: Folder) -> Listing:
    """List a folder, with signatures of what matters in it.

    Raises:
        OSError: the system refuses.
    """
    with os.scandir(f"{base}/{folder.spelled}") as listing:
        entries = list(listing)
    names = [entry.name for entry in entries]
    keys = names
    if not unicodedata.is_normalized("NFC", "/".join(names)):
        entries.sort(key=lambda entry: entry.name != composed(entry.name))  # of two spellings the composed one stands
        names = [entry.name for entry in entries]
        keys = [composed(name) for name in names]
    found = Listing({}, {}, [], [], [], marker=MARKER in names)
    before = f"{folder.path}/" if folder.path else ""
    for entry, name in zip(entries, keys, strict=True):
        note(entry, name, folder, found)
    if folder.spelled != folder.path or keys is not names:
        found.spelled.update(spelled_otherwise(folder, before, zip(keys, names, strict=True), found.files))
    if len(set(map(str.casefold, keys))) < len(keys):
        found.twins.extend(twins(found, before, keys))
    return found


def note(entry: os.DirEntry[str], name: str, folder: Folder, found: Listing) -> None:
    """Take an entry into a listing, if it matters: a folder to go into, a file to read, a file by its name alone."""
    if entry.is_dir(follow_symlinks=False):
        note_folder(entry, name, folder, found)
        return
    wanted = interest(folder.place, name)
    if wanted is CONTENT and entry.is_file(follow_symlinks=False):
        note_file(entry, within(folder.path, name), found)
    elif wanted is NAME:
        found.files[within(folder.path, name)] = NAMED


def note_folder(entry: os.DirEntry[str], name: str, folder: Folder, found: Listing) -> None:
    """Take a folder into a listing, if the watcher goes there."""
    place = below(folder.place, name)
    if place is not None and is_folder(entry) and (folder.place is not Place.ROOT or is_shown(entry)):
        found.folders.append(Folder(within(folder.path, name), within(folder.spelled, entry.name), place))


def within(folder: str, name: str) -> str:
    """The path of a name in a folder, which is "" for the root."""
    return f"{folder}/{name}" if folder else name


def note_file(entry: os.DirEntry[str], key: str, found: Listing) -> None:
    """Take a file into a listing, with its signature; of two spellings the first stands."""
    try:
        found.files.setdefault(key, signature_in(entry.stat(follow_symlinks=False)))
    except FileNotFoundError:  # gone since it was listed: an editor replaces it
        return
    except OSError:
        found.unread.append(key)


def spelled_otherwise(
    folder: Folder, before: str, pairs: Iterable[tuple[str, str]], files: Container[str]
) -> Iterator[tuple[str, str]]:
    """Keys of files whose path on disk is another, with that path; of two spellings the first."""
    told = set()
    for name, on_disk in pairs:
        key, path = before + name, within(folder.spelled, on_disk)
        if key in files and key not in told and key != path:
            yield key, path
        told.add(key)


def twins(found: Listing, before: str, names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Paths of a listing that differ only in case or spelling."""
    folders = {folder.path for folder in found.folders}
    alike: dict[str, list[str]] = {}
    for name in names:
        if before + name in found.files or before + name in folders:
            alike.setdefault(name.casefold(), []).append(before + name)
    return (tuple(sorted(keys)) for keys in alike.values() if len(keys) > 1)


def gathered(listings: Iterable[Listing], seconds: float) -> Look:
    """Put listings together."""
    files: dict[str, Signature] = {}
    spelled: dict[str, str] = {}
    unread: set[str] = set()
    alike: list[tuple[str, ...]] = []
    for each in listings:
        files.update(each.files)
        spelled.update(each.spelled)
        unread.update(each.unread)
        alike += each.twins
    return Look(files=files, unread=frozenset(unread), twins=tuple(sorted(alike)), spelled=spelled, seconds=seconds)
