"""What keeps the watcher from its work for so long that those who asked for notices should know: pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from salessheets.notify.news import Trouble
from salessheets.watch.loop import State
from salessheets.watch.status import Problem

LONG = timedelta(minutes=30)
"""A share that is away or a file that is open for less is nobody's trouble."""


def troubles(state: State, missing: int, problems: Sequence[Problem], now: datetime) -> frozenset[Trouble] | None:
    """What the trouble is; None while that cannot be said: what is wrong may yet pass, or be what was told before.

    `missing` is the number of files that are held as missing, `problems` are what the last work could not do.
    """
    if state.unhealthy is not None:
        lasts = state.since is not None and now - state.since >= LONG
        return frozenset((Trouble.AWAY,)) if lasts else None
    if state.gives_up:
        return frozenset((Trouble.STOPPED,))
    found = {Trouble.MISSING} if missing else set()
    if any(now - each.first_seen >= LONG for each in problems):
        found.add(Trouble.STUCK)
    return frozenset(found) if found or not problems else None
