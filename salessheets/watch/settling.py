"""What a look means, given what was dealt with before: pure, in three steps around the reading of contents.

`decide` compares a look with the index; `weigh` takes in what the contents say (a file saved again with the same
content is no change); the work is done; `done` remembers it. What is not `done` is decided again at the next look, so
a crash or a failed piece of work loses nothing. All times are monotonic seconds, so no jump of a clock matters; the
clock of the share is never asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from salessheets.cache.signatures import Signature
from salessheets.text import Text
from salessheets.watch.comparing import due
from salessheets.watch.index import Index, Pending
from salessheets.watch.missing import HANDFUL, MASS, Missing, folder_of, in_doubt, missing
from salessheets.watch.walk import NAMED, Look

SETTLE = 2.0
"""Seconds between two equal looks before a file counts as saved; as long as the coarsest time stamp (FAT)."""
RACY = 2.5
"""Seconds after it was first seen within which a file may be written again under the same time stamp."""
MOTION = 60.0
"""Seconds for which a file may be in motion; then it is told like one that cannot be read."""
CLOSE = 0.05
"""Sleeping is not exact: a look so many seconds early is in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is to be done now; paths relative to the portfolio, NFC, with `/`, in order.

    `problem`: the share is not healthy, nothing is to be done. `new`, `changed`, `deleted`: work. `compare`: contents
    to be compared though the signature stands. `busy`: could not be read, or is always in motion. `held`: most files
    are missing, which is more likely the share than a person: nothing counts as deleted, and refreshing should wait,
    until it lasts or a person confirms it. `lost`: known files in folders that the system has refused for so long that
    their project is to be read as it stands. `absent`: known files out of sight that are neither: they may be back at
    the next look, and what is done meanwhile is to be done again then; `doubt` are the project folders among theirs in
    which nothing is to be done, so that what was found there last stands. `unread`, `twins`: as in the look.
    `look_again_in`: seconds until the next look is worth while. `contents`: digests found by reading; `at`: when the
    look was taken.
    """

    at: float
    problem: Text | None = None
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    compare: tuple[str, ...] = ()
    busy: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    doubt: frozenset[str] = frozenset()
    unread: tuple[str, ...] = ()
    twins: tuple[tuple[str, ...], ...] = ()
    look_again_in: float | None = None
    contents: Mapping[str, str] = field(default_factory=dict)

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file that is new, changed, deleted or lost."""
        return tuple(sorted((*self.new, *self.changed, *self.deleted, *self.lost)))


def decide(index: Index, look: Look, now: float, *, confirmed: bool = False) -> tuple[Index, Decision]:
    """Compare a look with what was dealt with; `confirmed` when a person says that missing files are meant to be."""
    if not look.healthy:
        return replace(index, gone={}, held_since=None), Decision(at=now, problem=look.problem)
    if look.files == index.signatures:  # as a rule: nothing happened
        index = replace(index, pending={}, gone={}, held_since=None, whole=len(look.files))
        found = Missing()
    else:
        index = remounted(index, look)
        index = replace(index, pending=waiting(index, look, now))
        index, found = missing(index, look, now, confirmed=confirmed)
    index, compare = due(index, now)
    stand_still = [path for path, each in index.pending.items() if now - each.since >= SETTLE - CLOSE]
    return index, Decision(
        at=now,
        new=tuple(sorted(path for path in stand_still if path not in index.signatures)),
        changed=tuple(sorted(path for path in stand_still if path in index.signatures)),
        deleted=found.deleted,
        lost=found.lost,
        absent=found.absent,
        compare=tuple(path for path in compare if path in look.files and path not in index.pending),
        busy=tuple(sorted(in_motion(index.pending, now))),
        held=found.held,
        doubt=in_doubt(index, look, found, stand_still),
        unread=tuple(sorted(look.unread)),
        twins=look.twins,
        look_again_in=again(index.pending, now),
    )


def remounted(index: Index, look: Look) -> Index:
    """Take new inodes for known where most files changed nothing else: the share was mounted anew, not edited."""
    moved = {
        path: signature
        for path, signature in look.files.items()
        if (old := index.signatures.get(path)) is not None and old != signature and old[:2] == signature[:2]
    }
    if len(moved) < HANDFUL or len(moved) <= MASS * len(index.signatures):
        return index
    return replace(index, signatures={**index.signatures, **moved})


