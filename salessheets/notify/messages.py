"""Who is told what: the rows of the sheet 通知 turn news into one message for each mailbox or robot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from salessheets.findings import Severity
from salessheets.notify.news import News, digest_of
from salessheets.settings import Notice, Settings
from salessheets.text import Language

Target = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One digest on its way: the channel, the robot's name or the mail addresses, and the words."""

    channel: str
    robot: str
    to: tuple[str, ...]
    text: str


def messages(all_news: Sequence[News], settings: Settings, language: Language) -> tuple[Message, ...]:
    """Address the news; a target that several rows name gets one message, each line once."""
    wanted: dict[Target, list[News]] = {}
    for notice in (each for each in settings.notices if each.level != Severity.OFF):
        lines = wanted.setdefault(target(notice, settings), [])
        lines += [each for each in all_news if concerns(notice, each) and each not in lines]
    return tuple(
        Message(channel=channel, robot=robot, to=to, text=digest_of(lines).say(language))
        for (channel, robot, to), lines in wanted.items()
        if lines and (to or channel != "mail")
    )


def concerns(notice: Notice, each: News) -> bool:
    """Whether a row asks for such news; trouble of the program itself concerns whoever is told anything."""
    return not each.event or (notice.event == each.event and each.severity.rank <= Severity(notice.level).rank)


def target(notice: Notice, settings: Settings) -> Target:
    """Where a row sends to."""
    to = tuple(addresses(notice.to, settings)) if notice.channel == "mail" else ()
    return notice.channel, notice.robot if notice.channel != "mail" else "", to


def addresses(names: Iterable[str], settings: Settings) -> Iterable[str]:
    """The mail addresses of people, named or by staff number; a person without one is not written to."""
    for person in settings.people:
        if person.email and person.active and (person.name in names or (person.no and person.no in names)):
            yield person.email
