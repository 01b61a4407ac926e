"""The look: one palette, one set of fonts and formats for workbooks, pages and charts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from salessheets.text import Language, Text


class Palette:
    """The colours of the product; one that means something never stands without its word."""

    INK = "#1F2A37"
    MUTED = "#6B7785"
    DARK = "#1F3A5F"
    MAIN = "#2F6690"
    SOFT = "#8FB3D1"
    PALE = "#DCE8F2"
    BAND = "#F5F8FB"
    LINE = "#D5DEE8"
    PAPER = "#FFFFFF"
    INPUT = "#FFFCF2"
    COMPUTED = "#EEF1F5"
    LINK = "#1B62A5"

    GREEN, GREEN_INK = "#D3EBD8", "#14532D"
    YELLOW, YELLOW_INK = "#FFD970", "#5C3D00"
    RED, RED_INK = "#B3261E", "#FFFFFF"
    GREY, GREY_INK = "#E6E9ED", "#4B5563"
    BLUE, BLUE_INK = "#DCE8F2", "#1F3A5F"

    BAR = "#9CC3DF"
    GANTT, GANTT_REST = "#2F6690", "#BCD3E6"
    GREEN_MARK, YELLOW_MARK, RED_MARK, GREY_MARK = "#4C9A66", "#F0B429", "#B3261E", "#A5AFBA"
    """Colours of the lights in charts and on pages, where they fill more than a cell."""
    SERIES = ("#2F6690", "#E08A3C", "#6FA287", "#8A6FA8", "#C25B56", "#7D8A99")


FONTS: Mapping[Language, str] = MappingProxyType({"zh": "Microsoft YaHei", "en": "Calibri"})
"""Fonts that Windows has; elsewhere the nearest sans serif steps in."""
SIZES: Mapping[Language, int] = MappingProxyType({"zh": 10, "en": 11})
ROW_HEIGHT = 20.0
LINE_HEIGHT = 15.0
HEADER_HEIGHT = 27.0
TALLEST_ROW = 150.0

Align = Literal["left", "center", "right"]
ToneName = Literal["green", "yellow", "red", "grey", "blue"]
Kind = Literal[
    "text", "wrap", "code", "integer", "number", "money", "percent", "points", "day", "month", "moment", "link", "light",
    "general", "plain", "level",
]  # fmt: skip

FORMATS: Mapping[Kind, str] = MappingProxyType(
    {
        "text": "@",
        "wrap": "General",
        "code": "@",
        "integer": "#,##0",
        "number": "#,##0.##",
        "money": "#,##0.00",
        "percent": "0.0%",
        "points": "+0.0;-0.0;0.0",
        "day": "yyyy-mm-dd",
        "month": "yyyy-mm",
        "moment": "yyyy-mm-dd hh:mm",
        "link": "General",
        "light": "@",
        "general": "General",
        "plain": "General",
        "level": "0",
    }
)
"""Number format by kind; the same in every language of Excel."""
ALIGNS: Mapping[Kind, Align] = MappingProxyType(
    {
        "code": "center",
        "integer": "right",
        "number": "right",
        "money": "right",
        "percent": "right",
        "points": "right",
        "day": "center",
        "month": "center",
        "moment": "center",
        "light": "center",
        "plain": "right",
        "level": "center",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a cell looks; what is left out is as the workbook has it."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float | None = None
    colour: str = ""
    fill: str = ""
    align: Align | None = None
    top: bool = False
    wrap: bool = False
    indent: int = 0
    number_format: str = ""
    border: str = ""
    under: str = ""
    over: str = ""
    side: str = ""
    shrink: bool = False
    unlocked: bool = False

    def on(self, other: Style) -> Style:
        """Lay this style over another one: what is set here wins."""
        return laid(self, other)

    def options(self) -> dict[str, str | int | float | bool]:
        """Give the style in XlsxWriter's words."""
        flags = {
            "bold": self.bold,
            "italic": self.italic,
            "underline": int(self.underline),
            "font_size": self.size,
            "font_color": self.colour,
            "bg_color": self.fill,
            "align": self.align,
            "text_wrap": self.wrap,
            "indent": self.indent,
            "shrink": self.shrink,
            "num_format": self.number_format,
        }
        edges = {"border": self.border, "bottom": self.under, "top": self.over}
        lines: dict[str, str | int] = {edge: 1 for edge, colour in edges.items() if colour}
        lines |= {f"{edge}_color": colour for edge, colour in edges.items() if colour}
        if self.side:
            lines |= {"left": 5, "left_color": self.side}
        given = {name: value for name, value in flags.items() if value}
        return {**given, **lines, "valign": "top" if self.top else "vcenter", "locked": not self.unlocked}


