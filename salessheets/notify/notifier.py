"""The holder: remembers what was told last, and tells what is new when it is time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from salessheets.catalogue import issued_form
from salessheets.documents.writing import Document
from salessheets.errors import SalessheetsError
from salessheets.files import make_folder, write_whole
from salessheets.findings import Severity
from salessheets.folders import Root
from salessheets.notify.messages import Message, messages
from salessheets.notify.news import News, final, news, trouble
from salessheets.notify.sending import send
from salessheets.notify.snapshot import Snapshots, read, snapshots, written
from salessheets.refresh import Refreshed
from salessheets.technical import Technical, technical
from salessheets.text import Language, Text

FORMAT = 1
KEPT = 20  # messages that could not be sent yet
STATE = "notices.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was told: the snapshots of then, when that was and how many problems there were, and what still waits.

    `finals` are documents that became final since, `unsent` the messages that could not be sent.
    """

    projects: Snapshots | None = None
    at: datetime | None = None
    problems: int = 0
    finals: tuple[Text, ...] = ()
    unsent: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notifier:
    """Call it with what each refresh gave; it answers with what went wrong, and never raises for that.

    `folder` is local to this machine. Between two digests `at_most_every` passes; what happened in between is told
    with the next, and what came and went is not told at all.
    """

    root: Root
    language: Language
    folder: Path
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))

    def __call__(self, done: Refreshed) -> tuple[Text, ...]:
        """Tell what is new, if anyone wants to know and it is time."""
        if not done.review.settings.notices:
            return ()
        try:
            setup = technical(self.root.path, os.environ)
            told, wrong = step(self.told(), done, setup, self.language, self.clock())
            self.remember(told)
        except SalessheetsError as problem:
            return (problem.message,)
        return wrong

    def told(self) -> Told:
        """What was told last; what cannot be read was nothing."""
        try:
            return parsed(json.loads((self.folder / STATE).read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return Told()

    def remember(self, told: Told) -> None:
        """Write down what was told."""
        make_folder(self.folder)
        write_whole(self.folder / STATE, json.dumps(plain(told), ensure_ascii=False).encode())


def step(
    told: Told, done: Refreshed, setup: Technical, language: Language, now: datetime
) -> tuple[Told, tuple[Text, ...]]:
    """Tell what is new against what was told, when it is time; give what is told now, and what went wrong."""
    after, waiting = composed(told, done, setup.at_most_every, language, now)
    wrong, unsent = sent(waiting, setup, now)
    return replace(after, unsent=unsent[-KEPT:]) if waiting else after, wrong


def composed(
    told: Told, done: Refreshed, every: timedelta, language: Language, now: datetime
) -> tuple[Told, tuple[Message, ...]]:
    """Work out what is to be sent now, and what is told once it was."""
    after, problems = snapshots(done.review), len(done.problems)
    fresh = tuple(
        final(each) for each in done.documents if each.state == "new" and not each.draft and open_to_all(each)
    )
    finals = (*told.finals, *(each.text for each in fresh))
    if told.projects is None:
        return Told(projects=after, problems=problems), ()
    if not due(told.at, now, every):
        return replace(told, finals=finals), ()
    all_news = (
        *news(told.projects, after),
        *(News(event="document", severity=Severity.ERROR, text=text) for text in finals),
        *((trouble(problems),) if problems > told.problems else ()),
    )
    waiting = (*told.unsent, *messages(all_news, done.review.settings, language))
    return Told(projects=after, at=now if waiting else told.at, problems=problems), waiting


def open_to_all(document: Document) -> bool:
    """Whether everyone may know of a document: nothing is told of what is kept in 绩效/."""
    return not issued_form(document.form).restricted


def plain(told: Told) -> dict[str, object]:
    """Write it as plain data."""
    return {
        "format": FORMAT,
        "at": told.at.isoformat() if told.at else "",
        "problems": told.problems,
        "projects": written(told.projects or {}),
        "finals": [[text.zh, text.en] for text in told.finals],
        "unsent": [[each.channel, each.robot, list(each.to), each.text] for each in told.unsent],
    }


def parsed(said: Mapping[str, Any]) -> Told:
    """Read what `plain` gave; ValueError, KeyError or TypeError when it is something else."""
    return Told(
        projects=read(said["projects"]),
        at=datetime.fromisoformat(said["at"]) if said["at"] else None,
        problems=int(said["problems"]),
        finals=tuple(Text(zh, en) for zh, en in said["finals"]),
        unsent=tuple(
            Message(channel=channel, robot=robot, to=tuple(to), text=text)
            for channel, robot, to, text in said["unsent"]
        ),
    )


def due(last: datetime | None, now: datetime, every: timedelta) -> bool:
    """Whether enough time has passed; a clock that was set back does not silence us."""
    return last is None or not timedelta(0) <= now - last < every


def sent(waiting: tuple[Message, ...], setup: Technical, now: datetime) -> tuple[tuple[Text, ...], tuple[Message, ...]]:
    """Send what waits; give what went wrong and what is still to be sent."""
    problems: list[Text] = []
    unsent: list[Message] = []
    for message in waiting:
        try:
            send(message, setup, now)
        except SalessheetsError as problem:
            problems.append(problem.message)
            unsent.append(message)
    return tuple(problems), tuple(unsent)
