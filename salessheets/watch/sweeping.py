"""One sweep: look, decide, read what the decision needs to know, decide. The thin part between disk and `settling`."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from salessheets.cache.signatures import Signature, signature_in
from salessheets.folders import Root
from salessheets.watch.index import Index
from salessheets.watch.settling import Decision, decide, wanted, weigh
from salessheets.watch.walk import THREADS, Look, look

INLINE = 4
"""So few files are read without threads."""
PIECE = 16 * 2**20
"""Bytes of a file that are read at once."""


def sweep(
    root: Root,
    index: Index,
    *,
    clock: Callable[[], float] = time.monotonic,
    threads: int = THREADS,
    confirmed: bool = False,
) -> tuple[Index, Decision, Look]:
    """Look at the portfolio once and tell what is to be done.

    The loop: `index, decision, look = sweep(root, index)`; if `decision.paths`: do the work, then
    `index = done(index, decision)` and `save(index, …)`; what is not `done` comes again with the next sweep.
    Never raises for the share's sake: `decision.problem` says what is wrong with it.
    """
    seen = look(root, threads=threads, clock=clock)
    index, decision = decide(index, seen, clock(), confirmed=confirmed)
    contents = digests(root.path, wanted(index, decision), seen.spelled, threads)
    index, decision = weigh(index, decision, contents)
    return index, decision, seen


def digests(
    root: Path, files: Mapping[str, Signature], spelled: Mapping[str, str], threads: int = THREADS
) -> dict[str, str | None]:
    """Digest the contents of files: None for one that cannot be read, no entry for one in motion."""
    pairs = [(root / spelled.get(path, path), signature) for path, signature in files.items()]
    if len(pairs) <= INLINE or threads < 2:  # noqa: PLR2004 - one thread is none
        found = [content(*pair) for pair in pairs]
    else:
        with ThreadPoolExecutor(threads, thread_name_prefix="read") as pool:
            found = list(pool.map(lambda pair: content(*pair), pairs))
    return {path: digest for path, digest in zip(files, found, strict=True) if digest != MOVED}


MOVED = "moved"


def content(path: Path, signature: Signature) -> str | None:
    """The digest of a file that has a signature before and after; None if unreadable, MOVED if it has another."""
    digest = hashlib.blake2b(digest_size=20)
    found = [signature]
    try:
        for piece, before in pieces(path):
            found.append(before)
            digest.update(piece)
        found.append(signature_in(path.stat()))
    except FileNotFoundError:
        return MOVED
    except OSError:
        return None
    return digest.hexdigest() if len({each[:2] for each in found}) == 1 else MOVED


def pieces(path: Path) -> Iterator[tuple[bytes, Signature]]:
    """Read a file, closed again before each piece is given: as long as Windows has it open, nobody can save it.

    Raises:
        OSError: the system refuses.
    """
    start = 0
    while True:
        with path.open("rb") as file:
            before = signature_in(os.fstat(file.fileno()))
            file.seek(start)
            piece = file.read(PIECE)
        yield piece, before
        start += len(piece)
        if not piece or start >= before.size:
            return
