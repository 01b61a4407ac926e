"""What a look means, given what was dealt with before: pure, in three steps around the reading of contents.

`decide` compares a look with the memory; `weigh` takes in what the contents say (a file saved again with the same
content is no change); the work is done; `done` remembers it. What is not `done` is decided again at the next look, so
a crash or a failed piece of work loses nothing. All times are monotonic seconds, so no jump of a clock matters; the
clock of the share is never asked.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from salessheets.text import Text
from salessheets.watch.memory import Gone, Memory, Pending
from salessheets.watch.walk import NAMED, Look, Signature

SETTLE = 2.0
"""Seconds between two equal looks before a file counts as saved; as long as the coarsest time stamp (FAT)."""
RACY = 2.5
"""Seconds after it was first seen within which a file may be written again under the same time stamp."""
GONE_LOOKS = 3
GONE_SECONDS = 60.0
MASS = 0.5
HANDFUL = 5
HOLD = 3600.0
"""Seconds for which most files must be missing, in every look, before they count as deleted."""
DAY = 86_400
SLICE = 60.0
"""Seconds between two helpings of the daily comparison of all contents."""
NOBODY: tuple[str, ...] = ()
CLOSE = 0.05
"""Sleeping is not exact: a look so many seconds early is in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is to be done now; paths relative to the portfolio, NFC, with `/`, in order.

    `problem`: the share is not healthy, nothing is to be done. `new`, `changed`, `deleted`: work. `compare`: contents
    to be compared though the signature stands. `busy`: could not be read. `held`: most files are missing, which is
    more likely the share than a person: nothing counts as deleted, and refreshing should wait, until it lasts or a
    person confirms it. `unread`, `twins`: as in the look. `look_again_in`: seconds until the next look is worth while.
    `contents`: digests found by reading; `at`: when the look was taken.
    """

    at: float
    problem: Text | None = None
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    compare: tuple[str, ...] = ()
    busy: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    twins: tuple[tuple[str, ...], ...] = ()
    look_again_in: float | None = None
    contents: Mapping[str, str] = field(default_factory=dict)

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file that is new, changed or deleted."""
        return tuple(sorted((*self.new, *self.changed, *self.deleted)))


def decide(memory: Memory, look: Look, now: float, *, confirmed: bool = False) -> tuple[Memory, Decision]:
    """Compare a look with what was dealt with; `confirmed` when a person says that missing files are meant to be."""
    if not look.healthy:
        return replace(memory, gone={}, held_since=None), Decision(at=now, problem=look.problem)
    if look.files == memory.signatures:  # as a rule: nothing happened
        memory, deleted, held = (
            replace(memory, pending={}, gone={}, held_since=None, whole=len(look.files)),
            NOBODY,
            NOBODY,
        )
    else:
        memory = remounted(memory, look)
        memory = replace(memory, pending=waiting(memory, look, now))
        memory, deleted, held = missing(memory, look, now, confirmed=confirmed)
    memory, compare = due(memory, now)
    ready = [path for path, each in memory.pending.items() if now - each.since >= SETTLE - CLOSE]
    return memory, Decision(
        at=now,
        new=tuple(sorted(path for path in ready if path not in memory.signatures)),
        changed=tuple(sorted(path for path in ready if path in memory.signatures)),
        deleted=deleted,
        compare=tuple(path for path in compare if path in look.files and path not in memory.pending),
        held=held,
        unread=tuple(sorted(look.unread)),
        twins=look.twins,
        look_again_in=again(memory.pending, now),
    )


def remounted(memory: Memory, look: Look) -> Memory:
    """Take new inodes for known where most files changed nothing else: the share was mounted anew, not edited."""
    moved = {
        path: signature
        for path, signature in look.files.items()
        if (old := memory.signatures.get(path)) is not None and old != signature and old[:2] == signature[:2]
    }
    if len(moved) < HANDFUL or len(moved) <= MASS * len(memory.signatures):
        return memory
    return replace(memory, signatures={**memory.signatures, **moved})


def waiting(memory: Memory, look: Look, now: float) -> Mapping[str, Pending]:
    """Files that differ from what was dealt with, each with the time since when it has stood so."""
    known, before = memory.signatures, memory.pending
    found: dict[str, Pending] = {}
    for path, signature in look.files.items():
        if known.get(path) != signature:
            old = before.get(path)
            same = old is not None and old.signature[:2] == signature[:2]  # some shares give new inodes as they go
            found[path] = Pending(signature, old.since if old is not None and same else now)
    return found


def missing(
    memory: Memory, look: Look, now: float, *, confirmed: bool
) -> tuple[Memory, tuple[str, ...], tuple[str, ...]]:
    """Count how long files have been missing: the memory, those that count as deleted, those held back."""
    absent = absentees(memory, look)
    if not absent and not look.unread:
        memory = replace(memory, whole=len(look.files))
    gone = {path: counted(memory.gone.get(path), now) for path in absent}
    if not confirmed and is_mass(absent, memory, look):
        since = now if memory.held_since is None else memory.held_since
        if now - since < HOLD:
            return replace(memory, gone=gone, held_since=since), (), absent
    else:
        since = None
    lasting = (path for path, each in gone.items() if each.looks >= GONE_LOOKS and now - each.since >= GONE_SECONDS)
    return replace(memory, gone=gone, held_since=since), absent if confirmed else tuple(lasting), ()


