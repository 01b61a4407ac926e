"""Columns of people: names or staff numbers, one or several; who they are is resolved where people are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from salessheets.columns.codes import C_MANY
from salessheets.columns.kinds import Kind, Problem, Value, clean, narrow, plain
from salessheets.columns.words import Wording
from salessheets.text import Language, Text, listed

SEPARATORS = re.compile(r"[、,;/\n]")  # after NFKC: ，； are , ;
NOBODY = frozenset({"无", "没有", "-", "--", "—", "——", "n/a", "none"})
MIDDLE_DOTS = str.maketrans(dict.fromkeys("•・‧∙⋅", "·"))
HAN_NAMES = re.compile(r"[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6})*")  # as nearly every cell is written
PADDED = re.compile(r"([\u3400-\u9fff]) +(?=[\u3400-\u9fff](?: |$)|[\u3400-\u9fff]{2}$)")


def parts(text: str) -> tuple[str, ...]:
    """Split a cell at 、 ， ； / and line ends; blanks and repetitions drop out, the order stays."""
    return tuple(dict.fromkeys(part for piece in SEPARATORS.split(narrow(text)) if (part := clean(piece))))


def name(text: str) -> str:
    """Give a name its one spelling: 「张 三」 is 张三, several blanks are one, dots of Uighur names are ·."""
    spelled = " ".join(text.translate(MIDDLE_DOTS).split())
    first = spelled.split(" ", 1)[0]
    return PADDED.sub(r"\1", spelled) if len(first) == 1 else spelled


def names(value: Value) -> tuple[str, ...]:
    """Read all names of a cell; 「无」 or a dash is nobody."""
    typed = plain(value)
    if HAN_NAMES.fullmatch(typed) and typed not in NOBODY:
        return tuple(dict.fromkeys(typed.split("、"))) if "、" in typed else (typed,)
    if clean(typed).casefold() in NOBODY:
        return ()
    return tuple(dict.fromkeys(name(part) for part in parts(typed) if part not in NOBODY))


@dataclass(frozen=True, slots=True)
class Person(Wording):
    """One person; `open` also takes outsiders."""

    open: bool = False
    word: ClassVar[str] = "person"
    label: ClassVar[Text] = Text("人员", "person")

    def read(self, value: Value) -> str | Problem[str]:
        """Read one name; several are C-many, and the first is kept."""
        if value is None:
            return ""
        found = names(value)
        if not found:
            return ""
        return found[0] if len(found) == 1 else Problem(C_MANY, found[0])


@dataclass(frozen=True, slots=True)
class People(Kind[tuple[str, ...]]):
    """Several people; `open` also takes outsiders."""

    open: bool = False
    word: ClassVar[str] = "people"
    label: ClassVar[Text] = Text("人员", "person")

    @property
    def empty(self) -> tuple[str, ...]:
        """Nobody."""
        return ()

    def read(self, value: Value) -> tuple[str, ...]:
        """Read the names of a cell, in order."""
        return names(value) if value is not None else ()

    def show(self, value: tuple[str, ...], language: Language) -> str:
        """Print 张三、李四, or with commas in English."""
        return listed(value, language)
