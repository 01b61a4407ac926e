"""Thousands of sweeps: memory and handles stay flat."""

from __future__ import annotations

import gc
import random
import threading
from functools import partial
from pathlib import Path

import pytest
from reliability.lab import tell
from watch.portfolios import portfolio

from salessheets.watch.index import Index
from salessheets.watch.settling import done
from salessheets.watch.sweeping import sweep

STATUS = Path("/proc/self/status")
HANDLES = Path("/proc/self/fd")
MOST = 1.05


def resident() -> int:
    """Memory of this process in kB."""
    gc.collect()
    line = next(line for line in STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1])


@pytest.mark.skipif(not STATUS.exists(), reason="/proc is not there")
@pytest.mark.parametrize(("files", "sweeps"), [(500, 120), pytest.param(10_000, 2000, marks=pytest.mark.reliability)])
def test_memory_and_handles_stay_flat(tmp_path: Path, files: int, sweeps: int) -> None:
    books = [f"XS-{number // 25}/{number}.xlsx" for number in range(files)]
    root, chance, index, now = portfolio(tmp_path, *books), random.Random(8), Index(), 0.0
    start = handles = changes = 0
    for turn in range(sweeps):
        now += 43.2  # a day in two thousand sweeps: every content is compared once
        if turn % 10 == 5:
            (tmp_path / chance.choice(books)).write_text(str(turn), encoding="utf-8")
        index, decision, _ = sweep(root, index, clock=partial(float, now), threads=8)
        index = done(index, decision)
        changes += len(decision.changed)
        if turn == sweeps // 10:  # the first tenth fills the allocator
            start, handles = resident(), len(list(HANDLES.iterdir()))
    end = resident()
    tell(f"{sweeps} sweeps of {files} files, {changes} changes: memory {start} → {end} kB ({end / start - 1:+.1%})")
    assert changes > sweeps // 20
    assert end <= start * MOST
    assert len(list(HANDLES.iterdir())) == handles
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("look", "read"))]
