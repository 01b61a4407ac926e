"""A sweep with its decision against a bare os.scandir walk of the same files, and what idle files cost of a core."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from benchmarks.rounds import Rival, race, report
from watch.portfolios import portfolio

from salessheets.folders import Root
from salessheets.watch.index import Index
from salessheets.watch.pace import interval
from salessheets.watch.settling import done
from salessheets.watch.sweeping import sweep

pytestmark = pytest.mark.benchmark
PART_OF_A_CORE = 0.03


class Sweeper:
    """Sweeps files with which nothing happens."""

    def __init__(self, root: Root) -> None:
        self.root, self.index, self.now = root, Index(), 0.0
        for _ in range(3):
            self.sweep(10.0)

    def sweep(self, seconds: float = 0.001) -> None:
        self.now += seconds
        self.index, decision, _ = sweep(self.root, self.index, clock=lambda: self.now)
        self.index = done(self.index, decision)


def bare(top: Path) -> dict[str, tuple[int, int, int]]:
    """What a sweep cannot do without: list every folder, ask for every file."""
    found, waiting = {}, [str(top)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    status = entry.stat(follow_symlinks=False)
                    found[entry.path] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found


@pytest.mark.parametrize("files", [10_000, 50_000])
def test_sweep(tmp_path: Path, capsys: pytest.CaptureFixture[str], files: int) -> None:
    root = portfolio(tmp_path)
    for project in range(files // 25):
        folder = tmp_path / f"XS-2026-{project:04} 项目"
        folder.mkdir()
        for book in range(25):
            (folder / f"工作簿{book}.xlsx").write_bytes(b"x")
    sweeper = Sweeper(root)
    assert len(sweeper.index.signatures) == files
    rivals = {"bare os.scandir walk with stat": Rival(lambda: bare(tmp_path), wanted=0.5)}
    found = race(sweeper.sweep, rivals, times=1)
    report(capsys, f"sweep and decision, {files:,} files", rivals, found)
    seconds = found[""] / 1000
    part = seconds / interval(seconds, 0.5)
    with capsys.disabled():
        verdict = "" if part <= PART_OF_A_CORE else "  MISSED"
        print(f"  of one core, idle: {part:.1%}  wanted ≤ {PART_OF_A_CORE:.0%}{verdict}")  # noqa: T201
