"""What a check is given and what it gives, and all checks of the package in their order."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from salessheets import doctor
from salessheets.folders import Root
from salessheets.text import Language, Text


class Verdict(StrEnum):
    """How it is: good, worth knowing, or in the way."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


WORDS = {Verdict.GOOD: Text("好", "good"), Verdict.NOTE: Text("注意", "note"), Verdict.BAD: Text("不行", "bad")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the program is to work: the portfolio and the language of what it writes."""

    root: Root
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """One thing that was looked at: its key and name, the verdict, what was found, and what to do about it."""

    key: str
    name: Text
    verdict: Verdict
    found: Text
    remedy: Text | None = None


Check = Callable[[Place], Iterable[Checkup]]


def good(key: str, name: Text, found: Text) -> Checkup:
    """All is well."""
    return Checkup(key=key, name=name, verdict=Verdict.GOOD, found=found)


def note(key: str, name: Text, found: Text, remedy: Text) -> Checkup:
    """It works, but something should be known."""
    return Checkup(key=key, name=name, verdict=Verdict.NOTE, found=found, remedy=remedy)


def bad(key: str, name: Text, found: Text, remedy: Text) -> Checkup:
    """It is in the way."""
    return Checkup(key=key, name=name, verdict=Verdict.BAD, found=found, remedy=remedy)


def checks() -> Iterator[Check]:
    """Every check, by the name of its file."""
    for each in sorted(pkgutil.iter_modules(doctor.__path__), key=lambda module: module.name):
        if each.name.startswith("check_"):
            check: Check = importlib.import_module(f"{doctor.__name__}.{each.name}").check
            yield check


def examined(place: Place) -> Iterator[Checkup]:
    """Look at everything."""
    for check in checks():
        yield from check(place)
