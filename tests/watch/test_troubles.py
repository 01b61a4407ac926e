"""When the watcher's own trouble is told to those who asked for notices, and that notices never trouble the watcher."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from watch.world import NINE, OTHER, World

from salessheets.notify.news import Trouble
from salessheets.text import Text, same
from salessheets.watch.lease import Standing
from salessheets.watch.loop import Outcome, State
from salessheets.watch.status import Problem
from salessheets.watch.troubles import LONG, troubles
from salessheets.watch.walk import Look
from salessheets.watch.watcher import Ending

WELL = State(started=0.0)
AWAY = State(started=0.0, unhealthy=same("away"), since=NINE)
SHORTLY, AT_LAST = NINE + LONG - timedelta(seconds=1), NINE + LONG
OPEN = Problem(text=same("看板.html is open"), first_seen=NINE)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_only_what_lasts_is_trouble() -> None:
    assert troubles(WELL, 0, (), NINE) == frozenset()
    assert troubles(AWAY, 0, (), SHORTLY) is None
    assert troubles(AWAY, 0, (OPEN,), AT_LAST) == frozenset((Trouble.AWAY,))
    assert troubles(WELL, 0, (OPEN,), SHORTLY) is None
    assert troubles(WELL, 0, (OPEN,), AT_LAST) == frozenset((Trouble.STUCK,))
    assert troubles(WELL, 3, (OPEN,), SHORTLY) == frozenset((Trouble.MISSING,))


def test_notices_are_asked_for_each_turn_though_no_refresh_is_owed(world: World) -> None:
    world.run(seconds=600)
    assert len(world.jobs) == 1
    assert len(world.noticed) == len(world.sweeps)
    assert {found for _, found in world.noticed} == {frozenset()}


def test_a_share_that_is_away_for_long_is_told(world: World) -> None:
    world.at(20, lambda: world.set(marker=same("no share")))
    world.run(seconds=LONG.total_seconds() + 300)
    assert told(world) == [frozenset(), frozenset((Trouble.AWAY,))]
    assert next(tick for tick, found in world.noticed if found) == pytest.approx(LONG.total_seconds() + 20, abs=90)


def test_outputs_that_are_not_written_for_long_are_told_until_they_are(world: World) -> None:
    world.outcome = lambda _job: Outcome(whole=True, problems=(same("open"),))
    world.at(LONG.total_seconds() + 300, lambda: world.set(outcome=lambda _job: Outcome(whole=True)))
    world.run(seconds=LONG.total_seconds() + 600)
    assert told(world) == [frozenset(), None, frozenset((Trouble.STUCK,)), frozenset()]


def test_files_missing_all_at_once_are_told(world: World) -> None:
    world.at(20, lambda: world.set(look=Look(files={})))
    world.run(seconds=100)
    assert told(world)[-1] == frozenset((Trouble.MISSING,))


def test_giving_up_is_told(world: World) -> None:
    world.outcome = lambda _job: Outcome(whole=False, bug="KeyError f:1", crash="Traceback …")
    assert world.run(seconds=3600) is Ending.GAVE_UP
    assert told(world)[-1] == frozenset((Trouble.STOPPED,))


def test_who_does_not_hold_the_lease_tells_nothing(world: World) -> None:
    world.standing = Standing(mine=False, owner=OTHER)
    world.run(seconds=100)
    assert world.noticed == []


def test_notices_that_fail_are_said_once_and_owe_no_refresh(world: World) -> None:
    world.unsent = lambda: (same("the robot refuses"),)
    world.at(300, lambda: world.set(unsent=tuple))
    world.run(seconds=600)
    assert len(world.jobs) == 1
    assert world.said.count("the robot refuses") == 1
    assert any(status.problems for status in world.statuses)
    assert world.statuses[-1].problems == ()


def test_a_bug_in_notices_is_written_down_once_and_ends_nothing(world: World) -> None:
    def broken() -> tuple[Text, ...]:
        raise KeyError

    world.unsent = broken
    world.at(100, lambda: world.save("P/a.xlsx", 2))
    assert world.run(seconds=3600) is Ending.STOPPED
    assert len(world.jobs) == 2
    assert len(world.crashes) == 1


def told(world: World) -> list[frozenset[Trouble] | None]:
    """What notices were told of the watcher's troubles, each change once."""
    found = [each for _, each in world.noticed]
    return [each for number, each in enumerate(found) if number == 0 or each != found[number - 1]]
