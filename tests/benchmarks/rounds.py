"""Rounds of rivals in one process: interleaved, medians of CPU time, printed as a table of ratios; time never fails a test."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import process_time

import pytest

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Rival:
    """Somebody who does the same work, and how many times their time ours is wanted to go into it."""

    work: Work
    wanted: float | None = None


def spent(work: Work, times: int = 1) -> float:
    """CPU seconds of one call."""
    start = process_time()
    for _ in range(times):
        work()
    return (process_time() - start) / times


def race(ours: Work, rivals: Mapping[str, Rival], *, rounds: int = 9, times: int = 3) -> dict[str, float]:
    """Milliseconds of each, ours under ""; ours is called a few times a round, being short. All are called once before."""
    ours()
    for rival in rivals.values():
        rival.work()
    gc.collect()
    gc.freeze()  # what a rival keeps in memory is not to slow the others down
    found: dict[str, list[float]] = {name: [] for name in ("", *rivals)}
    for _ in range(rounds):
        found[""].append(spent(ours, times))
        for name, rival in rivals.items():
            found[name].append(spent(rival.work))
    gc.unfreeze()
    return {name: median(figures) * 1000 for name, figures in found.items()}


def report(
    capsys: pytest.CaptureFixture[str], title: str, rivals: Mapping[str, Rival], found: Mapping[str, float]
) -> None:
    """Print what was measured, past pytest's capture."""
    lines = [f"{title}", f"  {'salessheets':<44}{found['']:9.2f} ms"]
    for name, rival in rivals.items():
        ratio = found[name] / found[""]
        wanted = (
            ""
            if rival.wanted is None
            else f"  wanted ≥ {rival.wanted:g}×" + ("" if ratio >= rival.wanted else "  MISSED")
        )
        lines.append(f"  {name:<44}{found[name]:9.2f} ms {ratio:7.1f}×{wanted}")
    with capsys.disabled():
        print("", *lines, sep="\n")  # noqa: T201 - a benchmark prints
