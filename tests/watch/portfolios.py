"""A small portfolio on disk, and looks made up without one."""

from __future__ import annotations

import json
from pathlib import Path

from salessheets.folders import MARKER, Root
from salessheets.watch.memory import Memory
from salessheets.watch.settling import Decision, decide, done, wanted, weigh
from salessheets.watch.walk import Look, Signature

ID = "11111111-2222-3333-4444-555555555555"


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
    memory: Memory, look: Look, now: float, contents: dict[str, str | None] | None = None, *, confirmed: bool = False
) -> tuple[Memory, Decision]:
    """Decide and weigh; a content not told is that of the file's name and stamp."""
    memory, decision = decide(memory, look, now, confirmed=confirmed)
    told = {path: f"{path}@{signature.mtime_ns}" for path, signature in wanted(memory, decision).items()}
    return weigh(memory, decision, {**told, **{k: v for k, v in (contents or {}).items() if k in told}})


def dealt_with(files: dict[str, int], now: float = 0.0) -> Memory:
    """A memory in which these files were found, settled, and worked on; `now` is two looks before."""
    memory, _ = step(Memory(), seen(files), now)
    memory, decision = step(memory, seen(files), now + 5)
    memory = done(memory, decision)
    assert set(memory.signatures) == set(files)
    return memory
