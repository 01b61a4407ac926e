"""The watcher put together on this machine: log, lease, hints, and the signals that end it in good order."""

from __future__ import annotations

import logging
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from types import FrameType

from salessheets.cli.session import Session
from salessheets.notify.notifier import Notifier
from salessheets.reviewing import runner_of
from salessheets.runner import process_count
from salessheets.text import Text, same
from salessheets.watch.alive import ALIVE, READY, STOPPING, tell
from salessheets.watch.here import first_status, remembered, surroundings
from salessheets.watch.hints import Hints
from salessheets.watch.lease import lease_of
from salessheets.watch.log import close_log, new_run, open_log, state_folder
from salessheets.watch.reporting import Reporter
from salessheets.watch.schedule import Spec
from salessheets.watch.watcher import Ending, Watcher
from salessheets.watch.work import Refreshing, Stoppable

LOG = Text("日志：{path}", "Log: {path}")
LOG_NAME = "watch.log"
INTERRUPTED = 130
SIGN = 30.0
"""Seconds between two signs of life."""
STOPS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name))
"""What ends the watch; Windows sends SIGBREAK where others send SIGTERM."""


class Wish:
    """The wish to stop: the signal that brought it, 0 for none. Setting it is all that a signal's handler does.

    Who asks for it lives, which the system is told now and then.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.signal = 0
        self.clock = clock
        self.told = -SIGN

    def __call__(self) -> bool:
        """Whether to stop."""
        if self.clock() - self.told >= SIGN:
            self.told = self.clock()
            tell(ALIVE)
        return self.signal != 0


def watched(session: Session, jobs: int | None, specs: tuple[Spec, ...]) -> int:
    """Watch until told to stop; the exit code says whether a person, the system or a bug ended it."""
    root, run = session.root, new_run()
    path = state_folder(root) / LOG_NAME
    session.note(LOG.fill(path=same(str(path))))
    lease, hints, wish = lease_of(root), Hints(root.path), Wish()
    work = refreshing(session, jobs, lambda: wish() or not lease.holds())
    around = surroundings(root, lease, work, hints.wait, said_day(session))
    logger = open_log(path, run)
    reporter = Reporter(root, first_status(run), Aloud(session, logger))
    watcher = Watcher(around, reporter, remembered(root), specs, stopping=wish, log=str(path))
    try:
        with heard(wish), lease.kept():
            hints.start()
            tell(READY)
            ending = watcher.run()
            tell(STOPPING)
    finally:
        hints.stop()
        close_log(logger)
    return INTERRUPTED if wish.signal == signal.SIGINT and ending is Ending.STOPPED else int(ending)


def refreshing(session: Session, jobs: int | None, stopping: Callable[[], bool]) -> Refreshing:
    """The work of a session's portfolio."""
    runner = Stoppable(runner_of(jobs), stopping)
    root, language = session.root, session.language
    notifier = Notifier(root=root, language=language, folder=state_folder(root))
    return Refreshing(root=root, language=language, runner=runner, jobs=process_count(jobs), after=(notifier,))


def said_day(session: Session) -> date | None:
    """The date of the run if one was given; else each day has its own."""
    return session.as_of if session.said_day else None


@dataclass(frozen=True, slots=True)
class Aloud:
    """Says things in the log and beside the output; tracebacks in the log alone."""

    session: Session
    logger: logging.Logger

    def say(self, level: int, text: Text) -> None:
        """Say a line in both places."""
        self.logger.log(level, "%s", text.say(self.session.language))
        self.session.note(text)

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
