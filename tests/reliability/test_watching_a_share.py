"""The whole watcher, as a process, on a share that others write to: what is saved there is on its page within a minute."""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from reliability.lab import pause, tell
from reliability.watchers import TICK, Machine, Server, View, views
from small_portfolio import portfolio

long = pytest.mark.reliability
MINUTE = 60.0
IDLE = 70.0
"""Seconds of rest: four sweeps or more."""
LEAST_CPU = 0.05
"""Part of a core that an idle watcher may take on a busy test machine."""
AWAY = 40.0
TAKEOVER = 150.0


@pytest.fixture
def server(tmp_path: Path) -> Server:
    return Server(portfolio(tmp_path / "server"))


@contextlib.contextmanager
def machines(*started: Machine) -> Iterator[tuple[Machine, ...]]:
    """Watchers, killed in the end."""
    try:
        yield started
    finally:
        for each in started:
            each.killed()


def test_a_save_on_the_server_reaches_its_page(tmp_path: Path, server: Server) -> None:
    server.save(1, "华东新品")
    with views("bindfs", server.root.path, tmp_path / "lab", 1) as (view,):
        with machines(Machine("one", view.path, tmp_path)) as (watcher,):
            watcher.until(lambda: server.refreshed_by(watcher))
            server.save(1, "西南新品")
            assert watcher.until(lambda: server.shows(1, "西南新品")) < MINUTE
        assert "Traceback" not in watcher.said()


@long
@pytest.mark.parametrize("kind", ["bindfs", "samba"])
def test_rest_and_thirty_saves(tmp_path: Path, server: Server, kind: str) -> None:
    with two_watchers(kind, server, tmp_path) as (first, second, _):
        rests(kind, server, first, second)
        keeps_up(kind, server, first)


@long
@pytest.mark.parametrize("kind", ["bindfs", "samba"])
def test_an_outage_and_a_takeover(tmp_path: Path, server: Server, kind: str) -> None:
    with two_watchers(kind, server, tmp_path) as (first, second, view):
        outlives_an_outage(kind, server, first, view)
        hands_over(kind, server, first, second)


@contextlib.contextmanager
def two_watchers(kind: str, server: Server, lab: Path) -> Iterator[tuple[Machine, Machine, View]]:
    """A watcher at work on thirty projects, another that waits, and the first one's view of the share."""
    for number in range(1, 31):
        server.save(number, f"原名{number}")
    mounted = views(kind, server.root.path, lab / "lab", 2)
    with mounted as (here, there), machines(Machine("first", here.path, lab)) as (first,):
        tell(f"{kind}: 30 projects, first refresh after {first.until(lambda: server.refreshed_by(first)):.1f} s")
        with machines(Machine("second", there.path, lab)) as (second,):
            second.until(lambda: "first" in second.said())
            yield first, second, here
            assert "Traceback" not in first.said() + second.said()


def rests(kind: str, server: Server, first: Machine, second: Machine) -> None:
    """Nobody saves: nothing is written, least of all because of our own outputs."""
    pause(MINUTE / 2)  # what was owed from the start is done
    before, outputs = server.status(), server.outputs()
    spent = first.cpu(), second.cpu()
    pause(IDLE)
    parts = [(now - then) / IDLE for now, then in zip((first.cpu(), second.cpu()), spent, strict=True)]
    after = server.status()
    tell(f"{kind}: idle for {IDLE:.0f} s: {parts[0]:.2%} of a core, the waiting one {parts[1]:.2%}; 0 outputs written")
    assert before
    assert after
    assert (after.host, after.refresh) == ("first", before.refresh)
    assert server.outputs() == outputs
    assert max(parts) < LEAST_CPU


def keeps_up(kind: str, server: Server, watcher: Machine) -> None:
    """Thirty saves at moments of chance: each on its page within a minute."""
    chance, left = random.Random(11), list(range(1, 31))
    saved: dict[int, float] = {}
    waited: list[float] = []
    next_save = time.monotonic()
    while left or saved:
        if left and time.monotonic() >= next_save:
            number = left.pop()
            server.save(number, f"新名{number}。")
            saved[number] = time.monotonic()
            next_save += chance.uniform(2, 8)
        shown = [number for number in saved if server.shows(number, f"新名{number}。")]
        waited += [time.monotonic() - saved.pop(number) for number in shown]
        assert watcher.process.poll() is None, watcher.said()
        assert all(time.monotonic() - moment < 2 * MINUTE for moment in saved.values()), (saved, watcher.said())
        pause(TICK)
    waited.sort()
    tell(f"{kind}: 30 saves on the server: p50 {waited[14]:.1f} s, p95 {waited[28]:.1f} s, slowest {waited[-1]:.1f} s")
    assert waited[28] < MINUTE


def outlives_an_outage(kind: str, server: Server, watcher: Machine, view: View) -> None:
    """The share goes away and comes back: nothing is taken for deleted, and what was saved meanwhile is shown."""
    before, begun = set(server.outputs()), server.status()
    view.down()
    server.save(1, "断线时改")
    watcher.until(lambda: "共享盘暂时不能用" in watcher.said(), MINUTE)
    pause(AWAY)
    bare = sorted(path.name for path in view.path.iterdir())
    view.up()
    took = watcher.until(lambda: server.shows(1, "断线时改"), 2 * MINUTE)
    watcher.until(lambda: "共享盘恢复了" in watcher.said())
    watcher.until(lambda: (server.status() or begun) != begun)
    status = server.status()
    tell(f"{kind}: outage of {AWAY:.0f} s and more: back and up to date {took:.1f} s after; left where it was: {bare}")
    assert begun
    assert status
    assert begun.refresh
    assert status.refresh
    assert (bare, status.held_count, status.state) == ([], 0, "running")
    assert status.since > begun.since
    assert status.refresh.projects == begun.refresh.projects == 30
    assert before <= set(server.outputs())


def hands_over(kind: str, server: Server, first: Machine, second: Machine) -> None:
    """The watcher's machine dies: the one that waited takes over, and nothing stands there twice."""
    outputs = set(server.outputs())
    first.killed()
    took = second.until(lambda: server.refreshed_by(second))
    server.save(2, "接手以后")
    latency = second.until(lambda: server.shows(2, "接手以后"), MINUTE)
    tell(
        f"{kind}: killed; the other took over and refreshed after {took:.1f} s, and showed a save after {latency:.1f} s"
    )
    assert took < TAKEOVER + MINUTE / 2
    assert set(server.outputs()) == outputs
