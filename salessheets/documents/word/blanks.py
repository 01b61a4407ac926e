"""A field that nobody has filled in: asked for in a draft, blank in a final, a dash in a list.

A context gives `Blank(label)` in the place of a text. Where a template prints it by itself it reads 【待填：负责人】 in a
draft and nothing in a final, for the hand to fill; in a loop, where most of a line is there, and in a sentence it is a
dash. As a value it equals the dash, so a document's digest does not know whether it was a draft.
"""

from __future__ import annotations

from functools import partial
from typing import Self

from jinja2 import pass_context
from jinja2.runtime import Context

from salessheets.documents.word.filters import Filter
from salessheets.text import Language, Text

DASH = "—"
WANTED = Text("【待填：{name}】", "[to fill: {name}]")
ASKED = "_asked"


class Blank(str):
    """The text of a field that is empty, with the label under which people know the field."""

    __slots__ = ("label",)
    label: Text

    def __new__(cls, label: Text) -> Self:
        """Make the blank of a field."""
        self = super().__new__(cls, DASH)
        self.label = label
        return self


def blank_filter(language: Language) -> Filter:
    """Give the filter that a value printed by itself goes through."""
    return pass_context(partial(asked, language))


def asked(language: Language, context: Context, value: object) -> object:
    """Ask for a blank field in a draft; in a final leave its place empty."""
    if type(value) is not Blank:
        return value
    return WANTED.fill(name=value.label).say(language) if context.parent.get("_draft") else ""
