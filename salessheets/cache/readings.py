"""Workbooks read, or taken from the cache when they hold what they held."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from salessheets.cache.fingerprint import fingerprint
from salessheets.cache.signatures import Seen, day_of, settled, signature_of
from salessheets.cache.store import Store
from salessheets.files import digest
from salessheets.workbooks.read import Reading, read

READING = "reading"


class Readings(Protocol):
    """Gives what stands in workbooks."""

    def of(self, path: Path, file: str) -> Reading:
        """Read one; OSError when the system does not give its bytes."""
        ...


class Fresh:
    """Reads every workbook."""

    def of(self, path: Path, file: str) -> Reading:
        """Read one."""
        return read(path.read_bytes(), file)


FRESH = Fresh()


class Kept:
    """Reads a workbook once for each content; `known` are files as they were read before, `seen` as they are now."""

    def __init__(self, store: Store | None, known: Iterable[Seen], now: Callable[[], int] = time.time_ns) -> None:
        self.store = store
        self.known = {each.file: each for each in known}
        self.now = now
        self.seen: dict[str, Seen] = {}

    def of(self, path: Path, file: str) -> Reading:
        """Give the reading of a workbook, without opening it where that can be."""
        before, known = signature_of(path), self.known.get(file)
        if before and known and known.sure and known.signature == before:
            found = self.kept(file, known.digest)
            if found:
                self.seen[file] = known
                return found
        looked_at = self.now()
        data = path.read_bytes()
        content = digest(data)
        after = signature_of(path)
        if before:
            sure = before == after and settled(before, looked_at)
            self.seen[file] = Seen(file, before, content, sure)
        return self.kept(file, content) or self.put(file, content, read(data, file))

    def kept(self, file: str, content: str) -> Reading | None:
        """The reading of a content, if the cache has it."""
        found = self.store.get(READING, file, content) if self.store else None
        return found if isinstance(found, Reading) and found.file == file else None

    def put(self, file: str, content: str, reading: Reading) -> Reading:
        """Keep a reading."""
        if self.store:
            self.store.put(READING, file, content, reading)
        return reading


def key_of(context: str, seen: Iterable[Seen]) -> str:
    """Digest all that a review is made from; the day of each file stands for one that does not tell its own."""
    return fingerprint(context, [(each.file, each.digest, day_of(each.signature)) for each in seen])


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What is known of a project before it is read: all that counts beside its workbooks, and these as they were.

    `common` digests what counts for every project (settings, day), `context` that and what stands around this one.
    """

    store: Store | None
    common: str
    context: str
    known: tuple[Seen, ...] = ()
