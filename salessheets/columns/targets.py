"""What a row is about: a gate, a form, a record, an agenda item, a task, the project, or a title in filing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from salessheets.columns.choices import LISTS
from salessheets.columns.codes import C_TARGET, C_WBS
from salessheets.columns.identity import HYPHENS, NORMAL_ID, PREFIXES, dotted, fractional, identifier, outline
from salessheets.columns.kinds import Kind, Problem, Value, folded, narrow, plain
from salessheets.columns.people import name
from salessheets.text import Language, Text

TargetKind = Literal["gate", "form", "record", "agenda", "wbs", "project", "all", "title", "category"]
STANDARD: tuple[TargetKind, ...] = ("gate", "form", "record", "agenda", "wbs", "project", "all")

GATE = re.compile(r"G([0-5])")
FORM = re.compile(r"D(?:[1-9]|1[0-6])|P1")
FORMLIKE = re.compile(r"[DGP]\d+(?:/.*)?", re.DOTALL)
PERIOD = re.compile(r"(\d{4})-?(W?)(\d{1,2})(?:-W?(\d{1,2}))?")
WORDS: dict[str, TargetKind] = {
    "项目": "project",
    "整个项目": "project",
    "project": "project",
    "全部": "all",
    "all": "all",
}
LABELS = {"project": Text("项目", "project"), "all": Text("全部", "all")}


@dataclass(frozen=True, slots=True)
class Target:
    """What a row is about; `instance` is a form's meeting, round, period or person, or an agenda item's number."""

    kind: TargetKind
    key: str
    instance: str = ""

    def __str__(self) -> str:
        return f"{self.key}/{self.instance}" if self.instance else self.key

    @property
    def is_meeting(self) -> bool:
        """Tell whether it is a meeting or one of its agenda items."""
        return self.kind == "agenda" or (self.kind == "record" and self.key.startswith(PREFIXES["meetings"] + "-"))


def parse(text: str, kinds: tuple[TargetKind, ...] = STANDARD) -> Target | None:
    """Read a target; None when it follows no grammar or is of a kind not wanted here."""
    typed = narrow(text).translate(HYPHENS)
    if not typed:
        return None
    found = next(filter(None, (read(typed) for read in READERS)), None)
    if found is None and not FORMLIKE.fullmatch(typed.upper()):
        found = _free(" ".join(narrow(text).split()), kinds)
    return found if found and found.kind in kinds else None


def _free(text: str, kinds: tuple[TargetKind, ...]) -> Target | None:
    """Read a budget category (own ones too, the list is open), or a title where titles may stand."""
    if "category" in kinds:
        return Target("category", LISTS["budget_category"].find(text) or text)
    return Target("title", text) if "title" in kinds else None


def _gate(text: str) -> Target | None:
    found = GATE.fullmatch(text.upper())
    return Target("gate", found[0]) if found else None


def _form(text: str) -> Target | None:
    form, slash, instance = (part.strip() for part in text.partition("/"))
    form = form.upper()
    if not FORM.fullmatch(form):
        return None
    if not slash:
        return Target("form", form)
    found = INSTANCES[form](instance) if form in INSTANCES else None
    return Target("form", form, found) if found else None


def _round(text: str) -> str | None:
    return str(int(text)) if text.isdecimal() and len(text) < len("1000") else None


def _meeting(text: str) -> str | None:
    found = identifier(text)
    return found if found and found.startswith(PREFIXES["meetings"] + "-") else None


def _period(text: str) -> str | None:
    """Give a week, two weeks or a month its normal form: 2026-W47, 2026-W47-48, 2026-11."""
    found = PERIOD.fullmatch(text.upper())
    if not found:
        return None
    year, week, first, last = found.groups()
    return f"{year}-{week}{int(first):02d}" + (f"-{int(last):02d}" if last else "")


INSTANCES: dict[str, Callable[[str], str | None]] = {
    "D2": _round,
    "D9": _meeting,
    "D14": name,
    "D15": _period,
    "D16": name,
    "P1": _period,
}
"""How an instance is read, for the forms of which a project has several."""


OF_RECORDS = frozenset(PREFIXES.values())


def _record(text: str) -> Target | None:
    head, _, number = text.partition("/")
    found = identifier(head)
    if not found or found.split("-")[0] not in OF_RECORDS:
        return None
    if not number:
        return Target("record", found) if "/" not in text else None
    number = number.strip()
    item = found.startswith(PREFIXES["meetings"] + "-") and number.isdecimal() and len(number) < len("10000")
    return Target("agenda", found, str(int(number))) if item else None


def _wbs(text: str) -> Target | None:
    found = outline(text)
    return Target("wbs", dotted(found)) if found else None


def _word(text: str) -> Target | None:
    kind = WORDS.get(folded(text))
    return Target(kind, kind) if kind else None


def plain_record(text: str) -> bool:
    """Tell whether text is the number of a row in its normal form, as nearly every target is written."""
    return NORMAL_ID.fullmatch(text) is not None and text.split("-", 1)[0] in OF_RECORDS


READERS: tuple[Callable[[str], Target | None], ...] = (_gate, _form, _record, _wbs, _word)


@dataclass(frozen=True, slots=True)
class TargetOf(Kind[Target | None]):
    """A target; `kinds` are those that the column takes."""

    kinds: tuple[TargetKind, ...] = STANDARD
    word: ClassVar[str] = "target"
    label: ClassVar[Text] = Text("对象", "object")

    @property
    def empty(self) -> None:
        """Nothing."""
        return

    def read(self, value: Value) -> Target | Problem[Target | None] | None:
        """Read a target; C-target when it is none or not of the kinds wanted, C-wbs when 1.10 may be lost."""
        if type(value) is str and "record" in self.kinds and plain_record(value):
            return Target("record", value)
        typed = narrow(plain(value))
        if not typed:
            return None
        known = isinstance(value, str | int | float) and not isinstance(value, bool)
        found = parse(typed, self.kinds) if known else None
        if found is None:
            return Problem(C_TARGET, None)
        return Problem(C_WBS, found) if fractional(value) else found

    def show(self, value: Target | None, language: Language) -> str:
        """Print as one writes it; 项目, 全部 and budget categories in the language."""
        if value is None:
            return ""
        if value.kind == "category":
            return LISTS["budget_category"].label(value.key).say(language)
        return LABELS[value.kind].say(language) if value.kind in LABELS else str(value)
