"""Which contents are compared though nothing about their files changed: those that may have, and all once a day."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from salessheets.cache.signatures import Signature
from salessheets.watch.index import Index
from salessheets.watch.walk import NAMED

DAY = 86_400
SLICE = 60.0
"""Seconds between two helpings of the daily comparison of all contents."""


def due(index: Index, now: float) -> tuple[Index, tuple[str, ...]]:
    """Files whose content is to be compared now: those marked for it, and today's next helping of all."""
    marked = {path for path, at in index.recheck.items() if at <= now}
    since = index.compared_at
    if since is None or since > now:  # the first look, or the machine was started anew
        return replace(index, compared_at=now), tuple(sorted(marked))
    if now - since >= SLICE:
        index = replace(index, compared_at=now)
        marked.update(helping(index.signatures, since, now))
    return index, tuple(sorted(marked))


def helping(signatures: Mapping[str, Signature], since: float, now: float) -> Iterable[str]:
    """Files whose moment of the day lies between two times: spread out evenly by their names."""
    span = now - since
    return (
        path
        for path, signature in signatures.items()
        if signature != NAMED and (span >= DAY or (number(path) - since) % DAY < span)
    )


def number(path: str) -> int:
    """A number that stays with a path; its name need not be UTF-8."""
    return zlib.crc32(path.encode(errors="surrogatepass"))
