"""The watcher in a made-up world: what it does when, and that nothing that happens to it ends it."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import time, timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from watch.world import AWAY, NINE, OTHER, WELL, World

from salessheets.errors import SalessheetsError
from salessheets.folders import MARKER
from salessheets.text import Text, same
from salessheets.watch.index import Index
from salessheets.watch.lease import Standing
from salessheets.watch.loop import MOST_CRASHES, Job, Outcome
from salessheets.watch.owners import Owner
from salessheets.watch.schedule import At, Every
from salessheets.watch.status import BEAT
from salessheets.watch.walk import Look
from salessheets.watch.watcher import Ending


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_the_first_refresh_waits_until_files_stand_still(world: World) -> None:
    assert world.run() is Ending.STOPPED
    assert world.reasons() == [(2.0, "changed+start")]
    assert set(world.kept[-1].signatures) == set(world.files)


def test_a_file_always_in_motion_does_not_hold_the_first_refresh_up_for_ever(world: World) -> None:
    for tick in range(60):
        world.at(tick, lambda tick=tick: world.save("P/a.xlsx", tick))  # type: ignore[misc]
    world.files = {"P/a.xlsx": 0}
    world.run()
    assert 30 <= world.jobs[0][0] < 35


def test_a_save_is_worked_on_within_the_minute(world: World) -> None:
    world.at(20, lambda: world.save("P/a.xlsx", 2))
    world.run(seconds=120)
    assert world.reasons()[1:] == [(34.0, "changed")]
    assert world.jobs[1][1].paths == ("P/a.xlsx",)


def test_nothing_is_done_while_nothing_changes(world: World) -> None:
    world.run(seconds=600)
    assert len(world.jobs) == 1
    assert len(world.sweeps) == pytest.approx(600 / 15, rel=0.1)


def test_a_new_day_is_worked_on_just_after_midnight(world: World) -> None:
    world.wall = NINE.replace(hour=23, minute=59)
    world.run(seconds=180)
    assert [why for _, why in world.reasons()[1:]] == ["day"]
    assert 60 < world.jobs[1][0] < 66
    assert world.jobs[1][1].as_of.isoformat() == "2026-03-11"


def test_scheduled_work_is_done_at_its_times(world: World) -> None:
    world.run(Every(timedelta(minutes=5)), At(time(9, 7)), seconds=660)
    assert world.reasons()[1:] == [(300.0, "scheduled"), (420.0, "scheduled"), (600.0, "scheduled")]
    assert world.statuses[-2].next_scheduled == NINE + timedelta(minutes=15)


def test_a_clock_that_jumps_makes_one_more_refresh_and_no_storm(world: World) -> None:
    world.at(100, lambda: world.set(wall=NINE + timedelta(days=400)))
    world.at(300, lambda: world.set(wall=NINE))
    world.run(Every(timedelta(hours=1)), seconds=600)
    assert [why for _, why in world.reasons()[1:]] == ["day+scheduled", "day+scheduled"]


def test_a_share_that_goes_away_and_comes_back_loses_no_change(world: World) -> None:
    world.at(20, lambda: world.set(look=AWAY))
    world.at(40, lambda: world.save("P/a.xlsx", 2))
    world.at(300, lambda: world.set(look=None))
    world.run(seconds=400)
    assert [job.paths for _, job in world.jobs[1:]] == [("P/a.xlsx",)]
    assert 300 < world.jobs[1][0] < 370
    states = [status.state for status in world.statuses]
    assert "unhealthy" in states
    assert states[-2:] == ["running", "stopped"]
    assert any("away since 2026-03-10 09:0" in said for said in world.said)
    outage = world.statuses[-1].outage
    assert outage
    assert timedelta(seconds=200) < outage.until - outage.since < timedelta(seconds=370)


def test_an_outage_is_said_once(world: World) -> None:
    world.at(20, lambda: world.set(marker=same("no share")))
    world.run(seconds=600)
    assert len([said for said in world.said if "no share" in said]) == 1


def test_nothing_is_written_into_a_bare_mount_point(world: World) -> None:
    world.at(20, (world.folder / MARKER).unlink)
    world.at(20, lambda: world.set(marker=same("no marker")))
    world.run(seconds=200)
    assert {status.state for status in world.statuses} == {"running"}


def test_most_files_missing_holds_work_back(world: World) -> None:
    world.at(20, lambda: world.set(look=Look(files={})))
    world.at(20, lambda: world.set(wall=NINE + timedelta(days=1)))
    world.run(seconds=300)
    assert len(world.jobs) == 1
    assert world.statuses[-1].held_count == 8
    assert len([said for said in world.said if "missing all at once" in said]) == 1


def test_what_changed_under_the_work_is_worked_on_again(world: World) -> None:
    def losing(_job: Job) -> Outcome:
        world.look = AWAY
        world.outcome = lambda _job: Outcome(whole=True)
        return Outcome(whole=True)

    world.outcome = losing
    world.at(60, lambda: world.set(look=None))
    world.run(seconds=120)
    assert len(world.jobs) == 2
    assert world.jobs[1][1].paths == tuple(world.files)


def test_outputs_that_cannot_be_written_are_tried_again_and_said_once(world: World) -> None:
    world.outcome = lambda _job: Outcome(whole=True, problems=(same("看板.html is open"),))
    world.at(200, lambda: world.set(outcome=lambda _job: Outcome(whole=True)))
    world.run(seconds=600)
    ticks = [tick for tick, why in world.reasons() if why == "retry"]
    waits = [later - tick for tick, later in pairwise(ticks)]
    assert waits == sorted(waits)
    assert waits[0] >= 30
    assert world.said.count("看板.html is open") == 1
    assert max(status.problems[0].count for status in world.statuses if status.problems) == len(world.jobs) - 1
    assert world.statuses[-1].problems == ()


def test_an_open_output_does_not_hold_up_other_changes(world: World) -> None:
    world.outcome = lambda _job: Outcome(whole=True, problems=(same("open"),))
    world.at(250, lambda: world.save("P/a.xlsx", 2))
    world.run(seconds=300)
    assert any("changed" in why and 250 < tick < 275 for tick, why in world.reasons())


def test_the_share_failing_under_the_work_is_unhealthy_until_it_succeeds(world: World) -> None:
    world.outcome = lambda _job: Outcome(whole=False, unhealthy=same("read-only"))
    world.at(100, lambda: world.set(outcome=lambda _job: Outcome(whole=True)))
    world.run(seconds=300)
    assert [state for state, _ in groupby(status.state for status in world.statuses)] == [
        "running",
        "unhealthy",
        "running",
        "stopped",
    ]
    assert 3 < len(world.jobs) < 6
    assert len([said for said in world.said if "read-only" in said]) == 1


def test_the_same_bug_five_times_in_a_row_ends_it(world: World) -> None:
    world.outcome = lambda _job: Outcome(whole=False, bug="KeyError f:1", crash="Traceback …")
    assert world.run(seconds=3600) is Ending.GAVE_UP
    assert len(world.jobs) == MOST_CRASHES
    assert len(world.crashes) == MOST_CRASHES
    assert world.statuses[-1].state == "stopped"


def test_the_same_bug_after_work_that_went_well_ends_it_too(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_index: Index) -> Text | None:
        raise UnicodeError

    monkeypatch.setattr(world, "keep", broken)
    assert world.run(seconds=3600) is Ending.GAVE_UP
    assert len(world.jobs) == MOST_CRASHES


def test_bugs_that_pass_do_not_end_it(world: World) -> None:
    bug = Outcome(whole=False, bug="KeyError f:1", crash="Traceback …")
    world.outcome = lambda _job: bug if len(world.jobs) % MOST_CRASHES else WELL
    for tick in range(100, 3600, 100):
        world.at(tick, lambda: world.save("P/a.xlsx", len(world.jobs)))
    assert world.run(seconds=3600) is Ending.STOPPED
    assert len(world.crashes) > 2 * MOST_CRASHES


def test_different_bugs_do_not_end_it(world: World) -> None:
    world.outcome = lambda _job: Outcome(whole=False, bug=f"KeyError f:{len(world.jobs) % 2}", crash="Traceback …")
    assert world.run(seconds=3600) is Ending.STOPPED
    assert len(world.jobs) > MOST_CRASHES


def test_a_bug_in_the_sweep_is_survived(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Look:
        raise KeyError

    monkeypatch.setattr(world, "seen", broken)
    world.at(60, monkeypatch.undo)
    assert world.run(seconds=200) is Ending.STOPPED
    assert [why for _, why in world.reasons()] == ["retry+start", "changed"]
    assert len([said for said in world.said if "KeyError" in said]) == 1
    assert world.statuses[-1].problems == ()


def test_a_second_watcher_waits_says_so_once_and_takes_over(world: World) -> None:
    world.standing = Standing(mine=False, owner=OTHER)
    world.at(100, lambda: world.set(standing=Standing(mine=True)))
    world.run(seconds=200)
    assert world.said.count("other (pid 7) watches this portfolio already; waiting to take over when it stops.") == 1
    assert world.jobs[0][0] > 100
    assert world.statuses[0].at >= NINE + timedelta(seconds=100)


def test_a_watcher_that_lost_its_lease_writes_no_more(world: World) -> None:
    world.at(50, lambda: world.set(living=False, standing=Standing(mine=False, owner=OTHER)))
    world.at(60, lambda: world.save("P/a.xlsx", 2))
    world.run(seconds=200)
    assert len(world.jobs) == 1
    assert world.statuses[-1].state == "running"  # the file is the other's by now
    assert world.statuses[-1].at <= NINE + timedelta(seconds=50)


def test_a_lease_that_cannot_be_had_is_said_and_asked_for_again(world: World) -> None:
    world.standing = Standing(mine=False, problem=same("no right to write"))
    world.at(100, lambda: world.set(standing=Standing(mine=True)))
    world.run(seconds=200)
    assert len([said for said in world.said if "no right to write" in said]) == 1
    assert len(world.jobs) == 1
    assert world.statuses[0].state == "running"


def test_a_share_that_takes_no_sign_of_life_is_not_mistaken_for_another_watcher(world: World) -> None:
    here = Owner(host="here", pid=1, boot="", token="t")
    world.at(50, lambda: world.set(living=False, standing=Standing(mine=False, owner=here)))
    world.at(100, lambda: world.set(living=True))
    world.run(seconds=200)
    assert len([said for said in world.said if "can be read but not written" in said]) == 1
    assert not [said for said in world.said if "Another machine" in said]
    assert world.statuses[-2].state == "running"


def test_a_lasting_problem_does_not_rewrite_the_status_with_every_sweep(world: World) -> None:
    world.look = replace(world.seen(), twins=(("P/A.xlsx", "P/a.xlsx"),))
    world.run(seconds=600)
    assert len([said for said in world.said if "differ only in case" in said]) == 1
    assert len(world.statuses) < 30


def test_the_status_beats_while_nothing_happens(world: World) -> None:
    world.run(seconds=600)
    ages = [later.at - sooner.at for sooner, later in pairwise(world.statuses)]
    assert max(ages) < BEAT + timedelta(seconds=20)
    assert len(world.statuses) < 30


def test_a_status_that_cannot_be_written_harms_nothing(world: World) -> None:
    watcher = world.watcher()

    def refuse(*_: object) -> None:
        raise SalessheetsError(same("disk full"))

    watcher.reporter.write = refuse
    watcher.run()
    assert len(world.jobs) == 1
    assert world.said.count("disk full") == 1


def test_what_cannot_be_remembered_is_told_until_it_can(world: World) -> None:
    world.refusal = same("this disk is full")
    world.at(50, lambda: world.set(refusal=None))
    world.at(50, lambda: world.save("P/a.xlsx", 2))
    world.run(seconds=40)
    assert world.said.count("this disk is full") == 1
    assert ["cannot remember" in each.text.en for each in world.statuses[-1].problems] == [True]
    world.run(seconds=60)
    assert world.statuses[-1].problems == ()


def test_what_the_watcher_remembers_does_not_grow(world: World) -> None:
    world.outcome = lambda _job: Outcome(whole=True, problems=(same(f"open for the {len(world.jobs)}th time"),))
    for tick in range(30, 20_000, 30):
        world.at(tick, lambda tick=tick: world.save("P/a.xlsx", tick))  # type: ignore[misc]
    watcher = world.watcher()
    world.end = 1000.0
    watcher.run()
    early = len(pickle.dumps((watcher.state, watcher.index, watcher.reporter.status)))
    world.end = 20_000.0
    watcher.run()
    assert len(world.jobs) > 500
    assert len(pickle.dumps((watcher.state, watcher.index, watcher.reporter.status))) < early * 1.05
