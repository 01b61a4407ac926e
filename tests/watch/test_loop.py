"""The steps of the loop, one by one, without a disk or a clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from salessheets.text import same
from salessheets.watch.loop import AFTER_MIDNIGHT, Job, Moment, Outcome, Reason, State, after, begin, pause, sound, step
from salessheets.watch.schedule import Every
from salessheets.watch.settling import Decision

NINE = datetime(2026, 3, 10, 9, 0, tzinfo=timezone(timedelta(hours=8)))
TODAY = NINE.date()
HOURLY = Every(timedelta(hours=1))
QUIET = Decision(at=0.0)
SAVED = Decision(at=0.0, changed=("P/a.xlsx",))
RESTED = State(started=0.0, owed=frozenset(), day=TODAY)
WELL = Outcome(whole=True)


def now(seconds: float = 0.0) -> Moment:
    return Moment(tick=seconds, now=NINE + timedelta(seconds=seconds))


def job(*why: Reason) -> Job:
    return Job(why=frozenset(why), as_of=TODAY, since=TODAY)


def test_a_start_is_owed_a_refresh_that_makes_up_for_the_last_week() -> None:
    _, first = step(begin(now(), ()), QUIET, now(), (), TODAY)
    assert first == replace(job(Reason.START), since=date(2026, 3, 3))


def test_quiet_owes_nothing() -> None:
    assert step(RESTED, QUIET, now(60), (), TODAY) == (RESTED, None)


def test_what_is_owed_stays_owed_until_it_is_done() -> None:
    state, first = step(RESTED, SAVED, now(), (), TODAY)
    assert first
    assert step(state, QUIET, now(), (), TODAY)[1] == replace(first, paths=())
    assert after(state, first, WELL, now(), 0.5).owed == frozenset()


def test_an_outage_forgets_nothing_that_is_owed() -> None:
    state, _ = step(RESTED, SAVED, now(), (), TODAY)
    state, none = step(state, Decision(at=0.0, problem=same("away")), now(10), (), TODAY)
    assert none is None
    assert state.since == now(10).now
    state, again = step(state, QUIET, now(20), (), TODAY)
    assert again
    assert state.unhealthy is None


def test_a_share_long_away_is_asked_less_often_but_at_least_each_minute() -> None:
    state, waits = RESTED, []
    for _ in range(8):
        state, _ = step(state, Decision(at=0.0, problem=same("away")), now(), (), TODAY)
        waits.append(pause(state, QUIET, 0.1, now(), (), 0.5))
    assert waits == sorted(waits)
    assert waits[0] < waits[-1] <= 60


def test_missing_files_hold_all_work_back() -> None:
    state, none = step(RESTED, replace(SAVED, held=("P/b.xlsx",)), now(), (), TODAY + timedelta(days=1))
    assert none is None
    assert state.owed == {Reason.CHANGED, Reason.DAY}


def test_scheduled_work_is_owed_once() -> None:
    state = begin(now(), (HOURLY,))
    state = after(state, job(Reason.START), WELL, now(), 0.5)
    state, due = step(state, QUIET, now(3600), (HOURLY,), TODAY)
    assert due == job(Reason.SCHEDULED)
    state = after(state, due, WELL, now(3601), 0.5)
    assert step(state, QUIET, now(3602), (HOURLY,), TODAY)[1] is None


def test_outputs_that_could_not_be_written_are_tried_again_later() -> None:
    problems = Outcome(whole=True, problems=(same("open"),))
    state = after(RESTED, job(Reason.CHANGED), problems, now(), 0.5)
    assert state.retry_at
    assert step(state, QUIET, now(state.retry_at - 1), (), TODAY)[1] is None
    assert step(state, QUIET, now(state.retry_at), (), TODAY)[1] == job(Reason.RETRY)


def test_a_refresh_that_did_not_end_holds_up_even_new_changes_until_its_next_try() -> None:
    state = after(RESTED, job(Reason.CHANGED), Outcome(whole=False, problems=(same("damaged"),)), now(), 0.5)
    assert state.retry_at
    assert step(state, SAVED, now(state.retry_at - 1), (), TODAY)[1] is None
    assert step(state, SAVED, now(state.retry_at), (), TODAY)[1] is not None


def test_success_forgets_failures() -> None:
    state = RESTED
    for _ in range(3):
        state = after(state, job(Reason.CHANGED), Outcome(whole=False, bug="KeyError f:1"), now(), 0.5)
    assert (state.failures, state.crashes) == (3, 3)
    assert sound(after(state, job(Reason.CHANGED), WELL, now(), 0.5)) == RESTED


def test_the_next_sweep_comes_for_whatever_is_first() -> None:
    usual = pause(RESTED, QUIET, 0.1, now(), (), 0.5)
    assert usual == 15
    assert pause(RESTED, replace(QUIET, look_again_in=2.0), 0.1, now(), (), 0.5) == 2
    assert pause(RESTED, QUIET, 0.1, now(), (NINE + timedelta(seconds=7),), 0.5) == 7
    late = Moment(tick=0.0, now=NINE.replace(hour=23, minute=59, second=55))
    assert pause(RESTED, QUIET, 0.1, late, (), 0.5) == 5 + AFTER_MIDNIGHT.total_seconds()
    assert pause(RESTED, QUIET, 0.1, now(), (NINE - timedelta(hours=1),), 0.5) > 0
