"""No edit is missed after two sweeps: on the disk itself, through a second view, through a real Samba server."""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from reliability.edits import Editor, truth
from reliability.lab import bound, pause, samba, tell
from watch.portfolios import portfolio

from salessheets.folders import Root
from salessheets.watch.index import Index
from salessheets.watch.missing import GONE_SECONDS
from salessheets.watch.settling import SETTLE, done
from salessheets.watch.sweeping import sweep

long = pytest.mark.reliability
CACHED = 1.2
"""Seconds for which a client may go on seeing what it saw."""


class Watching:
    """Sweeps a portfolio; `skipped` are seconds added to the clock, where waiting would show nothing."""

    def __init__(self, root: Root) -> None:
        self.root, self.index, self.skipped, self.events = root, Index(), 0.0, Counter[str]()

    def clock(self) -> float:
        return time.monotonic() + self.skipped

    def sweep(self) -> None:
        self.index, decision, _ = sweep(self.root, self.index, clock=self.clock)
        assert decision.problem is None
        for kind in ("new", "changed", "deleted", "busy", "held"):
            self.events[kind] += len(getattr(decision, kind))
        self.events["sweeps"] += 1
        self.index = done(self.index, decision)


@contextlib.contextmanager
def share(kind: str, folder: Path) -> Iterator[tuple[Root, Path]]:
    """A portfolio as a client sees it, and its folder on the server's disk."""
    root = portfolio(folder / "server", "XS-0 项目/a.xlsx")
    if kind == "disk":
        yield root, root.path
        return
    view = bound(root.path, folder / "view") if kind == "bindfs" else samba(root.path, folder / "lab")
    with view as path:
        for _ in range(200):
            if (path / ".salessheets-root").exists():
                break
            pause(0.05)
        yield replace(root, path=path), root.path


@pytest.mark.parametrize(
    ("kind", "edits", "rounds"),
    [("disk", 120, 2), ("bindfs", 120, 2), pytest.param("samba", 120, 2, marks=long)]
    + [pytest.param(kind, 1000, 10, marks=long) for kind in ("bindfs", "samba")],
)
def test_no_edit_is_missed(tmp_path: Path, kind: str, edits: int, rounds: int) -> None:
    chance, missed = random.Random(4), 0
    with share(kind, tmp_path) as (root, server):
        watching, editor = Watching(root), Editor(server, chance, held=0.1 if edits > 500 else 0.0)
        for _ in range(rounds):
            edited(watching, editor, edits)
            missed += len(after_two_sweeps(watching, server))
        tell(f"{kind}: {rounds * edits} edits, {missed} missed after two sweeps; {dict(watching.events)}")
    assert missed == 0


def edited(watching: Watching, editor: Editor, edits: int) -> None:
    """Edit at one end and sweep at the other, at the same time."""
    gap = 0.02 if edits > 500 else 0.002
    failures: list[BaseException] = []

    def edit() -> None:
        try:
            for _ in range(edits):
                editor.edit()
                pause(editor.chance.random() * gap)
        except BaseException as error:  # noqa: BLE001 - told by the test below
            failures.append(error)

    thread = threading.Thread(target=edit)
    thread.start()
    while thread.is_alive():
        watching.sweep()
        thread.join(0.1)
    assert failures == []


def after_two_sweeps(watching: Watching, server: Path) -> set[str]:
    """Files whose content is not known after two sweeps; deletions have their minute."""
    pause(CACHED)
    watching.sweep()
    pause(SETTLE)
    watching.sweep()
    wanted = truth(server)
    missed = {path for path, digest in wanted.items() if watching.index.digests.get(path) != digest}
    for _ in range(3):
        watching.skipped += GONE_SECONDS / 2
        watching.sweep()
    return missed | (set(watching.index.digests) ^ wanted.keys())