def waiting(index: Index, look: Look, now: float) -> Mapping[str, Pending]:
    """Files that differ from what was dealt with, each with the time since when it has stood so."""
    return {
        path: seen_again(index.pending.get(path), signature, now)
        for path, signature in look.files.items()
        if index.signatures.get(path) != signature
    }


def seen_again(old: Pending | None, signature: Signature, now: float) -> Pending:
    """One more look at a file that waits."""
    if old is None:
        return Pending(signature, since=now, still=now)
    if old.signature[:2] != signature[:2]:  # some shares give new inodes as they go
        return Pending(signature, since=now, still=old.still)
    return Pending(signature, since=old.since, still=now if now - old.since >= SETTLE - CLOSE else old.still)


def in_motion(pending: Mapping[str, Pending], now: float) -> Iterable[str]:
    """Files that have not stood still for so long that they are told, and looked at no oftener than others."""
    return (path for path, each in pending.items() if now - each.still >= MOTION)


def again(pending: Mapping[str, Pending], now: float) -> float | None:
    """Seconds until the first file that waits can count as saved."""
    moving = (each.since for each in pending.values() if now - each.still < MOTION)
    left = [since + SETTLE - now for since in moving if now - since < SETTLE - CLOSE]
    return max(0.0, min(left)) if left else None


def wanted(index: Index, decision: Decision) -> Mapping[str, Signature]:
    """Files to be read before the decision stands, with the signature that they must have."""
    named = {path: index.pending[path].signature for path in (*decision.new, *decision.changed)}
    named |= {path: index.signatures[path] for path in decision.compare}
    return {path: signature for path, signature in named.items() if signature != NAMED}


def weigh(index: Index, decision: Decision, contents: Mapping[str, str | None]) -> tuple[Index, Decision]:
    """Take in the digests of the files `wanted`; None stands for one that cannot be read, no entry for one in motion.

    A file that holds what it held is no change; one whose content changed under the same signature is one.
    """
    files, compared = wanted(index, decision).keys(), frozenset(decision.compare)
    stuck = {path for path in files - contents.keys() if waits_for_long(index, path, decision.at)}
    contents = {**contents, **dict.fromkeys(stuck)}
    unsteady = files - contents.keys()
    unread = {path for path, digest in contents.items() if digest is None}
    same = {path for path in contents.keys() - unread if index.digests.get(path) == contents[path]}
    differing = (compared & contents.keys()) - unread - same
    weighed = replace(
        decision,
        new=tuple(sorted(set(decision.new) - unsteady)),
        changed=tuple(sorted(set(decision.changed) - unsteady - same | differing)),
        compare=(),
        doubt=decision.doubt - frozenset(map(folder_of, differing)),
        busy=tuple(sorted(unread.union(decision.busy))),
        contents={path: digest or "" for path, digest in contents.items()},
        look_again_in=SETTLE if unsteady - compared else decision.look_again_in,
    )
    index = settled(index, weighed, same)
    return replace(index, recheck={**index.recheck, **dict.fromkeys(differing, decision.at)}), weighed


def waits_for_long(index: Index, path: str, now: float) -> bool:
    """Whether a file that moves whenever it is read has done so for long, though it stands still in the listing."""
    waited = index.pending.get(path)
    return now - waited.since >= MOTION if waited else index.digests.get(path) == ""


def done(index: Index, decision: Decision) -> Index:
    """Remember that the work of a decision is done; call it when its outputs stand, then save the index."""
    if not decision.paths:
        return index
    return settled(index, decision, decision.paths)


def settled(index: Index, decision: Decision, paths: Iterable[str]) -> Index:
    """Remember files as dealt with, as they were read for a decision."""
    signatures, digests = dict(index.signatures), dict(index.digests)
    pending, recheck, gone = dict(index.pending), dict(index.recheck), dict(index.gone)
    vanished = frozenset((*decision.deleted, *decision.lost))
    for path in paths:
        recheck.pop(path, None)
        waited = pending.pop(path, None)
        if path in vanished:
            for each in (signatures, digests, gone):
                each.pop(path, None)
            continue
        if waited is not None:
            signatures[path] = waited.signature
            if decision.at - waited.since < RACY and waited.signature != NAMED:
                recheck[path] = waited.since + RACY
        digests[path] = decision.contents.get(path, "")
        if not digests[path] and signatures[path] != NAMED:
            recheck[path] = decision.at
    return replace(index, signatures=signatures, digests=digests, pending=pending, recheck=recheck, gone=gone)
