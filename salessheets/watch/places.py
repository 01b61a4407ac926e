"""Which files of a portfolio the watcher looks at, told by where they stand and what they are called."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import PurePosixPath

from salessheets.folders import ATTACHMENTS, PERFORMANCE, RESERVED, composed
from salessheets.workbooks.ready import WORKBOOK_SUFFIXES, is_lock_or_temporary, is_orphan

TEAM_FOLDERS = frozenset(("doc_templates", "layouts"))
TECHNICAL_SETTINGS = "salessheets.toml"


class Place(Enum):
    """What a folder is for; the watcher looks where the readers read, and nowhere else."""

    ROOT = auto()
    PROJECT = auto()
    RESTRICTED = auto()
    EVIDENCE = auto()
    TEAM = auto()


class Interest(Enum):
    """What of a file matters: nothing, that it is there, or what it holds."""

    NOTHING = auto()
    NAME = auto()
    CONTENT = auto()


ROOT = Place.ROOT
IN_PROJECT = {
    **dict.fromkeys((ATTACHMENTS.zh, ATTACHMENTS.en), Place.EVIDENCE),
    **dict.fromkeys((PERFORMANCE.zh, PERFORMANCE.en), Place.RESTRICTED),
}
"""What the folders inside a project are for."""
LOOSE = (Place.EVIDENCE, Place.TEAM)
NOTHING, NAME, CONTENT = Interest


def below(place: Place, name: str) -> Place | None:
    """What a folder inside one of that kind is for; None where the watcher does not go."""
    if name.startswith((".", "~")):
        return None
    if place is Place.ROOT:
        return below_root(name.casefold())
    if place is Place.PROJECT:
        return IN_PROJECT.get(name.casefold())
    return None if place is Place.RESTRICTED else place


def below_root(name: str) -> Place | None:
    """What a folder at the portfolio's root is for."""
    if name in TEAM_FOLDERS:
        return Place.TEAM
    return None if name in RESERVED else Place.PROJECT


def interest(place: Place, name: str) -> Interest:
    """What of a file matters: workbooks, settings and templates by content, evidence and what a save left by name."""
    if name.startswith(("~", ".")) or place in LOOSE:  # asked for every file of every sweep: the usual answer first
        return interest_of_others(place, name)
    if name.lower().endswith(WORKBOOK_SUFFIXES):
        return CONTENT
    if place is ROOT:
        return CONTENT if name.casefold() == TECHNICAL_SETTINGS else NOTHING
    return NAME if is_orphan(name) else NOTHING


def interest_of_others(place: Place, name: str) -> Interest:
    """What of a file matters that may be a lock, or stands where files need not be workbooks."""
    if place in (Place.PROJECT, Place.RESTRICTED) and is_orphan(name):
        return NAME
    if is_lock_or_temporary(name):
        return NOTHING
    if place is Place.EVIDENCE:
        return NAME
    if place is Place.TEAM:
        return CONTENT if "." in name else NOTHING
    return CONTENT if name.lower().endswith(WORKBOOK_SUFFIXES) else NOTHING


def matters(path: PurePosixPath) -> bool:
    """Whether a file, by its path below the root, is one that the watcher looks at; our own outputs are not."""
    place = Place.ROOT
    for part in path.parent.parts:
        inner = below(place, composed(part))
        if inner is None:
            return False
        place = inner
    return interest(place, composed(path.name)) is not Interest.NOTHING
