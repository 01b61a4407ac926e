"""Keeps the watcher's status: says each thing once, in the log and on the terminal, and writes the file when it must."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from salessheets.errors import SalessheetsError
from salessheets.folders import Root, discreet, discreet_text
from salessheets.text import Text, same
from salessheets.watch.loop import Job, Moment, Reason, State
from salessheets.watch.settling import Decision
from salessheets.watch.status import BEAT, Outage, Problem, Status, write_status
from salessheets.watch.telling import (
    HELD,
    UNKEPT,
    Changes,
    Told,
    after_sweep,
    changes,
    in_words,
    noted,
    seen_wrong,
    standing,
    went_wrong,
    worked,
)
from salessheets.watch.walk import Look, marker_problem
from salessheets.watch.work import Done

AWAY = Text(
    "共享盘暂时不能用，会一直再试：{why}", "The share cannot be used just now, it is tried again and again: {why}"
)
BACK = Text("共享盘恢复了（从 {since} 起不能用）", "The share is back (it was away since {since})")


class Voice(Protocol):
    """Where the watcher speaks."""

    def say(self, level: int, text: Text) -> None:
        """Say a line to whoever watches the watcher; `level` is one of `logging`."""
        ...

    def write_down(self, crash: str) -> None:
        """Keep a traceback for the maintainers."""
        ...


class Reporter:
    """What was said of the watcher so far."""

    def __init__(
        self, root: Root, status: Status, voice: Voice, write: Callable[[Root, Status], None] = write_status
    ) -> None:
        self.root = root
        self.status = status
        self.voice = voice
        self.write = write
        self.of_sweep: tuple[Problem, ...] = ()
        self.of_work: tuple[Problem, ...] = ()
        self.of_index: tuple[Problem, ...] = ()
        self.of_status: tuple[Problem, ...] = ()
        self.of_notices: tuple[Problem, ...] = ()
        self.changes: Changes = frozenset()
        self.written: Status | None = None

    def swept(self, decision: Decision, look: Look, now: datetime) -> None:
        """Take in a sweep."""
        held = self.status.held_count
        seen = changes(decision) if look.healthy else self.changes
        status = after_sweep(self.status, decision, look, now, changed=not seen <= self.changes)
        hidden = tuple(dict.fromkeys(discreet(path, self.root.path) for path in status.held))
        self.status, self.changes = replace(status, held=hidden), seen
        if look.healthy:
            self.of_sweep = self.news(self.of_sweep, seen_wrong(decision), now)
        if self.status.held_count and not held:
            self.voice.say(logging.WARNING, HELD.fill(n=self.status.held_count))

    def did(self, job: Job, done: Done, seconds: float, now: datetime) -> None:
        """Take in a piece of work."""
        if done.refreshed is not None:
            figures = worked(job, done.refreshed, seconds, now)
            self.status = replace(self.status, refresh=figures)
            if job.why != {Reason.RETRY} or not done.outcome.problems:
                self.voice.say(logging.INFO, in_words(job, figures))
        if done.outcome.crash:
            self.voice.write_down(discreet(done.outcome.crash, self.root.path))
        if done.outcome.unhealthy is None:
            self.of_work = self.news(self.of_work, went_wrong(done), now)

    def kept(self, refusal: Text | None, now: datetime) -> None:
        """Take in whether this machine could remember what was dealt with; its own paths are for its log alone."""
        if refusal is not None and not self.of_index:
            self.voice.say(logging.WARNING, refusal)
        wrong = ((UNKEPT.fill(where=self.status.host), ""),) if refusal is not None else ()
        self.of_index = self.news(self.of_index, wrong, now)

    def notified(self, wrong: Iterable[Text], crash: str, now: datetime) -> None:
        """Take in what is wrong with notices; a bug there is written down once."""
        self.of_notices = self.news(self.of_notices, ((text, "") for text in wrong), now)
        if crash and any(each.count == 1 for each in self.of_notices):
            self.voice.write_down(discreet(crash, self.root.path))

    def stands(self, state: State, moment: Moment, due: Iterable[datetime], *, write: bool = True) -> None:
        """Say how the watcher stands, and write it down if that is news or it was written long ago."""
        before = self.status
        self.status = standing(before, state, moment, due)
        if self.status.state != before.state:
            self.turned(before)
        problems = (*self.of_sweep, *self.of_work, *self.of_index, *self.of_status, *self.of_notices)
        self.status = replace(self.status, at=moment.now, problems=problems)
        if write:
            self.put(moment.now)

    def turned(self, before: Status) -> None:
        """Say that the share went away or came back."""
        if self.status.why is not None:
            self.voice.say(logging.WARNING, AWAY.fill(why=self.status.why))
        elif before.state == "unhealthy":
            self.voice.say(logging.INFO, BACK.fill(since=f"{before.since:%Y-%m-%d %H:%M:%S}"))
            outage = Outage(since=before.since, until=self.status.since, why=before.why or same(""))
            self.status = replace(self.status, outage=outage)

    def stopped(self, now: datetime) -> None:
        """Say that the watcher ended, so that nobody takes its silence for work."""
        self.status = replace(self.status, state="stopped", at=now, since=now, why=None)
        self.put(now)

    def put(self, now: datetime) -> None:
        """Write the status; never where the share's folder may be bare, and a refusal is one more problem."""
        if not self.is_news(now) or marker_problem(self.root) is not None:
            return
        try:
            self.write(self.root, self.status)
        except SalessheetsError as refusal:
            self.of_status = self.news(self.of_status, ((refusal.message, ""),), now)
        else:
            self.written, self.of_status = self.status, ()

    def is_news(self, now: datetime) -> bool:
        """Whether the file says something else by now, or is so old that its reader would wonder."""
        if self.written is None:
            return True
        age = now - self.written.at
        return gist(self.status) != gist(self.written) or not -BEAT < age < BEAT

    def news(self, before: tuple[Problem, ...], wrong: Iterable[Told], now: datetime) -> tuple[Problem, ...]:
        """Count problems on, and say those that are new; the status is for everyone, so none names people."""
        root = self.root.path
        told = ((discreet_text(text, root), discreet(path, root)) for text, path in wrong)
        after = noted(before, told, now)
        for problem in after:
            if problem.count == 1:
                self.voice.say(logging.WARNING, problem.text)
        return after


def gist(status: Status) -> Status:
    """A status without what changes by itself with every sweep."""
    problems = tuple(replace(each, count=0) for each in status.problems)
    return replace(status, at=status.started, sweep=None, problems=problems)
