"""Columns of choices, and of yes and no."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from salessheets.columns.choices import LISTS, ChoiceList
from salessheets.columns.codes import C_CHOICE, C_CHOICE_OWN
from salessheets.columns.kinds import Kind, Problem, Value, clean, plain
from salessheets.columns.words import Wording
from salessheets.text import Language, Text


@dataclass(frozen=True, slots=True)
class Choice(Wording):
    """One of a list: the key is kept, whatever word for it was typed."""

    list_name: str
    words: Mapping[str, str] = field(init=False, repr=False, compare=False)
    word: ClassVar[str] = "choice"
    label: ClassVar[Text] = Text("选项", "choice")

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.choices.words)

    @property
    def key(self) -> str:
        """The kind with its list."""
        return f"choice({self.list_name})"

    @property
    def choices(self) -> ChoiceList:
        """The list to choose from."""
        return LISTS[self.list_name]

    def read(self, value: Value) -> str | Problem[str]:
        """Read a choice: C-choice when a closed list has no such word, C-choice-own when an open one has not."""
        if type(value) is str and value in self.words:
            return self.words[value]
        typed = clean(plain(value))
        if not typed:
            return ""
        key = self.choices.find(typed)
        if key is not None:
            return key
        if self.choices.type == "open":
            return Problem(C_CHOICE_OWN, " ".join(typed.split()))
        if self.choices.type == "settings":
            return " ".join(typed.split())  # what a team's own settings allow is checked where they are known
        return Problem(C_CHOICE, "", {"nearest": self.choices.nearest(typed).label})

    def show(self, value: str, language: Language) -> str:
        """Print the label."""
        return self.choices.label(value).say(language) if value else ""


@dataclass(frozen=True, slots=True)
class YesNo(Kind[bool | None]):
    """Yes or no: 是, 否, √, ×, Y, N, 1, 0 and the like."""

    word: ClassVar[str] = "yesno"
    label: ClassVar[Text] = Text("是否", "yes or no")

    @property
    def empty(self) -> None:
        """Neither, unless a column has a default."""
        return

    def read(self, value: Value) -> bool | Problem[bool | None] | None:
        """Read yes or no; any other word is C-choice."""
        if value is None or isinstance(value, bool):
            return value
        typed = clean(plain(value))
        if not typed:
            return None
        key = LISTS["yesno"].find(typed)
        if key is None:
            return Problem(C_CHOICE, None, {"nearest": LISTS["yesno"].nearest(typed).label})
        return key == "yes"

    def show(self, value: bool | None, language: Language) -> str:
        """Print 是 or 否, Yes or No."""
        return "" if value is None else LISTS["yesno"].label("yes" if value else "no").say(language)
