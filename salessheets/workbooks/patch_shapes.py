"""The boxes in which Excel shows notes, as VML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from salessheets.workbooks.patch_places import LAST_COLUMN, LAST_ROW, place_of

KIND = "_x0000_t202"
SHAPE_TYPE = (
    f'<v:shapetype id="{KIND}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
SHAPE_TYPE_ID = re.compile(rb"""<v:shapetype\b[^>]*?\bid\s*=\s*["']_x0000_t202["']""")
STYLE = (
    "position:absolute;margin-left:60pt;margin-top:2pt;width:216pt;height:{height}pt;z-index:{number};visibility:hidden"
)
FILL = "#ffffe1"
WIDE = 3
"""Columns that a box spans."""
LINE = 40
"""Half-width characters on a line of a box."""
TALLEST = 24


def note_shapes(notes: Mapping[str, str], drawing: bytes, first: int) -> bytes:
    """Draw a box for each note, numbered from `first`, with the shape type where the drawing lacks it."""
    boxes = "".join(box(ref, text, first + index + index // 1023) for index, (ref, text) in enumerate(notes.items()))
    return (("" if SHAPE_TYPE_ID.search(drawing) else SHAPE_TYPE) + boxes).encode()


def box(ref: str, text: str, number: int) -> str:
    """Draw one hidden box beside its cell, tall enough for its text."""
    row, column = place_of(ref)
    lines = min(lines_of(text) + 1, TALLEST)
    style = STYLE.format(height=lines * 14, number=number % 1024)
    return (
        f'<v:shape id="_x0000_s{number}" type="#{KIND}" style="{style}" fillcolor="{FILL}" o:insetmode="auto">'
        f'<v:fill color2="{FILL}"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{anchor(row - 1, column - 1, lines)}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"
    )


def anchor(row: int, column: int, lines: int) -> str:
    """Place a box right of its cell, or left of it at the edge; rows and columns count from 0 here."""
    left = column + 1 if column + 1 + WIDE < LAST_COLUMN else column - WIDE - 1
    top = min(max(row - 1, 0), LAST_ROW - 1 - lines)
    return f"{left}, 15, {top}, 4, {left + WIDE}, 31, {top + lines}, 4"


def lines_of(text: str) -> int:
    """Count the lines that a text takes in a box."""
    return sum(-(-width(line) // LINE) or 1 for line in text.splitlines()) or 1


def width(text: str) -> int:
    """Count half-width characters."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
