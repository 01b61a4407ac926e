"""What the watcher has already dealt with: a frozen value, kept in the local cache so that a restart loses nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from salessheets.files import make_folder, write_whole
from salessheets.watch.walk import NAMED, Signature

FORMAT = 1


class Pending(NamedTuple):
    """A new signature, and since when (monotonic seconds) it has been seen unchanged."""

    signature: Signature
    since: float


class Gone(NamedTuple):
    """Since when a file has been missing, and in how many healthy looks in a row."""

    since: float
    looks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What was dealt with (`signatures`, and `digests` of contents), and what waits to be.

    All times are monotonic seconds. `recheck` are files whose content is to be compared from that time on, though
    their signature stands; `held_since` is when most files were first missing;
    `whole` is how many files there were when last none was missing, 0 while that is not known; `compared_at` is up to where the
    daily comparison of all contents has come. A digest "" means that the content could not be read.
    """

    signatures: Mapping[str, Signature] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    pending: Mapping[str, Pending] = field(default_factory=dict)
    gone: Mapping[str, Gone] = field(default_factory=dict)
    recheck: Mapping[str, float] = field(default_factory=dict)
    held_since: float | None = None
    whole: int = 0
    compared_at: float | None = None


def save(memory: Memory, path: Path, *, root_id: str) -> bool:
    """Write what was dealt with; what only waits is found anew. False when the file said so already.

    Raises:
        SalessheetsError: the file cannot be written.
    """
    sure = {name: digest for name, digest in memory.digests.items() if name not in memory.recheck}
    files = {name: (*signature, sure.get(name, "")) for name, signature in sorted(memory.signatures.items())}
    said = {"format": FORMAT, "root": root_id, "compared_at": memory.compared_at, "files": files}
    make_folder(path.parent)
    return write_whole(path, json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode())


def load(path: Path, *, root_id: str) -> Memory:
    """Read what was dealt with; an empty memory when there is none, or none that can be trusted.

    From an empty memory every file is new and none deleted: all is read again, nothing is lost.
    """
    try:
        said = json.loads(path.read_bytes())
        if said["format"] != FORMAT or said["root"] != root_id:
            return Memory()
        return remembered(said["files"], said["compared_at"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Memory()


def remembered(files: Mapping[str, list[object]], compared_at: object) -> Memory:
    """Build a memory from what a file says.

    Raises:
        ValueError, TypeError: it says something else.
    """
    signatures: dict[str, Signature] = {}
    digests: dict[str, str] = {}
    for name, (mtime_ns, size, inode, digest) in files.items():
        signatures[name] = Signature(whole(mtime_ns), whole(size), whole(inode))
        if digest:
            digests[name] = str(digest)
    return Memory(
        signatures=signatures,
        digests=digests,
        recheck={name: 0.0 for name, each in signatures.items() if each != NAMED and name not in digests},
        compared_at=float(compared_at) if isinstance(compared_at, int | float) else None,
    )


def whole(number: object) -> int:
    """A whole number from JSON.

    Raises:
        TypeError: it is none.
    """
    if isinstance(number, int):
        return number
    raise TypeError
