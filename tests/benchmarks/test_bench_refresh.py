"""One changed workbook among many against a full cold run: CPU seconds of all processes, children included.

SALESSHEETS_BENCH_WORKBOOKS says how many workbooks (1,000 unless told; the issue asks for 10,000, which take minutes cold).
One changed is measured as the watcher has it, with the sweep's word for what changed, and as any other face has it.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from benchmarks.big_portfolio import big_portfolio, renamed

from salessheets.cache.store import Store
from salessheets.folders import read_marker
from salessheets.memory import Memory
from salessheets.refresh import Refreshed, refresh
from salessheets.runner import Processes

pytestmark = pytest.mark.benchmark
WORKBOOKS = int(os.environ.get("SALESSHEETS_BENCH_WORKBOOKS", "1000"))
AS_OF, NEXT = date(2026, 6, 10), date(2026, 6, 11)
SETTLED = 3.0  # seconds after which a signature is trusted


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of this process and of its children, those that ended meanwhile and those that stay."""
    before = burnt()
    work()
    return burnt() - before


def burnt() -> float:
    """CPU seconds so far; a child counts in `os.times` when it was seen off, until then the system tells."""
    stay = [Path(f"/proc/{child.pid}/stat").read_text("utf-8") for child in multiprocessing.active_children()]
    ticks = sum(int(each) for told in stay for each in told.rsplit(")", 1)[1].split()[11:13])
    return sum(os.times()[:4]) + ticks / os.sysconf("SC_CLK_TCK")


def test_one_changed_workbook_costs_little(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if not Path("/proc/self/stat").is_file():
        pytest.skip("this system does not tell what a living child has used")
    folder = tmp_path / "share"
    number = big_portfolio(folder, WORKBOOKS, AS_OF)
    root = read_marker(folder)
    memory, runner = Memory(root, Store(tmp_path / "cache", "bench")), Processes()

    def again(day: date = AS_OF, only: frozenset[str] | None = None) -> Refreshed:
        memory.look_only_at(only)
        return refresh(root, day, "zh", runner=runner, memory=memory)

    time.sleep(SETTLED)
    cold = cpu(again)
    idle = cpu(again)
    plan = sorted(folder.glob("*/项目计划.xlsx"))[2]
    ones = []
    for only, old, new in ((frozenset({plan.parent.name}), "计划", "规划"), (None, "规划", "计划")):
        plan.write_bytes(renamed(plan.read_bytes(), old.encode(), new.encode()))
        ones.append(cpu(partial(again, only=only)))
        time.sleep(SETTLED)
        again()
    one, looked = ones
    day = cpu(partial(again, NEXT))
    with capsys.disabled():
        print(  # noqa: T201 - a benchmark prints
            f"\n{number:,} workbooks: cold {cold:.1f} s CPU, one changed {one:.2f} s ({cold / one:.0f} times less),"
            f" {looked:.2f} s where all are looked at, nothing changed {idle:.2f} s, a new day {day:.1f} s"
        )
    assert again().problems == ()