@lru_cache(maxsize=1024)
def laid(upper: Style, lower: Style) -> Style:
    """One style over another; every cell of a book asks for one of a few dozen."""
    return Style(**{field.name: getattr(upper, field.name) or getattr(lower, field.name) for field in fields(Style)})


TITLE = Style(bold=True, size=16, colour=Palette.DARK)
SECTION = Style(bold=True, size=12, colour=Palette.DARK, under=Palette.MAIN)
NOTE = Style(size=9, colour=Palette.MUTED)
HEADER = Style(bold=True, colour=Palette.PAPER, fill=Palette.DARK, align="center", wrap=True, border=Palette.SOFT)
BODY = Style(colour=Palette.INK, under=Palette.LINE, indent=1)
TOTAL = Style(bold=True, colour=Palette.DARK, fill=Palette.PALE, over=Palette.MAIN, under=Palette.MAIN, indent=1)
LABEL = Style(colour=Palette.MUTED, fill=Palette.BAND, under=Palette.LINE, indent=1)
CARD_LABEL = Style(size=9, colour=Palette.MUTED, fill=Palette.BAND, indent=1, side=Palette.MAIN)
CARD_VALUE = Style(
    bold=True, size=20, colour=Palette.DARK, fill=Palette.BAND, align="left", indent=1, side=Palette.MAIN
)
CARD_NOTE = Style(size=9, colour=Palette.MUTED, fill=Palette.BAND, indent=1, side=Palette.MAIN, shrink=True)
LINK = Style(colour=Palette.LINK, underline=True)
INPUT = Style(colour=Palette.INK, fill=Palette.INPUT, under=Palette.LINE, indent=1, unlocked=True)
COMPUTED = Style(colour=Palette.GREY_INK, fill=Palette.COMPUTED, under=Palette.LINE, indent=1)
BAND = Style(fill=Palette.BAND)
WRONG = Style(fill="#F6C9C4", colour="#8C1D18")
"""A cell that breaks a rule, seen while one types."""
LATE = Style(fill="#FFE9B8", colour=Palette.YELLOW_INK)

TONES: Mapping[ToneName, Style] = MappingProxyType(
    {
        "green": Style(fill=Palette.GREEN, colour=Palette.GREEN_INK, bold=True),
        "yellow": Style(fill=Palette.YELLOW, colour=Palette.YELLOW_INK, bold=True),
        "red": Style(fill=Palette.RED, colour=Palette.RED_INK, bold=True),
        "grey": Style(fill=Palette.GREY, colour=Palette.GREY_INK),
        "blue": Style(fill=Palette.BLUE, colour=Palette.BLUE_INK),
    }
)
"""Told apart in black and white too: red prints darkest with white letters, green lightest."""
MARKS: Mapping[ToneName, str] = MappingProxyType(
    {
        "green": Palette.GREEN_MARK,
        "yellow": Palette.YELLOW_MARK,
        "red": Palette.RED_MARK,
        "grey": Palette.GREY_MARK,
        "blue": Palette.MAIN,
    }
)
LIGHT_WORDS: Mapping[ToneName, tuple[Text, ...]] = MappingProxyType(
    {
        "green": (Text("绿", "Green"),),
        "yellow": (Text("黄", "Yellow"), Text("警告", "Warning")),
        "red": (Text("红", "Red"), Text("错误", "Error")),
        "grey": (Text("灰", "Grey"), Text("不适用", "n/a")),
        "blue": (Text("提示", "Info"),),
    }
)
"""The words of lights and severities, and the tone each is shown in."""


def light_tones(language: Language) -> Mapping[str, ToneName]:
    """Give the tone of each light's and severity's word."""
    return {word.say(language): tone for tone, words in LIGHT_WORDS.items() for word in words}


@lru_cache(maxsize=1024)
def cell_style(kind: Kind, base: Style = BODY) -> Style:
    """Give the style of a value of a kind on a base; what the base says outright stays."""
    align = base.align or ALIGNS.get(kind)
    return replace(
        base,
        number_format=base.number_format or FORMATS[kind],
        align=align,
        wrap=base.wrap or kind in ("wrap", "light"),
        indent=0 if align == "center" else base.indent,
        colour=Palette.LINK if kind == "link" else base.colour,
        underline=base.underline or kind == "link",
    )
