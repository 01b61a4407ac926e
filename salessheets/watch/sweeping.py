"""One sweep: look, decide, read what the decision needs to know, decide. The thin part between disk and `settling`."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from salessheets.folders import Root
from salessheets.watch.memory import Memory
from salessheets.watch.settling import Decision, decide, wanted, weigh
from salessheets.watch.walk import THREADS, Look, Signature, look, signature_of

INLINE = 4
"""So few files are read without threads."""


def sweep(
    root: Root,
    memory: Memory,
    *,
    clock: Callable[[], float] = time.monotonic,
    threads: int = THREADS,
    confirmed: bool = False,
) -> tuple[Memory, Decision, Look]:
    """Look at the portfolio once and tell what is to be done.

    The loop: `memory, decision, look = sweep(root, memory)`; if `decision.paths`: do the work, then
    `memory = done(memory, decision)` and `save(memory, …)`; what is not `done` comes again with the next sweep.
    Never raises for the share's sake: `decision.problem` says what is wrong with it.
    """
    seen = look(root, threads=threads, clock=clock)
    memory, decision = decide(memory, seen, clock(), confirmed=confirmed)
    contents = digests(root.path, wanted(memory, decision), seen.spelled, threads)
    memory, decision = weigh(memory, decision, contents)
    return memory, decision, seen


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
    try:
        with path.open("rb") as file:
            before = signature_of(os.fstat(file.fileno()))
            digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).hexdigest()
        after = signature_of(path.stat())
    except FileNotFoundError:
        return MOVED
    except OSError:
        return None
    return digest if before[:2] == after[:2] == signature[:2] else MOVED
