"""A share that fails, goes stale, vanishes or lists nothing, and comes back: nothing is reported deleted, nothing missed."""

from __future__ import annotations

import errno
import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import pytest
from reliability.lab import SOON, need, pause, tell, unmounted
from watch.portfolios import portfolio, write

from salessheets.folders import MARKER, Root
from salessheets.watch.index import Index
from salessheets.watch.settling import done
from salessheets.watch.sweeping import sweep

FAULTS = {"eio": errno.EIO, "estale": errno.ESTALE, "gone": errno.ENOENT, "empty": 0}
PROJECTS, BOOKS = 10, 6
long = pytest.mark.reliability


class Switch(Protocol):
    """Turns a fault on, "" turns it off; `below` spares the root itself."""

    def __call__(self, fault: str, *, below: bool = False) -> None: ...


class NoEntries:
    """A listing of nothing."""

    def __enter__(self) -> Iterator[os.DirEntry[str]]:
        return iter(())

    def __exit__(self, *_: object) -> None:
        return None


class PatchedShare:
    """Makes the calls by which the watcher sees a folder fail."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.fault, self.below = root, "", False
        listing, opening = os.scandir, Path.open
        monkeypatch.setattr(os, "scandir", lambda path: self.listed(listing, path))
        monkeypatch.setattr(Path, "open", lambda path, *said, **more: self.opened(opening, path, *said, **more))

    def __call__(self, fault: str, *, below: bool = False) -> None:
        self.fault, self.below = fault, below

    def hit(self, path: Path) -> bool:
        if self.below and path in (self.root, self.root / MARKER):
            return False
        return bool(self.fault) and (path == self.root or self.root in path.parents)

    def listed(self, listing: Callable[[str], Any], path: str) -> Any:  # noqa: ANN401 - as os.scandir
        if not self.hit(Path(path)):
            return listing(path)
        if self.fault == "empty":
            return NoEntries()
        raise OSError(FAULTS[self.fault], "fault")

    def opened(self, opening: Callable[..., Any], path: Path, *said: object, **more: object) -> Any:  # noqa: ANN401
        if self.hit(path) and self.fault != "empty":
            raise OSError(FAULTS[self.fault], "fault")
        return opening(path, *said, **more)


def ran_through(root: Root, server: Path, switch: Switch, cycles: int) -> Counter[str]:
    """Cycles of an outage, with an edit while it lasts; what the watcher said over all."""
    chance, events, index, now = random.Random(5), Counter[str](), Index(), 0.0

    def swept(seconds: float) -> tuple[str, ...]:
        nonlocal index, now
        now += seconds
        index, decision, _ = sweep(root, index, clock=lambda: now)
        for kind in ("deleted", "held", "busy", "new", "changed"):
            events[kind] += bool(getattr(decision, kind))
        events["not healthy"] += decision.problem is not None
        index = done(index, decision)
        return decision.paths

    swept(3)
    assert len(swept(3)) == PROJECTS * BOOKS
    events.clear()
    for cycle in range(cycles):
        fault = tuple(FAULTS)[cycle % 4]
        switch(fault, below=chance.random() < 0.4)
        edited = f"XS-{chance.randrange(PROJECTS)}/{chance.randrange(BOOKS)}.xlsx"
        for turn in range(chance.randrange(1, 10)):
            assert swept(20) == ()
            if turn == 0:
                write(server / edited, f"edited {cycle}")
        switch("")
        swept(3)
        assert swept(3) == ((edited,) if (server / edited).read_text(encoding="utf-8") == f"edited {cycle}" else ())
    return events


def made(folder: Path) -> Root:
    return portfolio(folder, *(f"XS-{project}/{book}.xlsx" for project in range(PROJECTS) for book in range(BOOKS)))


def test_calls_that_fail_delete_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server, view = made(tmp_path / "server"), tmp_path / "view"
    try:
        view.symlink_to(server.path, target_is_directory=True)
    except OSError:
        pytest.skip("this system lets nobody make links")
    events = ran_through(replace(server, path=view), server.path, PatchedShare(view, monkeypatch), 100)
    tell(f"100 outages made up: {dict(events)}")
    assert events["deleted"] == 0
    assert events["not healthy"] > 100
    assert events["held"] > 10


@long
def test_a_share_that_fails_deletes_nothing(tmp_path: Path) -> None:
    need("fusermount3")
    pytest.importorskip("mfusepy", reason="mfusepy is not installed")
    root, view, control = made(tmp_path / "server"), tmp_path / "view", tmp_path / "control"
    view.mkdir()
    control.write_text("", encoding="utf-8")
    program = [
        sys.executable,
        str(Path(__file__).with_name("faulty_share.py")),
        str(root.path),
        str(view),
        str(control),
    ]
    server = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def switch(fault: str, *, below: bool = False) -> None:
        control.write_text(json.dumps({"fault": fault, "below": below}), encoding="utf-8")

    try:
        with unmounted(view):
            for _ in range(200):
                if (view / MARKER).exists():
                    break
                pause(0.05)
            events = ran_through(replace(root, path=view), root.path, switch, 100)
    finally:
        server.wait(SOON)
    tell(f"100 outages of a FUSE share: {dict(events)}")
    assert events["deleted"] == 0
    assert events["not healthy"] > 100
