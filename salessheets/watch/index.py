"""The index, as git has one: every file that was dealt with, by signature and digest, so that a restart loses nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from salessheets.cache.signatures import Signature
from salessheets.files import make_folder, write_whole
from salessheets.watch.walk import NAMED

FORMAT = 1


class Pending(NamedTuple):
    """A new signature, since when (monotonic seconds) it has stood unchanged, and when the file last stood still."""

    signature: Signature
    since: float
    still: float


class Gone(NamedTuple):
    """Since when a file has been out of sight, and in how many healthy looks in a row; `veiled`: its folder is refused."""

    since: float
    looks: int
    veiled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What was dealt with (`signatures`, and `digests` of contents), and what waits to be; all times monotonic seconds.

    `recheck`: files whose content is to be compared from that time on, though their signature stands; git calls such
    entries racy. `held_since`: when most files were first missing; `whole`: how many there were when last none was
    missing, 0 while that is not known. `compared_at`: up to where the daily comparison of all contents has come. A
    digest "" means that the content could not be read.
    """

    signatures: Mapping[str, Signature] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    pending: Mapping[str, Pending] = field(default_factory=dict)
    gone: Mapping[str, Gone] = field(default_factory=dict)
    recheck: Mapping[str, float] = field(default_factory=dict)
    held_since: float | None = None
    whole: int = 0
    compared_at: float | None = None


def save(index: Index, path: Path, *, root_id: str) -> bool:
    """Write what was dealt with; what only waits is found anew. False when the file said so already.

    Raises:
        SalessheetsError: the file cannot be written.
    """
    sure = {name: digest for name, digest in index.digests.items() if name not in index.recheck}
    files = {name: (*signature, sure.get(name, "")) for name, signature in sorted(index.signatures.items())}
    said = {"format": FORMAT, "root": root_id, "compared_at": index.compared_at, "files": files}
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    make_folder(path.parent)
    return write_whole(path, text.encode(errors="surrogatepass"))  # a name need not be UTF-8


def load(path: Path, *, root_id: str) -> Index:
    """Read what was dealt with; an empty index when there is none, or none that can be trusted.

    From an empty index every file is new and none deleted: all is read again, nothing is lost.
    """
    try:
        said = json.loads(path.read_bytes())
        if said["format"] != FORMAT or said["root"] != root_id:
            return Index()
        return remembered(said["files"], said["compared_at"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Index()


def remembered(files: Mapping[str, list[object]], compared_at: object) -> Index:
    """Build an index from what a file says.

    Raises:
        ValueError, TypeError: it says something else.
    """
    signatures: dict[str, Signature] = {}
    digests: dict[str, str] = {}
    for name, (moment, size, inode, digest) in files.items():
        signatures[name] = Signature(whole(moment), whole(size), whole(inode))
        if digest:
            digests[name] = str(digest)
    return Index(
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
