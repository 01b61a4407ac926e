"""The holder: takes in what refreshes gave, and tells what is due; writes it down before it sends."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from salessheets.errors import SalessheetsError
from salessheets.folders import LEDGER, Root
from salessheets.notify.failures import DROPPED
from salessheets.notify.messages import Message, messages
from salessheets.notify.news import Trouble
from salessheets.notify.record import Record
from salessheets.notify.sending import deliver
from salessheets.notify.snapshot import Snapshots, snapshots
from salessheets.notify.steps import begun, caught_up, ended, expired, is_quiet, troubled, wanted
from salessheets.notify.told import Told
from salessheets.refresh import Refreshed
from salessheets.settings import Settings
from salessheets.technical import Technical, technical
from salessheets.text import Language, Text

FILE = "notices.json"


class Notifier:
    """Tells those who asked what is new; what goes wrong is told in words and never raised.

    What was told and what waits lies in the ledger on the share, without names and addresses: whoever takes over goes
    on from there, so nothing is told again and nothing is lost. It is written before anything is sent; where it cannot
    be, nothing goes out but trouble of the watcher itself, which this process then remembers. Whom to tell is known
    from the last refresh of this process. What came and went between two digests is not told at all.
    """

    def __init__(
        self, root: Root, language: Language, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.root = root
        self.language = language
        self.clock = clock
        self.record = Record(root.path / LEDGER.say(root.language) / FILE)
        self.settings: Settings | None = None
        self.setup: Technical | None = None
        self.projects: Snapshots | None = None
        self.faults: tuple[Text, ...] = ()
        self.wrong: tuple[Text, ...] = ()

    def __call__(self, done: Refreshed) -> tuple[Text, ...]:
        """Take in what a refresh gave and tell what is due; gives what went wrong."""
        self.take(done)
        return self.tell()

    def take(self, done: Refreshed) -> tuple[Text, ...]:
        """Take in what a refresh gave. Nothing is sent, so that nothing of it is done again for a notice's sake."""
        self.settings, self.setup, self.faults = done.review.settings, None, ()
        if self.settings.notices:
            try:
                self.setup = technical(self.root.path, os.environ)
                self.fold(snapshots(done.review))
                if self.record.behind:
                    self.record.write(self.record.told)
            except SalessheetsError as problem:
                self.faults = (problem.message,)
        return ()

    def tell(self, troubles: frozenset[Trouble] | None = None) -> tuple[Text, ...]:
        """Tell what is due; `troubles` keep the watcher from its work, None when that is not known.

        Gives what is wrong with notices, for as long as it is. Where nothing is due, nothing is read or written.
        """
        if self.settings is None or self.setup is None or not self.settings.notices:
            return self.faults
        self.faults, self.wrong = (), self.wrong if self.record.told.waiting else ()
        known = self.record.told.troubles if troubles is None else troubles
        if self.is_due(known, self.setup.at_most_every):
            try:
                self.round(self.settings, self.setup, known)
            except SalessheetsError as problem:
                self.faults = (problem.message,)
        return (*self.faults, *self.wrong)

    def preview(self, done: Refreshed) -> tuple[Message, ...] | None:
        """The messages that would go out now, were it time; None before the first look, which is silent.

        Raises:
            SalessheetsError: the ledger cannot be read.
        """
        self.record.look()
        told = self.record.told
        if told.projects is None:
            return None
        return messages(caught_up(told, snapshots(done.review)).waiting, done.review.settings, self.language)

    def fold(self, seen: Snapshots | None = None) -> None:
        """Take in what another told since, which is newer than what was seen before.

        Raises:
            SalessheetsError: the ledger cannot be read.
        """
        if self.record.look():
            self.projects = None
        self.projects = self.projects if seen is None else seen
        if self.record.told.projects is None and self.projects is not None:
            self.record.told, self.record.behind = replace(self.record.told, projects=self.projects), True

    def is_due(self, troubles: frozenset[Trouble], every: timedelta) -> bool:
        """Whether anything is to be written down, or compared and told by now."""
        told = self.record.told
        waiting = self.projects is not None or told.waiting or troubles != told.troubles
        return self.record.behind or (bool(waiting) and not self.waits(troubles, every))

    def round(self, settings: Settings, setup: Technical, troubles: frozenset[Trouble]) -> None:
        """Send what is due, once it is written down; without the ledger, nothing but trouble of the watcher.

        Raises:
            SalessheetsError: the ledger cannot be read or written.
        """
        there = Trouble.AWAY not in troubles
        if there:
            self.fold()
        if self.waits(troubles, setup.at_most_every):
            if there and self.record.behind:
                self.record.write(self.record.told)
            return
        told = caught_up(troubled(self.record.told, troubles), self.projects if there else None)
        going = messages(told.waiting, settings, self.language)
        told, now = wanted(told, going), self.clock()
        ready = begun(told, going, now, setup.at_most_every)
        if there and self.wrote(ready):
            self.projects = None
        else:
            going = messages((each for each in told.waiting if not each.news.event), settings, self.language)
            ready = begun(told, going, now, setup.at_most_every)
            self.record.told, self.record.behind = ready, True
        self.wrong = ()
        if going:
            self.send(going, settings, setup, there=there)

    def waits(self, troubles: frozenset[Trouble], every: timedelta) -> bool:
        """Whether it is too early for another digest; that the watcher stopped cannot wait."""
        told = self.record.told
        return is_quiet(told, self.clock(), every) and Trouble.STOPPED not in troubles - told.troubles

    def send(self, going: Sequence[Message], settings: Settings, setup: Technical, *, there: bool) -> None:
        """Send, and take in how that went: known here even if the ledger does not take it."""
        now = self.clock()
        results = deliver(going, setup, now)
        told = ended(self.record.told, (each for each, why in results if why is None), now, setup.at_most_every)
        told, lost = expired(wanted(told, messages(told.waiting, settings, self.language)), now)
        self.wrong = tuple(dict.fromkeys(why for _, why in results if why))
        if lost:
            self.wrong += (DROPPED.fill(n=lost),)
        self.record.told, self.record.behind = told, True
        if there:
            self.wrote(told)

    def wrote(self, told: Told) -> bool:
        """Write down what is told; False, and a fault, where the ledger does not take it."""
        try:
            self.record.write(told)
        except SalessheetsError as problem:
            self.faults = (problem.message,)
            return False
        return True
