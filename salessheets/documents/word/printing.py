"""How a value becomes text in a part: plain data only, escaped, its lines kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal

from salessheets.text import Language, Text

Printer = Callable[[object], str]

UNHOLDABLE = "\ufffd"
SPECIAL = re.compile('[\x00-\x1f&<>"\ud800-\udfff\ufffe\uffff]')
MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
IN_TEXT = {
    **MARKUP,
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\v": '</w:t><w:br/><w:t xml:space="preserve">',
    "\a": '</w:t><w:br/><w:t xml:space="preserve">',  # docxtpl begins a paragraph: a value cannot end its own
    "\f": '</w:t><w:br w:type="page"/><w:t xml:space="preserve">',
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
}
IN_LINE = {**MARKUP, **dict.fromkeys("\n\v\a\f\t", " ")}
YES_NO = {"zh": ("否", "是"), "en": ("no", "yes")}


class Xml(str):
    """Markup that a filter of ours wrote; a template cannot make one."""

    __slots__ = ()


class Sign:
    """A value that a run draws; elsewhere it is its text."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """What is printed where nothing can be drawn."""
        return ""


class Refused(ValueError):  # noqa: N818 - it never leaves this package
    """A value that cannot be used as it is, with the reason in words."""

    def __init__(self, what: Text) -> None:
        self.what = what
        super().__init__(what.en)


class NotPlain(TypeError):  # noqa: N818 - it never leaves this package
    """A value of a kind that a document cannot print."""


def printer(language: Language, signs: Mapping[str, str]) -> Printer:
    """Make the function that prints a value in one language and one kind of part."""
    special = SPECIAL.search
    replace = SPECIAL.sub

    def escaped(found: re.Match[str]) -> str:
        return signs.get(found.group(), UNHOLDABLE)

    def printed(value: object) -> str:
        if type(value) is str:
            text = value
        elif type(value) is Xml and signs is IN_TEXT:
            return value
        else:
            text = wording(value, language)
        if special(text) is None:
            return text
        return replace(escaped, text.replace("\r\n", "\n").replace("\r", "\n"))

    return printed


def wording(value: object, language: Language) -> str:
    """Word a plain value: None is empty, yes and no in the language, dates by ISO; lists are no text.

    Raises:
        NotPlain: a list, a mapping or an object.
    """
    if isinstance(value, str):
        return str.__str__(value)
    if value is None:
        return ""
    if isinstance(value, Text):
        return value.say(language)
    if isinstance(value, date):
        return value.isoformat()[:16].replace("T", " ")
    return _figure(value, language)


def _figure(value: object, language: Language) -> str:
    if isinstance(value, bool):
        return YES_NO[language][value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int | float | time):
        return str(value)
    if isinstance(value, Sign):
        return value.text
    raise NotPlain(type(value).__name__)
