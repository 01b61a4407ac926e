"""What the watcher tells: to everyone, so nothing of 绩效/; once; and whatever becomes of those who listen."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from watch.world import NINE, World

from salessheets.cli.session import Session
from salessheets.cli.watching import Aloud
from salessheets.text import same
from salessheets.watch.log import close_log, open_log
from salessheets.watch.loop import Outcome
from salessheets.watch.settling import Decision
from salessheets.watch.status import as_json
from salessheets.watch.walk import Look
from salessheets.watch.watcher import Ending

SECRET = "甲/绩效/绩效评估-张三.xlsx"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def told(world: World) -> str:
    """All that anybody can read."""
    return "\n".join((*world.said, *world.crashes, *map(as_json, world.statuses)))


def test_a_sweep_names_nobody(world: World) -> None:
    reporter = world.watcher().reporter
    other = SECRET.replace("张三", "李四")
    decision = Decision(at=0.0, busy=(SECRET,), twins=((SECRET, SECRET.upper()),), held=(SECRET, other))
    reporter.swept(decision, Look(), NINE)
    reporter.put(NINE)
    assert world.statuses[-1].held_count == 2
    assert "张三" not in told(world) + as_json(reporter.status)
    assert "李四" not in told(world) + as_json(reporter.status)
    assert "Cannot be read: 甲/绩效/…. Another" in told(world)


def test_work_that_failed_names_nobody(world: World) -> None:
    words = f"open elsewhere: {world.folder / SECRET}"
    world.outcome = lambda _job: Outcome(whole=False, problems=(same(words),), bug="KeyError f:1", crash=f"E: {words}")
    world.run(seconds=30)
    assert "甲/绩效/…" in told(world)
    assert "张三" not in told(world)


def test_a_bug_outside_the_work_stands_in_the_status(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.run(seconds=30)

    def broken() -> Look:
        raise KeyError

    monkeypatch.setattr(world, "seen", broken)
    assert world.run(seconds=3600) is Ending.GAVE_UP
    assert world.statuses[-1].state == "stopped"
    assert "KeyError" in world.statuses[-1].problems[0].text.en


def test_a_change_that_waits_for_work_is_told_with_the_time_it_came(world: World) -> None:
    world.run(seconds=30)
    world.outcome = lambda _job: Outcome(whole=False, problems=(same("settings damaged"),))
    world.save("P/a.xlsx", 2)
    world.run(seconds=600)
    moments = [status.last_change for status in world.statuses[-3:]]
    assert len(set(moments)) == 1
    assert len(world.statuses) < 60
    world.save("P/a.xlsx", 3)
    world.run(seconds=60)
    assert world.statuses[-1].last_change != moments[-1]


def test_a_machine_that_cannot_remember_is_told_without_its_paths(world: World) -> None:
    full = same("no room: C:/Users/zhangsan/seen.json")
    watcher = world.watcher()
    watcher.around = replace(watcher.around, keep=lambda _index: full)
    watcher.run()
    (problem,) = world.statuses[-1].problems
    assert "here" in problem.text.en
    assert "zhangsan" not in as_json(world.statuses[-1])
    assert world.said.count(full.en) == 1
    watcher.reporter.kept(None, NINE)
    assert watcher.reporter.of_index == ()


class Gone(StringIO):
    """A terminal that is closed, or a pipe that nobody reads."""

    def write(self, _words: str) -> int:
        raise BrokenPipeError


@pytest.mark.parametrize("stream", [Gone(), None], ids=["gone", "none"])
def test_the_watcher_outlives_those_who_listen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stream: StringIO | None
) -> None:
    logger = open_log(tmp_path / "watch.log", "ab12cd")
    monkeypatch.setattr(sys, "stderr", stream)
    Aloud(Session(said_language="zh"), logger).say(logging.WARNING, same("甲/\udcc9.xlsx"))
    close_log(logger)
    assert "甲/\\udcc9.xlsx" in (tmp_path / "watch.log").read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such file on this system")
def test_a_full_disk_under_the_error_output_does_not_end_the_watcher(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logger = open_log(tmp_path / "watch.log", "ab12cd")
    with Path("/dev/full").open("w", encoding="utf-8", buffering=1) as full:
        monkeypatch.setattr(sys, "stderr", full)
        Aloud(Session(said_language="en"), logger).say(logging.INFO, same("on it goes"))
        monkeypatch.undo()
        os.dup2(os.open(os.devnull, os.O_WRONLY), full.fileno())
    close_log(logger)
    assert "on it goes" in (tmp_path / "watch.log").read_text(encoding="utf-8")
