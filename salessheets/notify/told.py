"""What was told and what still waits to be told, as a value that the ledger keeps; no name or address is in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from salessheets.findings import Severity
from salessheets.notify.news import News, Trouble
from salessheets.notify.snapshot import Snapshots, read, written
from salessheets.text import Text

FORMAT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """News on their way: `given` are the keys of targets that have them, `tried` when sending was tried first."""

    news: News
    given: tuple[str, ...] = ()
    tried: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was told.

    `projects` are the snapshots that the news were worked out against last; None before the first look, which is
    silent. Until `quiet_until` nothing more is sent. `troubles` are those that were told and are not over.
    """

    projects: Snapshots | None = None
    quiet_until: datetime | None = None
    troubles: frozenset[Trouble] = frozenset()
    waiting: tuple[Waiting, ...] = ()


def as_json(told: Told) -> bytes:
    """What was told, as its file holds it."""
    said = {
        "format": FORMAT,
        "quiet_until": moment(told.quiet_until),
        "troubles": sorted(told.troubles),
        "waiting": [
            [each.news.event, each.news.severity, each.news.text.zh, each.news.text.en, each.given, moment(each.tried)]
            for each in told.waiting
        ],
        "projects": None if told.projects is None else written(told.projects),
    }
    return json.dumps(said, ensure_ascii=False).encode()


def parsed(data: bytes) -> Told:
    """Read what `as_json` gave; anything else is as if nothing had been told."""
    try:
        return built(json.loads(data))
    except (ValueError, KeyError, TypeError, RecursionError):
        return Told()


def built(said: Mapping[str, Any]) -> Told:
    """Build it from JSON; ValueError, KeyError or TypeError when it is something else."""
    return Told(
        projects=None if said["projects"] is None else read(said["projects"]),
        quiet_until=read_moment(said["quiet_until"]),
        troubles=frozenset(map(Trouble, said["troubles"])),
        waiting=tuple(
            Waiting(
                news=News(event=event, severity=Severity(severity), text=Text(zh, en)),
                given=tuple(given),
                tried=read_moment(tried),
            )
            for event, severity, zh, en, given, tried in said["waiting"]
        ),
    )


def moment(at: datetime | None) -> str:
    """A moment as words, "" for none."""
    return at.isoformat() if at else ""


def read_moment(said: str) -> datetime | None:
    """A moment from words; TypeError for one without its zone."""
    at = datetime.fromisoformat(said) if said else None
    if at is not None and at.tzinfo is None:
        raise TypeError(said)
    return at
