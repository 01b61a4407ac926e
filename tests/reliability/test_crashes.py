"""Killed at any instant: no torn output, no lost or unreadable index."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from reliability.children import OUTPUTS, is_whole, quick
from reliability.edits import Editor, truth
from reliability.lab import child, killed, pause, tell
from watch.portfolios import portfolio

from salessheets.files import TEMPORARY
from salessheets.files import sweep as clear
from salessheets.folders import Root
from salessheets.watch.index import Index, load
from salessheets.watch.settling import done
from salessheets.watch.sweeping import sweep

long = pytest.mark.reliability


@pytest.mark.parametrize("kills", [8, pytest.param(1000, marks=long)])
def test_no_output_is_torn(tmp_path: Path, kills: int) -> None:
    chance, left = random.Random(2), 0
    for turn in range(kills):
        writer = child("write", tmp_path, turn)
        pause(chance.uniform(0.0, 0.06))
        killed(writer)
        torn = [name for name in OUTPUTS if (tmp_path / name).exists() and not is_whole((tmp_path / name).read_bytes())]
        assert torn == []
        others = [path.name for path in tmp_path.iterdir() if path.name not in OUTPUTS]
        assert all(TEMPORARY.fullmatch(name) for name in others)
        left += len(others)
        clear(tmp_path, age=0)
    assert {path.name for path in tmp_path.iterdir()} <= set(OUTPUTS)
    tell(f"{kills} kills while writing: 0 torn outputs; {left} left a temporary behind, cleared")


@pytest.mark.parametrize("kills", [6, pytest.param(500, marks=long)])
def test_no_memory_is_lost(tmp_path: Path, kills: int) -> None:
    root, state, chance = portfolio(tmp_path / "share"), tmp_path / "cache" / "memory.json", random.Random(3)
    editor = Editor(root.path, chance)
    for _ in range(40):
        editor.edit()
    for _ in range(kills):
        watcher = child("watch", root.path, state)
        for _ in range(chance.randrange(1, 12)):
            editor.edit()
            pause(chance.uniform(0.0, 0.06))
        killed(watcher)
        if state.exists():
            json.loads(state.read_bytes())
            assert load(state, root_id=root.id) != Index()
    found = None
    for found in settled(root, load(state, root_id=root.id)):
        if found == truth(root.path):
            break
    assert found == truth(root.path)
    tell(
        f"\n{kills} kills of a watcher amid edits: 0 unreadable memories; afterwards equal to the disk, {len(found)} files"
    )


def settled(root: Root, index: Index) -> Iterator[dict[str, str]]:
    """What is remembered after each sweep, fifteen seconds apart; then a person says that what is missing is meant to be."""
    start = quick()
    for turn in range(8):
        index, decision, _ = sweep(root, index, clock=partial(float, start + 15.0 * turn), confirmed=turn > 2)
        index = done(index, decision)
        yield dict(index.digests)
