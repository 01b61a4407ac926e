"""The watcher put together on this machine: log, lease, hints, and the signals that end it in good order."""

from __future__ import annotations

import logging
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from types import FrameType

from salessheets.cli.exits import Exit
from salessheets.cli.session import Session
from salessheets.notify.notifier import Notifier
from salessheets.runner import runner_of
from salessheets.text import Text, same
from salessheets.watch.alive import ALIVE, READY, STOPPING, tell
from salessheets.watch.confirming import heeding
from salessheets.watch.here import first_status, remembered, surroundings
from salessheets.watch.hints import Hints
from salessheets.watch.lease import lease_of
from salessheets.watch.log import close_log, log_file, new_run, open_log, state_folder
from salessheets.watch.reporting import Reporter
from salessheets.watch.schedule import Spec
from salessheets.watch.watcher import Ending, Watcher
from salessheets.watch.work import After, Refreshing, Stoppable

LOG = Text("日志：{path}", "Log: {path}")
HANGS = 7200.0
"""Seconds: no piece of work lasts so long, not even a first look over a slow line."""
STOPS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name))
"""What ends the watch; Windows sends SIGBREAK where others send SIGTERM."""


class Wish:
    """The wish to stop: the signal that brought it, 0 for none. Setting it is all that a signal's handler does.

    `asked` is when somebody last asked for it, which whoever works does between two pieces of work.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.signal = 0
        self.clock = clock
        self.asked = clock()

    def __call__(self) -> bool:
        """Whether to stop."""
        self.asked = self.clock()
        return self.signal != 0

    def sign(self) -> None:
        """Tell the system that the work goes on, unless nobody has asked for so long that it must hang."""
        if self.clock() - self.asked < HANGS:
            tell(ALIVE)


def watched(session: Session, jobs: int | None, specs: tuple[Spec, ...]) -> Exit:
    """Watch until told to stop; the exit code says whether a person, the system or a bug ended it."""
    root, run = session.root, new_run()
    path = log_file(state_folder(root))
    noted(session, LOG.fill(path=same(str(path))))
    lease, hints, wish = lease_of(root), Hints(root.path), Wish()
    notifier = Notifier(root, session.language)
    work = refreshing(session, jobs, lambda: wish() or not lease.holds(), notifier.take)
    around = replace(
        surroundings(root, lease, work, hints.wait, said_day(session)),
        sweep=lambda index: heeding(root, index),
        tell=notifier.tell,
    )
    logger = open_log(path, run)
    reporter = Reporter(root, first_status(run), Aloud(session, logger))
    watcher = Watcher(around, reporter, remembered(root), specs, stopping=wish, log=str(path))
    try:
        with heard(wish), lease.kept(wish.sign):
            hints.start()
            tell(READY)
            ending = watcher.run()
            tell(STOPPING)
    finally:
        hints.stop()
        close_log(logger)
    if ending is Ending.GAVE_UP:
        return Exit.BUG
    return Exit.INTERRUPTED if wish.signal == signal.SIGINT else Exit.CLEAN


def refreshing(session: Session, jobs: int | None, stopping: Callable[[], bool], told: After) -> Refreshing:
    """The work of a session's portfolio; `told` is told of each refresh."""
    runner = Stoppable(runner_of(jobs), stopping)
    root, language = session.root, session.language
    return Refreshing(root=root, language=language, runner=runner, after=(told,))


def said_day(session: Session) -> date | None:
    """The date of the run if one was given; else each day has its own."""
    return session.as_of if session.said_day else None


def noted(session: Session, text: Text) -> None:
    """Print a line beside the output; a terminal that is gone or a pipe nobody reads does not end the watch."""
    with suppress(OSError, ValueError):
        session.note(text)


@dataclass(frozen=True, slots=True)
class Aloud:
    """Says things in the log and beside the output; tracebacks in the log alone."""

    session: Session
    logger: logging.Logger

    def say(self, level: int, text: Text) -> None:
        """Say a line in both places."""
        self.logger.log(level, "%s", text.say(self.session.language))
        noted(self.session, text)

    def write_down(self, crash: str) -> None:
        """Keep a traceback."""
        self.logger.error("%s", crash)


@contextmanager
def heard(wish: Wish) -> Iterator[None]:
    """Take signals as the wish to stop, in good order; a second Ctrl-C stops at once."""

    def wished(number: int, _frame: FrameType | None) -> None:
        wish.signal = wish.signal or number
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = {number: signal.signal(number, wished) for number in STOPS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
