"""Two watchers on two views of one share, killed now and then: no job done twice, none torn, none left."""

from __future__ import annotations

import contextlib
import json
import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from reliability.children import HURRY, is_whole
from reliability.lab import bound, child, killed, pause, tell

from salessheets.watch.lease import BEAT, STALE

long = pytest.mark.reliability
TAKEOVER = 150.0
LATEST = 300.0


@pytest.mark.parametrize(
    ("jobs", "kills", "hurry"),
    [(60, 1, HURRY), pytest.param(1000, 12, HURRY, marks=long), pytest.param(40, 1, 1.0, marks=long)],
)
def test_nothing_is_done_twice(tmp_path: Path, jobs: int, kills: int, hurry: float) -> None:
    share, log, chance = tmp_path / "share", tmp_path / "log", random.Random(6)
    for folder in ("jobs", "output", "台账"):
        (share / folder).mkdir(parents=True)
    waits: list[float] = []
    with bound(share, tmp_path / "a", cached=False) as one, bound(share, tmp_path / "b", cached=False) as two:
        team = [child("work", view, log, f"host {name}", hurry) for name, view in (("a", one), ("b", two))]
        try:
            for turn in range(kills + 1):
                given = given_out(share, jobs, turn, kills + 1)
                until_done(share, given - (jobs // (kills + 1) // 2 if turn < kills else 0))
                if turn < kills:
                    waits.append(taken_over(share, log, team, (one, two), f"host {turn}", chance, hurry))
        finally:
            for each in team:
                killed(each)
    lines = said(log)
    twice = [job for job, count in Counter(line["job"] for line in lines).items() if count > 1]
    torn = [path.name for path in outputs(share) if not is_whole(path.read_bytes())]
    assert len(outputs(share)) == jobs
    assert (twice, torn) == ([], [])
    tell(
        f"{jobs} jobs, two watchers, {kills} kills of the holder: 0 done twice, 0 torn; takeover in earnest "
        f"≤ {max(waits) * hurry:.0f} s (measured {max(waits):.1f} s with times {hurry:.0f}× shorter)"
    )
    assert min(waits) >= (STALE - 2 * BEAT) / hurry
    assert max(waits) <= TAKEOVER / hurry + 2, "two seconds for a machine that is busy"


def given_out(share: Path, jobs: int, turn: int, turns: int) -> int:
    """Give out one turn's part of the jobs; how many there are then."""
    first, last = jobs * turn // turns, jobs * (turn + 1) // turns
    for job in range(first, last):
        (share / "jobs" / f"job {job:04}").write_bytes(b"%d" % job * 50)
    return last


def outputs(share: Path) -> list[Path]:
    """What was written, without what a killed writer left."""
    return list((share / "output").glob("job *"))


def until_done(share: Path, jobs: int) -> None:
    """Wait until so many jobs are done."""
    for _ in range(int(LATEST / 0.01)):
        count = len(outputs(share))
        if count >= jobs:
            return
        pause(0.01)
    raise AssertionError(f"{count} of {jobs} jobs done")


def said(log: Path) -> list[dict[str, Any]]:
    """The lines of a log that were written whole."""
    lines = []
    for line in log.read_text(encoding="utf-8").splitlines():
        with contextlib.suppress(ValueError):
            lines.append(json.loads(line))
    return lines


def taken_over(
    share: Path, log: Path, team: list[Any], views: tuple[Path, Path], host: str, chance: random.Random, hurry: float
) -> float:
    """Kill the one that holds the lease, start another in its place; seconds until somebody holds it again."""
    last = said(log)[-1]["host"]
    holder = json.loads((share / "台账" / "lease" / "owner.json").read_bytes())
    assert last == holder["host"]
    pause(chance.random() * 0.02)
    place = next(place for place, each in enumerate(team) if each.pid == holder["pid"])
    killed(team[place])
    start = time.monotonic()
    team[place] = child("work", views[place], log, host, hurry)
    while True:
        pause(0.02)
        with contextlib.suppress(OSError, ValueError):
            if json.loads((share / "台账" / "lease" / "owner.json").read_bytes())["pid"] != holder["pid"]:
                return time.monotonic() - start
        assert time.monotonic() - start < TAKEOVER, "nobody took over"
