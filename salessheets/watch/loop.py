"""What the watcher does next: pure steps from what a sweep decided, the clock, and how the last work went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from salessheets.text import Text
from salessheets.watch.pace import MINUTE, interval, retry
from salessheets.watch.schedule import Spec, is_due, next_due
from salessheets.watch.settling import SETTLE, Decision

PATIENCE = 30.0
"""Seconds after its start for which the first refresh waits for files in motion to settle."""
MOST_CRASHES = 5
"""So often in a row the same bug is met before the watcher gives up."""
MADE_UP = timedelta(days=7)
"""At its start the watcher makes up for what fell due so long before."""
AFTER_MIDNIGHT = timedelta(seconds=5)
CLOSE = 0.5
"""Seconds: no wait is shorter."""


class Reason(StrEnum):
    """Why a refresh is owed."""

    START = "start"
    CHANGED = "changed"
    DAY = "day"
    SCHEDULED = "scheduled"
    RETRY = "retry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Now, twice: monotonic seconds for all that waits, the clock on the wall (with its zone) for days and times."""

    tick: float
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where the watcher stands between two sweeps.

    `owed`: why a refresh is due; it stays owed until it succeeded. `day`: of the last refresh. `ran`: when scheduled
    work ran last, in the order of its specs. `failures`: refreshes or looks in a row that went wrong; `retry_at`
    (monotonic) when to refresh again; `stuck`: the last refresh did not come to its end. `crash`: the last bug, met
    `crashes` times in a row. `blurred`: files were out of sight at the last refresh, which is owed again once they are
    not. `unhealthy`: why the share cannot be used, and since when.
    """

    started: float
    ran: tuple[datetime, ...] = ()
    owed: frozenset[Reason] = frozenset((Reason.START,))
    day: date | None = None
    failures: int = 0
    retry_at: float | None = None
    stuck: bool = False
    crash: str = ""
    crashes: int = 0
    blurred: bool = False
    unhealthy: Text | None = None
    since: datetime | None = None

    @property
    def gives_up(self) -> bool:
        """Whether the same bug was met too often to go on."""
        return self.crashes >= MOST_CRASHES


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A refresh to be done now: why, of what day, and since which day nothing ran.

    `paths` are what changed; `doubt` are project folders that are to be left as they were found last, since files of
    theirs are out of sight; `blurred` when any are.
    """

    why: frozenset[Reason]
    as_of: date
    since: date
    paths: tuple[str, ...] = ()
    doubt: frozenset[str] = frozenset()
    blurred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a piece of work went.

    `whole`: the refresh ran to its end, though it may have left `problems`: outputs that could not be written.
    `missed` are files that it could not open. `unhealthy`: the share went away under it. `crash`: the traceback of a
    bug of ours, and `bug` what tells it from others.
    """

    whole: bool
    problems: tuple[Text, ...] = ()
    missed: frozenset[str] = frozenset()
    unhealthy: Text | None = None
    bug: str = ""
    crash: str = ""


def begin(moment: Moment, specs: Iterable[Spec]) -> State:
    """Where the watcher stands when it starts; the first refresh makes up for all scheduled work that was missed."""
    return State(started=moment.tick, ran=tuple(moment.now for _ in specs))


def step(
    state: State, decision: Decision, moment: Moment, specs: tuple[Spec, ...], day: date
) -> tuple[State, Job | None]:
    """Take in a sweep: the new state, and the work that is to be done now, if any. `day` is the date of the run."""
    if decision.problem is not None:
        return unwell(state, decision.problem, moment), None
    if state.unhealthy is not None and not state.stuck:
        state = replace(state, unhealthy=None, since=None, failures=0)
    state = reasons(state, decision, moment, specs, day)
    if not state.owed or decision.held or "" in decision.doubt or waits(state, decision, moment):
        return state, None
    return state, Job(
        why=state.owed,
        as_of=day,
        since=state.day or day - MADE_UP,
        paths=decision.paths,
        doubt=decision.doubt,
        blurred=bool(decision.absent),
    )


def unwell(state: State, problem: Text, moment: Moment) -> State:
    """The share cannot be used: try again later and later; nothing that is owed is forgotten."""
    failures = 1 if state.unhealthy is None else state.failures + 1
    since = state.since or moment.now
    return replace(state, unhealthy=problem, since=since, failures=failures, stuck=False, retry_at=None)


def reasons(state: State, decision: Decision, moment: Moment, specs: tuple[Spec, ...], day: date) -> State:
    """Add what makes a refresh due."""
    owed = set(state.owed)
    due = tuple(is_due(spec, last, moment.now) for spec, last in zip(specs, state.ran, strict=True))
    if decision.paths:
        owed.add(Reason.CHANGED)
    blurred = state.blurred and bool(decision.absent)
    if state.blurred and not blurred:
        owed.add(Reason.RETRY)
    if state.day is not None and day != state.day:
        owed.add(Reason.DAY)
    if any(due):
        owed.add(Reason.SCHEDULED)
    ran = tuple(moment.now if now_due else last for now_due, last in zip(due, state.ran, strict=True))
    return replace(state, owed=frozenset(owed), ran=ran, blurred=blurred)


def waits(state: State, decision: Decision, moment: Moment) -> bool:
    """Whether what is owed has to wait: for files in motion at the start, or for the next try after a failure."""
    if state.retry_at is not None and moment.tick < state.retry_at:
        return state.stuck or state.owed == {Reason.RETRY}
    settling = decision.look_again_in is not None and not decision.paths
    return settling and state.day is None and moment.tick - state.started < PATIENCE


def after(state: State, job: Job, outcome: Outcome, moment: Moment, roll: float) -> State:
    """Take in how the work went: what is done, what is owed still, and when it is tried again."""
    done = outcome.whole and not outcome.problems
    failures = 0 if done else state.failures + 1
    state = replace(
        crashed(state, outcome.bug) if outcome.bug else state,
        failures=failures,
        retry_at=None if done else moment.tick + retry(failures, roll),
        stuck=not outcome.whole,
        unhealthy=outcome.unhealthy,
        since=(state.since or moment.now) if outcome.unhealthy else None,
    )
    if not outcome.whole:
        return replace(state, owed=job.why)
    return replace(state, owed=frozenset(() if done else (Reason.RETRY,)), day=job.as_of, blurred=job.blurred)


def crashed(state: State, bug: str) -> State:
    """Count how often in a row the same bug was met."""
    return replace(state, crash=bug, crashes=state.crashes + 1 if bug == state.crash else 1)


def sound(state: State) -> State:
    """Work was done, reported and remembered without a bug."""
    return replace(state, crash="", crashes=0)


def doubted(state: State, moment: Moment) -> State:
    """The share changed under the work, which may have seen half of it: it is owed again, soon."""
    return replace(state, owed=state.owed | {Reason.RETRY}, retry_at=moment.tick + SETTLE)


def pause(
    state: State, decision: Decision, seconds: float, moment: Moment, due: Iterable[datetime], roll: float
) -> float:
    """Seconds until the next sweep, after one that took `seconds`; `due` are the next times of scheduled work."""
    if state.unhealthy is not None and not state.stuck:
        return away(state, roll)
    left = [interval(seconds, roll), until_midnight(moment.now)]
    if decision.look_again_in is not None:
        left.append(decision.look_again_in)
    if state.retry_at is not None and state.owed:
        left.append(state.retry_at - moment.tick)
    left.extend((each - moment.now).total_seconds() for each in due)
    return max(CLOSE, min(left))


def away(state: State, roll: float) -> float:
    """Seconds until a share that cannot be used is looked at again."""
    return min(MINUTE, retry(state.failures, roll))


def scheduled(state: State, moment: Moment, specs: tuple[Spec, ...]) -> tuple[datetime, ...]:
    """When scheduled work is due next."""
    return tuple(next_due(spec, last, moment.now) for spec, last in zip(specs, state.ran, strict=True))


def until_midnight(now: datetime) -> float:
    """Seconds until the next day has begun."""
    midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), now.tzinfo)
    return (midnight + AFTER_MIDNIGHT - now).total_seconds()
