"""What tells cheaply that a file did not change: its moment, size and inode, once the moment is old enough."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

RACY_NS = 2_500_000_000
"""A file that changed so shortly before it was looked at may change again within the same tick of its clock."""
WITH_INODE = sys.platform != "win32"  # Windows gives none when it lists a folder, and shares make theirs up


class Signature(NamedTuple):
    """Moment of the last change in nanoseconds, size in bytes, inode or 0."""

    moment: int
    size: int
    inode: int


Stood = tuple[tuple[str, Signature | None], ...]
"""Files with their signatures, None where none stands."""


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
        return signature_in(os.stat(path))  # noqa: PTH116 - ten thousand of them at every refresh
    except OSError:
        return None


def signature_in(status: os.stat_result) -> Signature:
    """Take a file's signature from what the system says about it."""
    return Signature(status.st_mtime_ns, status.st_size, status.st_ino if WITH_INODE else 0)


def day_of(signature: Signature) -> date | None:
    """The day (UTC) on which a file was last written; None for a moment that no calendar has."""
    try:
        return datetime.fromtimestamp(signature.moment / 1e9, tz=UTC).date()
    except (ValueError, OverflowError, OSError):  # before year 1, after 9999, or what Windows does not know
        return None


def stood(root: Path, files: Iterable[str]) -> Stood:
    """Files of a portfolio as they stand now."""
    return tuple((file, signature_of(f"{root}/{file}")) for file in files)


def settled(signature: Signature, now: int) -> bool:
    """Whether a file was left alone long enough, at `now` in nanoseconds, for its signature to be trusted."""
    return now - signature.moment >= RACY_NS
