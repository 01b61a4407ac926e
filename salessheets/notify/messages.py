"""Who is told what: the rows of the sheet 通知 turn news into one message for each mailbox or robot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from salessheets.files import digest
from salessheets.findings import Severity
from salessheets.notify.news import News, digest_of
from salessheets.notify.snapshot import SHORT
from salessheets.notify.told import Waiting
from salessheets.settings import Notice, Settings
from salessheets.text import Language

MAIL = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A mailbox or a robot: its channel, and the address or the robot's name."""

    channel: str
    name: str

    @property
    def key(self) -> str:
        """Tell a target from others without naming it."""
        return digest(f"{self.channel} {self.name}".encode())[:SHORT]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One digest on its way: where to, the words, and the news in it."""

    target: Target
    text: str
    news: tuple[News, ...] = ()


def messages(waiting: Iterable[Waiting], settings: Settings, language: Language) -> tuple[Message, ...]:
    """Address what waits: one message for each target, with every line that it asked for and has not got, once."""
    wanted: dict[Target, dict[News, None]] = {}
    for each in waiting:
        for target in targets_of(each.news, settings):
            if target.key not in each.given:
                wanted.setdefault(target, {})[each.news] = None
    return tuple(
        Message(target=target, text=digest_of(lines, language), news=tuple(lines)) for target, lines in wanted.items()
    )


def targets_of(news: News, settings: Settings) -> Iterator[Target]:
    """Whom news concern; trouble of the program itself concerns whoever is told anything."""
    for notice in settings.notices:
        if notice.level != Severity.OFF and concerns(notice, news):
            yield from targets(notice, settings)


def concerns(notice: Notice, news: News) -> bool:
    """Whether a row asks for such news."""
    return not news.event or (notice.event == news.event and news.severity.rank <= Severity(notice.level).rank)


def targets(notice: Notice, settings: Settings) -> Iterator[Target]:
    """Where a row sends to."""
    names = addresses(notice.to, settings) if notice.channel == MAIL else (notice.robot,)
    return (Target(channel=notice.channel, name=name) for name in names)


def addresses(names: Iterable[str], settings: Settings) -> Iterator[str]:
    """The mail addresses of people, named or by staff number; a person without one is not written to."""
    for person in settings.people:
        if person.email and person.active and (person.name in names or (person.no and person.no in names)):
            yield person.email


def unreachable(settings: Settings) -> int:
    """How many names in the rows have no mail address to write to."""
    rows = (each for each in settings.notices if each.channel == MAIL and each.level != Severity.OFF)
    return sum(next(addresses((name,), settings), None) is None for row in rows for name in row.to)
