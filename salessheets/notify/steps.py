"""What is told when: pure steps from what was told, what is seen now, and how sending went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from salessheets.notify.messages import Message
from salessheets.notify.news import OVER, TROUBLES, News, Trouble, news, trouble
from salessheets.notify.snapshot import Snapshots
from salessheets.notify.told import Told, Waiting

AGAIN = timedelta(minutes=5)
"""After a round that reached nobody, the next comes so soon, even where digests are rarer."""
LONGEST = timedelta(days=1)
"""What could not be delivered for so long is dropped."""
KEPT = 500
"""More news than these do not wait; the oldest go first."""


def caught_up(told: Told, projects: Snapshots | None) -> Told:
    """Take in what is seen of the projects: what is new waits to be told. The first look is silent."""
    if projects is None:
        return told
    before = told.projects or {}
    return replace(queued(told, news(before, projects)), projects=remembering(before, projects))


def remembering(before: Snapshots, after: Snapshots) -> Snapshots:
    """What is seen now, with every final known before: a ledger that cannot be listed for a moment makes none new."""
    known = {name: each.finals for name, each in before.items()}
    all_known = {name: {*known.get(name, ()), *each.finals} for name, each in after.items()}
    return {name: replace(each, finals=tuple(sorted(all_known[name]))) for name, each in after.items()}


def queued(told: Told, all_news: Iterable[News]) -> Told:
    """Have news wait."""
    waiting = (*told.waiting, *(Waiting(news=each) for each in all_news))
    return replace(told, waiting=waiting[-KEPT:])


def troubled(told: Told, troubles: frozenset[Trouble]) -> Told:
    """Take in what keeps the watcher from its work: each trouble is told when it begins, and once all are over."""
    begun = [trouble(TROUBLES[each]) for each in sorted(troubles - told.troubles)]
    over = [trouble(OVER)] if told.troubles and not troubles else []
    return replace(queued(told, (*begun, *over)), troubles=troubles)


def is_quiet(told: Told, now: datetime, every: timedelta) -> bool:
    """Whether it is too early for the next round; a clock that was set back does not silence us."""
    return told.quiet_until is not None and timedelta(0) < told.quiet_until - now <= every


def begun(told: Told, going: Iterable[Message], now: datetime, every: timedelta) -> Told:
    """What is to be written down before messages are sent, so that a crash costs no more than one round again."""
    sent = {each for message in going for each in message.news}
    waiting = tuple(replace(each, tried=each.tried or now) if each.news in sent else each for each in told.waiting)
    return replace(told, waiting=waiting, quiet_until=now + every) if sent else told


def ended(told: Told, arrived: Iterable[Message], now: datetime, every: timedelta) -> Told:
    """Take in which messages arrived, after a round that sent some."""
    keys: dict[News, tuple[str, ...]] = {}
    for message in arrived:
        for each in message.news:
            keys[each] = (*keys.get(each, ()), message.target.key)
    waiting = tuple(replace(each, given=(*each.given, *keys.get(each.news, ()))) for each in told.waiting)
    return replace(told, waiting=waiting, quiet_until=now + (every if keys else min(every, AGAIN)))


def wanted(told: Told, owed: Iterable[Message]) -> Told:
    """Leave out what nobody is owed: everyone has it, or no row asks for it."""
    still = {each for message in owed for each in message.news}
    return replace(told, waiting=tuple(each for each in told.waiting if each.news in still))


def expired(told: Told, now: datetime) -> tuple[Told, int]:
    """Leave out what was tried for a day in vain; gives the number of those."""
    left = tuple(each for each in told.waiting if each.tried is None or now - each.tried < LONGEST)
    return replace(told, waiting=left), len(told.waiting) - len(left)
