"""Values that are more than text in a run: `{{r value }}`, `{{p value }}` and `{{ value|checkbox }}`.

`{{p value }}`, alone in its paragraph, prints such a paragraph for each line of a text or each item of a list.
`{{r value }}` prints a text, a piece or a list of pieces, each a text or a mapping with `text` and any of: bold, italic,
underline, strike (true), color ("FF0000"), highlight ("yellow"), size (points), font, style (the id of a character
style), superscript, subscript (true), url (http, https, mailto). What a piece does not say is as in the template.
`{{ value|checkbox }}` prints a box that can be ticked in Word. Where there is no run (a property, an alt text) the bare
text is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, cast
from xml.sax.saxutils import quoteattr

from jinja2 import Environment, pass_environment

from salessheets.documents.word.amounts import as_decimal
from salessheets.documents.word.cell_filters import colour
from salessheets.documents.word.filters import Filter
from salessheets.documents.word.ooxml import W14
from salessheets.documents.word.printing import NotPlain, Printer, Sign, Xml

TICKED, UNTICKED = "☑", "☐"
BOX_FONT = "Segoe UI Symbol"  # on every Windows, with both signs; elsewhere a font that has them steps in
NO = frozenset(("", "—", "否", "无", "未", "no", "none", "false", "0"))
LINK = re.compile(r"(https?://|mailto:)[^\s\"\\<>]+$")
LARGEST = 1_638  # points in Word
HIGHLIGHTS = frozenset(
    [
        "black",
        "blue",
        "cyan",
        "green",
        "magenta",
        "red",
        "yellow",
        "white",
        "darkBlue",
        "darkCyan",
        "darkGreen",
        "darkMagenta",
        "darkRed",
        "darkYellow",
        "darkGray",
        "lightGray",
        "none",
    ]
)
PROPERTY = re.compile(r"<w:(\w+)[ />]")
TOP_LEVEL = re.compile(r"<w:(\w+)(?: [^<>]*)?/>")


class Printing(Protocol):
    """What an environment of ours adds to jinja's: how a value is printed."""

    printed: Printer


@dataclass(frozen=True, slots=True)
class Ticked(Sign):
    """A box that is ticked or not; as text its sign."""

    value: bool

    @property
    def text(self) -> str:
        """The sign of the box."""
        return TICKED if self.value else UNTICKED


def rich_filters() -> dict[str, Filter]:
    """Give the filters by name."""
    return {"checkbox": lambda value: Ticked(true(value)), "paragraphs": paragraphs, "_run": in_run, "_chosen": chosen}


def true(value: object) -> bool:
    """Whether a value means yes: as Python has it, and the words that a sheet prints for no are none."""
    return value.strip().casefold() not in NO if isinstance(value, str) else bool(value)


def paragraphs(value: object) -> list[object]:
    """Give what `{{p value }}` prints a paragraph each: the lines of a text, the items of a list."""
    if isinstance(value, str):
        return list(value.splitlines())
    if isinstance(value, list | tuple):
        return list(value)
    return [] if value is None else [value]


def chosen(value: object, pair: Sequence[object]) -> object:
    """Give the first of a pair for yes, the second for no."""
    return pair[0] if true(value) else pair[1]


@pass_environment
def in_run(environment: Environment, value: object, look: str) -> Xml:
    """Write a value as runs of their own."""
    return run(cast("Printing", environment).printed, value, look)


def run(printed: Printer, value: object, look: str) -> Xml:
    """Write a value as runs; `look` are the properties of the run that it stands in."""
    if isinstance(value, Ticked):
        return Xml(checkbox(value, look))
    pieces = value if isinstance(value, list | tuple) else [value]
    return Xml("".join(piece(printed, each, look) for each in pieces))


def piece(printed: Printer, value: object, look: str) -> str:
    """Write one piece as a run, or as a link."""
    if not isinstance(value, Mapping):
        return text_run(printed(value), look)
    if "text" not in value or not set(value) <= {"text", "url", *PROPERTIES}:
        raise NotPlain(", ".join(sorted(map(str, set(value) - {"text", "url", *PROPERTIES}))) or "mapping")
    said = {name: PROPERTIES[name](value[name]) for name in PROPERTIES if value.get(name) is not None}
    written = text_run(printed(value["text"]), overridden(look, said.values()))
    return linked(value["url"], written) if value.get("url") else written


def text_run(text: str, look: str) -> str:
    """Write a run with escaped text."""
    return (
        f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    )


def overridden(look: str, said: Iterable[str]) -> str:
    """Let what a piece says of itself stand in the place of what the template says."""
    own = "".join(said)
    names = set(PROPERTY.findall(own))
    return own + TOP_LEVEL.sub(lambda found: "" if found.group(1) in names else found.group(), look)


def linked(url: object, written: str) -> str:
    """Make a link of a run."""
    if not isinstance(url, str) or not LINK.match(url):
        raise ValueError(f"url: {str(url)[:60]}")
    return f"<w:fldSimple w:instr={quoteattr(f' HYPERLINK {chr(34)}{url}{chr(34)} ')}>{written}</w:fldSimple>"


def checkbox(box: Ticked, look: str) -> str:
    """Write a content control that holds a box."""
    fonts = "".join(f' w:{script}="{BOX_FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    own = overridden(look, (f"<w:rFonts{fonts}/>",))
    states = "".join(
        f'<w14:{state} w14:val="{ord(sign):04X}" w14:font="{BOX_FONT}"/>'
        for state, sign in (("checkedState", TICKED), ("uncheckedState", UNTICKED))
    )
    return (
        f'<w:sdt xmlns:w14="{W14}"><w:sdtPr><w:rPr>{own}</w:rPr><w14:checkbox><w14:checked w14:val="{int(box.value)}"/>'
        f"{states}</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>{own}</w:rPr><w:t>{box.text}</w:t></w:r>"
        "</w:sdtContent></w:sdt>"
    )


def _switch(name: str) -> Callable[[object], str]:
    return lambda value: f"<w:{name}/>" if value else f'<w:{name} w:val="0"/>'


def _raised(place: str) -> Callable[[object], str]:
    return lambda value: f'<w:vertAlign w:val="{place}"/>' if value else ""


def _named(name: str) -> Callable[[object], str]:
    return lambda value: f"<w:{name} w:val={quoteattr(str(value))}/>"


def _font(value: object) -> str:
    name = quoteattr(str(value).rsplit(":", 1)[-1])
    return "<w:rFonts" + "".join(f" w:{script}={name}" for script in ("ascii", "hAnsi", "eastAsia", "cs")) + "/>"


def _size(value: object) -> str:
    points = as_decimal(value)
    if points is None or not 1 <= points <= LARGEST:
        raise ValueError(f"size: {str(value)[:20]}")
    return f'<w:sz w:val="{(points * 2).quantize(Decimal(1))}"/>'


def _highlight(value: object) -> str:
    if value not in HIGHLIGHTS:
        raise ValueError(f"highlight: {str(value)[:20]}")
    return f'<w:highlight w:val="{value}"/>'


PROPERTIES: dict[str, Callable[[object], str]] = {
    "style": _named("rStyle"),
    "font": _font,
    "bold": _switch("b"),
    "italic": _switch("i"),
    "strike": _switch("strike"),
    "color": lambda value: f'<w:color w:val="{colour(value)}"/>',
    "size": _size,
    "highlight": _highlight,
    "underline": lambda value: f'<w:u w:val="{"single" if value else "none"}"/>',
    "superscript": _raised("superscript"),
    "subscript": _raised("subscript"),
}