def is_mass(absent: Sequence[str], memory: Memory, look: Look) -> bool:
    """Whether most of what there was is missing, with no others in its place as when a folder is renamed."""
    unseen = sum(path not in look.files for path in memory.signatures) - len(absent)
    before = memory.whole or len(memory.signatures)
    return len(absent) >= HANDFUL and len(look.files) + unseen < (1 - MASS) * before


def absentees(memory: Memory, look: Look) -> tuple[str, ...]:
    """Known files that the look does not hold although it saw their folder."""
    absent = (path for path in memory.signatures if path not in look.files)
    return tuple(sorted(path for path in absent if not (look.unread and hidden(path, look.unread))))


def hidden(path: str, unread: frozenset[str]) -> bool:
    """Whether a file stands where the system refused to look."""
    parts = path.split("/")
    return any("/".join(parts[:count]) in unread for count in range(1, len(parts) + 1))


def counted(before: Gone | None, now: float) -> Gone:
    """One more look in which a file is missing."""
    return Gone(now, 1) if before is None else Gone(before.since, before.looks + 1)


def due(memory: Memory, now: float) -> tuple[Memory, tuple[str, ...]]:
    """Files whose content is to be compared now: those marked for it, and today's next helping of all."""
    marked = {path for path, at in memory.recheck.items() if at <= now}
    since = memory.compared_at
    if since is None or since > now:  # the first look, or the machine was started anew
        return replace(memory, compared_at=now), tuple(sorted(marked))
    if now - since >= SLICE:
        memory = replace(memory, compared_at=now)
        marked.update(helping(memory.signatures, since, now))
    return memory, tuple(sorted(marked))


def helping(signatures: Mapping[str, Signature], since: float, now: float) -> Iterable[str]:
    """Files whose moment of the day lies between two times: spread out evenly by their names."""
    span = now - since
    return (
        path
        for path, signature in signatures.items()
        if signature != NAMED and (span >= DAY or (zlib.crc32(path.encode()) - since) % DAY < span)
    )


def again(pending: Mapping[str, Pending], now: float) -> float | None:
    """Seconds until the first file that waits can count as saved."""
    left = [each.since + SETTLE - now for each in pending.values() if now - each.since < SETTLE - CLOSE]
    return max(0.0, min(left)) if left else None


def wanted(memory: Memory, decision: Decision) -> Mapping[str, Signature]:
    """Files to be read before the decision stands, with the signature that they must have."""
    named = {path: memory.pending[path].signature for path in (*decision.new, *decision.changed)}
    named |= {path: memory.signatures[path] for path in decision.compare}
    return {path: signature for path, signature in named.items() if signature != NAMED}


def weigh(memory: Memory, decision: Decision, contents: Mapping[str, str | None]) -> tuple[Memory, Decision]:
    """Take in the digests of the files `wanted`; None stands for one that cannot be read, no entry for one in motion.

    A file that holds what it held is no change; one whose content changed under the same signature is one.
    """
    unsteady = wanted(memory, decision).keys() - contents.keys()
    read = {path: digest for path, digest in contents.items() if digest is not None}
    same = {path for path, digest in read.items() if memory.digests.get(path) == digest}
    compared = set(decision.compare)
    differing = tuple(sorted(path for path in read if path in compared and path not in same))
    changed = (path for path in decision.changed if path not in unsteady and path not in same)
    weighed = replace(
        decision,
        new=tuple(path for path in decision.new if path not in unsteady),
        changed=tuple(sorted((*changed, *differing))),
        compare=(),
        busy=tuple(sorted(path for path, digest in contents.items() if digest is None)),
        contents={path: digest or "" for path, digest in contents.items()},
        look_again_in=SETTLE if unsteady - compared else decision.look_again_in,
    )
    memory = settled(memory, weighed, same)
    return replace(memory, recheck={**memory.recheck, **dict.fromkeys(differing, decision.at)}), weighed


def done(memory: Memory, decision: Decision) -> Memory:
    """Remember that the work of a decision is done; call it when its outputs stand, then save the memory."""
    if not decision.paths:
        return memory
    return settled(memory, decision, decision.paths)


def settled(memory: Memory, decision: Decision, paths: Iterable[str]) -> Memory:
    """Remember files as dealt with, as they were read for a decision."""
    signatures, digests = dict(memory.signatures), dict(memory.digests)
    pending, recheck, gone = dict(memory.pending), dict(memory.recheck), dict(memory.gone)
    deleted = frozenset(decision.deleted)
    for path in paths:
        recheck.pop(path, None)
        waited = pending.pop(path, None)
        if path in deleted:
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
    return replace(memory, signatures=signatures, digests=digests, pending=pending, recheck=recheck, gone=gone)
