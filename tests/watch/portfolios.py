"""A small portfolio on disk, and looks made up without one."""

from __future__ import annotations

import json
from pathlib import Path

from salessheets.cache.signatures import Signature
from salessheets.folders import MARKER, Root
from salessheets.text import same
from salessheets.watch.index import Index
from salessheets.watch.settling import Decision, decide, done, wanted, weigh
from salessheets.watch.walk import Look

ID = "11111111-2222-3333-4444-555555555555"
BOOKS = {f"P/{name}.xlsx": 1 for name in "abcdefgh"}
SHARE_AWAY = Look(problem=same("away"))


def portfolio(folder: Path, *files: str) -> Root:
    """A portfolio that holds files; a file's content is its path."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARKER).write_text(json.dumps({"id": ID, "language": "zh"}), encoding="utf-8")
    for file in files:
        write(folder / file, file)
    return Root(path=folder, id=ID, language="zh")


def write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def seen(files: dict[str, int], *, unread: tuple[str, ...] = ()) -> Look:
    """A look at files, each with its time stamp."""
    return Look(files={path: Signature(stamp, 10, 1) for path, stamp in files.items()}, unread=frozenset(unread))


def step(
    index: Index,
    look: Look,
    now: float,
    contents: dict[str, str | None] | None = None,
    *,
    moved: tuple[str, ...] = (),
    confirmed: bool = False,
) -> tuple[Index, Decision]:
    """Decide and weigh; a content not told is that of the file's name and stamp, none that of a file that `moved`."""
    index, decision = decide(index, look, now, confirmed=confirmed)
    read = {path: each for path, each in wanted(index, decision).items() if path not in moved}
    told = {path: f"{path}@{signature.moment}" for path, signature in read.items()}
    return weigh(index, decision, {**told, **{k: v for k, v in (contents or {}).items() if k in told}})


def dealt_with(files: dict[str, int], now: float = 0.0) -> Index:
    """An index in which these files were found, settled, and worked on; `now` is two looks before."""
    index, _ = step(Index(), seen(files), now)
    index, decision = step(index, seen(files), now + 5)
    index = done(index, decision)
    assert set(index.signatures) == set(files)
    return index
