"""Files below 附件/ by the path that was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from salessheets.projects import Case, once

SIGNED = ("签批/", "signed/")


def spelled(path: str) -> str:
    """The form in which paths are compared: case does not count, nor how an accent or 片假名 mark is coded."""
    return unicodedata.normalize("NFC", path).casefold()


@once
def present(case: Case) -> frozenset[str]:
    """Files that stand below 附件/."""
    return frozenset(map(spelled, case.project.evidence.files))


@once
def outside(case: Case) -> frozenset[str]:
    """Paths below 附件/ that a link leads out of it."""
    return frozenset(map(spelled, case.project.evidence.outside))


def stands(case: Case, path: str, *, signed: bool = False) -> bool:
    """Whether a typed path names a file; a signed scan may be named from 签批/ on."""
    return any(spelled(each) in present(case) for each in spellings(path, signed=signed))


def leads_out(case: Case, path: str, *, signed: bool = False) -> bool:
    """Whether a typed path is led out of 附件/ by a link on its way."""
    ways = (way for each in spellings(path, signed=signed) for way in prefixes(spelled(each)))
    return any(way in outside(case) for way in ways)


def spellings(path: str, *, signed: bool) -> Iterable[str]:
    """The paths that may be meant."""
    return (path, *(folder + path for folder in SIGNED)) if signed else (path,)


def prefixes(path: str) -> Iterable[str]:
    """A path and the folders above it."""
    parts = path.split("/")
    return ("/".join(parts[:length]) for length in range(1, len(parts) + 1))
