"""One round for cron and the Task Scheduler: look until nothing moves, refresh, remember."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from salessheets.errors import SalessheetsError
from salessheets.watch.index import Index
from salessheets.watch.loop import MADE_UP, Job, Reason
from salessheets.watch.settling import SETTLE, Decision, done
from salessheets.watch.telling import HELD
from salessheets.watch.watcher import Surroundings
from salessheets.watch.work import Done

MOST_LOOKS = 5
"""A file that is still in motion then is read as it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one round needs beside its surroundings: how to sleep, and whether missing files are meant to be."""

    sleep: Callable[[float], object]
    confirmed: bool = False


def once(around: Surroundings, index: Index, how: Round) -> Done:
    """Look at least twice, refresh, and remember.

    Raises:
        SalessheetsError: the share cannot be used, or so much is missing that a person has to say whether it is meant.
    """
    index, decision = looked(around, index, how)
    if decision.problem is not None:
        raise SalessheetsError(decision.problem)
    if decision.held and not how.confirmed:
        raise SalessheetsError(HELD.fill(n=len(decision.held)))
    day = around.day(around.moment())
    job = Job(why=frozenset((Reason.START,)), as_of=day, since=day - MADE_UP, paths=decision.paths)
    result = around.work(job)
    if result.outcome.whole and (refusal := around.keep(forgotten(done(index, decision)))):
        return replace(result, outcome=replace(result.outcome, problems=(*result.outcome.problems, refusal)))
    return result


def looked(around: Surroundings, index: Index, how: Round) -> tuple[Index, Decision]:
    """Sweep until what is new stands still and what is missing stays away."""
    index, decision, _ = around.sweep(index)
    for _ in range(MOST_LOOKS - 1):
        if decision.problem is not None:
            break
        how.sleep(SETTLE)
        index, decision, _ = around.sweep(index)
        if decision.look_again_in is None and not index.gone:
            break
    return index, decision


def forgotten(index: Index) -> Index:
    """An index without the files that were missing in every look of the round."""
    return replace(
        index,
        signatures={path: each for path, each in index.signatures.items() if path not in index.gone},
        digests={path: each for path, each in index.digests.items() if path not in index.gone},
        gone={},
    )
