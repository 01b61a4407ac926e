"""Columns that name rows: their own numbers, references to others, and the WBS."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from salessheets.columns.codes import C_ID, C_KIND, C_REF, C_WBS
from salessheets.columns.kinds import Kind, Problem, Value, narrow, plain
from salessheets.columns.people import parts
from salessheets.columns.words import Wording
from salessheets.text import Language, Text, listed, same

PREFIXES: Mapping[str, str] = {
    "goals": "O",
    "strategy": "ST",
    "changes": "CR",
    "conditions": "CD",
    "risks": "R",
    "activities": "A",
    "meetings": "M",
    "actions": "T",
    "feedback": "F",
    "needs": "N",
    "surveys": "Q",
    "lessons": "L",
    "compliance": "CP",
}
"""The letters before the number of a row, by sheet."""

ID = re.compile(r"(?P<prefix>[A-Z]{1,3})[-_.]?(?:(?P<tag>[^\W\d_]{1,8})[-_.])?(?P<number>\d{1,6})")
NORMAL_ID = re.compile(r"[A-Z]{1,3}-(?:\d\d|[1-9]\d{2,5})", re.ASCII)
HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
WBS = re.compile(r"\d{1,4}(?:\.\d{1,4}){0,9}", re.ASCII)
NORMAL_WBS = re.compile(r"[1-9]\d{0,3}(?:\.[1-9]\d{0,3}){0,9}", re.ASCII)
LINK = re.compile(r"\s*FS$", re.IGNORECASE)


def identifier(text: str) -> str | None:
    """Give a number its normal form: `r1`, `R-001` and `Ｒ－０１` are R-01; None when it is none."""
    if NORMAL_ID.fullmatch(text):
        return text
    found = ID.fullmatch("".join(narrow(text).translate(HYPHENS).split()).upper())
    if not found:
        return None
    tag = f"{found['tag']}-" if found["tag"] else ""
    return f"{found['prefix']}-{tag}{int(found['number']):02d}"


def outline(text: str) -> tuple[int, ...] | None:
    """Read a WBS; 1.10 is not 1.1; None when it is none."""
    typed = text if WBS.fullmatch(text) else "".join(narrow(text).replace("。", ".").split()).removesuffix(".")
    return tuple(map(int, typed.split("."))) if WBS.fullmatch(typed) else None


def dotted(wbs: tuple[int, ...]) -> str:
    """Write a WBS with dots."""
    return ".".join(map(str, wbs))


def fractional(value: Value) -> bool:
    """Tell whether a cell holds a number with a fraction, which may have lost a zero at its end."""
    return isinstance(value, float) and value != value // 1


def task(text: str) -> str | None:
    """Read a reference to a task: its WBS, perhaps with FS behind."""
    wbs = outline(text) or outline(LINK.sub("", narrow(text)))
    return None if wbs is None else dotted(wbs)


def row(text: str, prefix: str) -> str | None:
    """Read a reference to a numbered row; bare figures get the prefix of the sheet that is meant."""
    return identifier(prefix + text if text.isdecimal() else text)


@dataclass(frozen=True, slots=True)
class Id(Wording):
    """A row's own number: prefix, perhaps a tag, number."""

    prefix: str
    word: ClassVar[str] = "id"
    label: ClassVar[Text] = Text("编号", "number of a row")

    @property
    def key(self) -> str:
        """The kind with its prefix."""
        return f"id({self.prefix})"

    def read(self, value: Value) -> str | Problem[str]:
        """Read a number into its normal form; C-id when it is none, and bare figures still get the prefix."""
        if type(value) is str and value[:-2] == f"{self.prefix}-" and value.isascii() and value[-2:].isdecimal():
            return value
        typed = narrow(plain(value))
        if not typed:
            return ""
        found = identifier(typed)
        if found and found.startswith(f"{self.prefix}-"):
            return found
        kept = identifier(self.prefix + typed) if typed.isdecimal() else None
        return Problem(C_ID, kept or "", {"pattern": same(f"{self.prefix}-01")})


@dataclass(frozen=True, slots=True)
class Ref(Wording):
    """The number of a row of another sheet."""

    sheet: str
    word: ClassVar[str] = "ref"
    label: ClassVar[Text] = Text("引用编号", "reference")

    @property
    def key(self) -> str:
        """The kind with the sheet it points to."""
        return f"ref({self.sheet}.id)"

    def read(self, value: Value) -> str | Problem[str]:
        """Read a reference into its normal form; C-ref when it can name no row, C-wbs when 1.10 may be lost."""
        found = references(value, self.sheet)
        if isinstance(found, Problem):
            return Problem(found.code, "".join(found.value[:1]), found.names)
        return found[0] if len(found) == 1 else Problem(C_REF, "") if found else ""


@dataclass(frozen=True, slots=True)
class Refs(Kind[tuple[str, ...]]):
    """The numbers of several rows of another sheet."""

    sheet: str
    word: ClassVar[str] = "refs"
    label: ClassVar[Text] = Text("引用编号", "reference")

    @property
    def key(self) -> str:
        """The kind with the sheet it points to."""
        return f"refs({self.sheet}.id)"

    @property
    def empty(self) -> tuple[str, ...]:
        """No reference."""
        return ()

    def read(self, value: Value) -> tuple[str, ...] | Problem[tuple[str, ...]]:
        """Read references; C-ref when one can name no row, the others are kept."""
        return references(value, self.sheet)

    def show(self, value: tuple[str, ...], language: Language) -> str:
        """Print R-01、R-02, or with commas in English."""
        return listed(value, language)


def references(value: Value, sheet: str) -> tuple[str, ...] | Problem[tuple[str, ...]]:
    """Read every reference of a cell."""
    if value is None:
        return ()
    if type(value) is str and (NORMAL_WBS if sheet == "tasks" else NORMAL_ID).fullmatch(value):
        return (value,)
    typed = parts(plain(value))
    prefix = PREFIXES.get(sheet, "")
    read = [task(part) if sheet == "tasks" else row(part, prefix) for part in typed]
    found = tuple(dict.fromkeys(part for part in read if part))
    if None in read:
        return Problem(C_REF, found)
    return Problem(C_WBS, found) if sheet == "tasks" and fractional(value) else found


@dataclass(frozen=True, slots=True)
class Wbs(Kind[tuple[int, ...]]):
    """The place of a task in the work breakdown."""

    word: ClassVar[str] = "wbs"
    label: ClassVar[Text] = Text("WBS", "WBS")

    @property
    def empty(self) -> tuple[int, ...]:
        """No place."""
        return ()

    def read(self, value: Value) -> tuple[int, ...] | Problem[tuple[int, ...]]:
        """Read a WBS; a number with a fraction is C-wbs, anything that is none C-kind."""
        if type(value) is str and WBS.fullmatch(value):
            return tuple(map(int, value.split(".")))
        typed = narrow(plain(value))
        if not typed:
            return ()
        found = outline(typed) if isinstance(value, str | int | float) and not isinstance(value, bool) else None
        if found is None:
            return Problem(C_KIND, (), {"kind": self.label})
        return Problem(C_WBS, found) if fractional(value) else found

    def show(self, value: tuple[int, ...], language: Language) -> str:  # noqa: ARG002 (figures in every language)
        """Print with dots."""
        return dotted(value)
