"""What tells cheaply that a file did not change: its moment, size and inode, once the moment is old enough."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

RACY_NS = 2_500_000_000
"""A file that changed so shortly before it was looked at may change again within the same tick of its clock."""
WITH_INODE = sys.platform != "win32"  # Windows gives none when it lists a folder, and shares make theirs up


@dataclass(frozen=True, slots=True)
class Signature:
    """Moment of the last change in nanoseconds, size in bytes, inode or 0."""

    moment: int
    size: int
    inode: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was read: digest of its bytes; `sure` when an equal signature will mean equal bytes."""

    file: str
    signature: Signature
    digest: str
    sure: bool


def signature_of(path: Path | str) -> Signature | None:
    """Look at a file without opening it; None when there is none, or none that can be looked at."""
    try:
        found = os.stat(path)  # noqa: PTH116 - ten thousand of them at every refresh
    except OSError:
        return None
    return Signature(found.st_mtime_ns, found.st_size, found.st_ino if WITH_INODE else 0)


def settled(signature: Signature, now: int) -> bool:
    """Whether a file was left alone long enough, at `now` in nanoseconds, for its signature to be trusted."""
    return now - signature.moment >= RACY_NS
