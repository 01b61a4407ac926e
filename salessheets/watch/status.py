"""What the watcher says about itself: `台账/status.json`, small, whole, for people and for monitors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from enum import IntEnum
from pathlib import Path
from types import UnionType
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

from salessheets.errors import SalessheetsError
from salessheets.files import make_folder, refused, write_whole
from salessheets.folders import LEDGER, Root
from salessheets.text import Text, same

FORMAT = 1
NAME = "status.json"
BEAT = timedelta(seconds=30)
"""How old a status may get while nothing happens."""
MOST_NAMED = 20
"""How many problems or held files a status names; it stays small."""
State = Literal["running", "unhealthy", "stopped"]
UNREADABLE = Text(
    "{path} 读不出来：不是完整的状态文件。请看监视程序的日志，或重新启动它。",
    "{path} cannot be read: it is no whole status file. See the watcher's log, or start it again.",
)


class Health(IntEnum):
    """What a monitor is told, as an exit code."""

    FINE = 0
    TROUBLE = 1
    STALE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that does not work: what, where (relative to the portfolio), since when, how many times."""

    text: Text
    path: str = ""
    first_seen: datetime
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Swept:
    """The last look at the share: when, how many seconds it took, how many files it saw."""

    at: datetime
    seconds: float
    files: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """The last refresh: when, why, how many seconds it took, what it found and wrote."""

    at: datetime
    why: str
    seconds: float
    projects: int
    errors: int
    warnings: int
    files: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """The last time that the share could not be used: since when, until when, why."""

    since: datetime
    until: datetime
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """All of it; `at` is when it was said, `since` when its state began, `held` files that seem to be gone.

    `held_mark` tells all of these from any others (see `confirming`).
    While the share is away nothing can be written to it, so the file grows old; `outage` tells of it afterwards.
    """

    state: State
    at: datetime
    since: datetime
    started: datetime
    host: str
    pid: int
    run: str
    version: str
    why: Text | None = None
    sweep: Swept | None = None
    last_change: datetime | None = None
    refresh: Worked | None = None
    problems: tuple[Problem, ...] = ()
    held: tuple[str, ...] = ()
    held_count: int = 0
    held_mark: str = ""
    next_scheduled: datetime | None = None
    outage: Outage | None = None


def status_path(root: Root) -> Path:
    """Where a portfolio's watcher says how it is."""
    return root.path / LEDGER.say(root.language) / NAME


def write_status(root: Root, status: Status) -> None:
    """Say it.

    Raises:
        SalessheetsError: the share does not take the file.
    """
    path = status_path(root)
    make_folder(path.parent)
    write_whole(path, as_json(status).encode(), pauses=())


def as_json(status: Status) -> str:
    """A status as its file holds it."""
    said = {"format": FORMAT} | {key: plain(value) for key, value in asdict(status).items()}
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def plain(value: object) -> object:
    """A value as JSON knows it: moments with their zone, seconds with three decimals."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return value


def printable(words: str) -> str:
    """Words with the odd bytes of a file name that is no UTF-8 as escapes, which every file and terminal takes."""
    return words.encode("utf-8", "backslashreplace").decode()


def read_status(root: Root) -> Status | None:
    """What the watcher said last; None when there never was one.

    Raises:
        SalessheetsError: the file cannot be read.
    """
    path = status_path(root)
    try:
        said = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SalessheetsError(refused(path, error)) from error
    except (ValueError, RecursionError):
        said = None
    try:
        return cast("Status", built(Status, said))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise SalessheetsError(UNREADABLE.fill(path=same(str(path)))) from None


def built(kind: type, said: Any) -> object:  # noqa: ANN401 - JSON
    """Build a value of a kind from JSON; keys that a later version added are left out.

    Raises:
        KeyError, TypeError, ValueError, AttributeError, OverflowError: it is none.
    """
    hints = get_type_hints(kind)
    return kind(**{each.name: valued(hints[each.name], said[each.name]) for each in fields(kind) if each.name in said})


def valued(hint: Any, said: Any) -> object:  # noqa: ANN401 - JSON, and a type hint of any form
    """One field from JSON, by its type."""
    if isinstance(hint, UnionType):
        return None if said is None else valued(get_args(hint)[0], said)
    if hint in (Text, Swept, Worked, Problem, Outage):
        return built(hint, said)
    if get_origin(hint) is tuple:
        return tuple(valued(get_args(hint)[0], each) for each in said)
    return simple(hint, said)


def simple(kind: object, said: object) -> object:
    """Words, a number or a moment with its zone, from JSON.

    Raises:
        TypeError, ValueError, OverflowError: it is of another kind.
    """
    if isinstance(said, str) and (kind is str or said in get_args(kind)):
        return printable(said)
    if kind is datetime and isinstance(said, str) and (moment := datetime.fromisoformat(said)).tzinfo:
        return moment
    if kind is float and isinstance(said, int | float):
        return float(said)
    if kind is int and isinstance(said, int):
        return said
    raise TypeError


def health(status: Status | None, now: datetime, max_age: timedelta) -> Health:
    """What a monitor is told; a status from far in the future, by a clock set back since, says nothing of today."""
    if status is None or status.state == "stopped" or abs(now - status.at) > max_age:
        return Health.STALE
    return Health.TROUBLE if status.state == "unhealthy" or status.problems or status.held_count else Health.FINE
