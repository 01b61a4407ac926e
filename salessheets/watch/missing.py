"""Known files that a look does not hold: deleted, lost from sight, or away for a moment; most at once are the share's fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from salessheets.watch.index import Gone, Index
from salessheets.watch.walk import Look
from salessheets.workbooks.ready import is_orphan

GONE_LOOKS = 3
GONE_SECONDS = 60.0
LOST_SECONDS = 600.0
"""After so long a folder that the system refuses is no trouble of the share but how things are."""
MASS = 0.5
HANDFUL = 5
HOLD = 3600.0
"""Seconds for which most files must be missing, in every look, before they count as deleted."""


class Missing(NamedTuple):
    """Known files out of sight: those that count as deleted, those lost from sight for long, the others; held back."""

    deleted: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    held: tuple[str, ...] = ()


def missing(index: Index, look: Look, now: float, *, confirmed: bool) -> tuple[Index, Missing]:
    """Count how long files have been out of sight, and tell what that means."""
    absent, veiled = out_of_sight(index, look)
    gone = {path: counted(index.gone.get(path), now) for path in absent}
    gone |= {path: counted(index.gone.get(path), now, veiled=True) for path in veiled}
    since = None
    if not confirmed and is_mass(absent, index, look):
        since = now if index.held_since is None else index.held_since
    whole = index.whole if gone or look.unread else len(look.files)
    index = replace(index, gone=gone, held_since=since, whole=whole)
    if since is not None and now - since < HOLD:
        return index, Missing(held=absent)
    return index, told_apart(gone, now, confirmed=confirmed)


def told_apart(gone: Mapping[str, Gone], now: float, *, confirmed: bool) -> Missing:
    """What it means of each file that it is out of sight, and for how long."""
    deleted = {path for path, each in gone.items() if not each.veiled and (confirmed or is_deleted(path, each, now))}
    lost = {path for path, each in gone.items() if each.veiled and lasts(each, now, LOST_SECONDS)}
    absent = gone.keys() - deleted - lost
    return Missing(deleted=tuple(sorted(deleted)), lost=tuple(sorted(lost)), absent=tuple(sorted(absent)))


def is_deleted(path: str, gone: Gone, now: float) -> bool:
    """Whether a file that is missing from a folder in sight counts as deleted."""
    return lasts(gone, now) or is_left_over(path)


def lasts(gone: Gone, now: float, seconds: float = GONE_SECONDS) -> bool:
    """Whether a file has been out of sight in enough looks, and for long enough."""
    return gone.looks >= GONE_LOOKS and now - gone.since >= seconds


def is_left_over(path: str) -> bool:
    """Whether a file is what a save left over; such a file going away is that save coming to its end."""
    return is_orphan(path.rpartition("/")[2])


def in_doubt(index: Index, look: Look, found: Missing, changes: Iterable[str]) -> frozenset[str]:
    """Folders with files out of sight, but for those where something else changed: a renamed file is read at once.

    So is a renamed folder: while a new one waits, of the others those alone are in doubt that are still there.
    """
    doubt = frozenset(map(folder_of, found.absent)) - frozenset(map(folder_of, changes))
    if not doubt or frozenset(map(folder_of, index.pending)) <= frozenset(map(folder_of, index.signatures)):
        return doubt
    return doubt & {*map(folder_of, look.files), *(path.partition("/")[0] for path in look.unread)}


def folder_of(path: str) -> str:
    """The project folder that a file stands in; "" for what stands at the portfolio's root."""
    return path.partition("/")[0] if "/" in path else ""


def is_mass(absent: Sequence[str], index: Index, look: Look) -> bool:
    """Whether most of what there was is missing, with no others in its place as when a folder is renamed."""
    unseen = sum(path not in look.files for path in index.signatures) - len(absent)
    before = index.whole or len(index.signatures)
    return len(absent) >= HANDFUL and len(look.files) + unseen < (1 - MASS) * before


def out_of_sight(index: Index, look: Look) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Known files that the look does not hold: those whose folder it saw, those that stand where it could not look."""
    unseen = {path for path in index.signatures if path not in look.files}
    veiled = {path for path in unseen if look.unread and hidden(path, look.unread)}
    return tuple(sorted(unseen - veiled)), tuple(sorted(veiled))


def hidden(path: str, unread: frozenset[str]) -> bool:
    """Whether a file stands where the system refused to look."""
    parts = path.split("/")
    return any("/".join(parts[:count]) in unread for count in range(1, len(parts) + 1))


def counted(before: Gone | None, now: float, *, veiled: bool = False) -> Gone:
    """One more look in which a file is out of sight in this way; the other way counts for nothing."""
    if before is None or before.veiled != veiled:
        return Gone(now, 1, veiled)
    return before._replace(looks=before.looks + 1)
