"""The boxes in which Excel shows notes, as VML, and the blocks of ids that drawings claim."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from salessheets.workbooks.patch_places import LAST_COLUMN, LAST_ROW, place_of
from salessheets.workbooks.patch_xml import Splice, root_of

SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
KIND = "_x0000_t202"
SHAPE_TYPE = (
    f'<v:shapetype{{spaces}} id="{KIND}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
SHAPE_TYPE_ID = re.compile(rb"""shapetype\b[^>]*?\bid\s*=\s*["']_x0000_t202["']""")
CLAIM = re.compile(rb"""<(?:\w+:)?idmap\b[^>]*?\bdata\s*=\s*["']([\d,\s]*)["']""")
SHAPE_ID = re.compile(rb"""_x0000_s(\d{1,9})\b""")
BLOCK = 1024
"""Ids in a block; its first one stays unused."""
STYLE = (
    "position:absolute;margin-left:60pt;margin-top:2pt;width:216pt;height:{height}pt;z-index:{layer};visibility:hidden"
)
FILL = "#ffffe1"
WIDE = 3
"""Columns that a box spans."""
LINE = 40
"""Half-width characters on a line of a box."""
TALLEST = 24


def claims(drawing: bytes) -> list[int]:
    """List the blocks of ids that a drawing claims or uses."""
    used = [int(number) // BLOCK for number in SHAPE_ID.findall(drawing)]
    return used + [int(block) for data in CLAIM.findall(drawing) for block in data.split(b",") if block.strip()]


def blocks_for(count: int) -> int:
    """Count the blocks that so many boxes need."""
    return -(-count // (BLOCK - 1))


def claimed(drawing: bytes, blocks: range) -> list[Splice]:
    """Give the splice that claims blocks of ids for a drawing."""
    names = ",".join(map(str, blocks))
    old = CLAIM.search(drawing)
    if old:
        return [Splice(old.end(1), old.end(1), f",{names}".encode() if old[1].strip() else names.encode())]
    at = root_of(drawing).tag.end
    spaces = missing_spaces(drawing)
    layout = f'<o:shapelayout{spaces} v:ext="edit"><o:idmap v:ext="edit" data="{names}"/></o:shapelayout>'
    return [Splice(at, at, layout.encode())]


def missing_spaces(drawing: bytes) -> str:
    """Write the namespaces that a drawing's root does not declare as we spell them; openpyxl's has none."""
    given = root_of(drawing).tag.attributes
    return "".join(
        f' xmlns:{prefix}="{space}"' for prefix, space in SPACES.items() if given.get(f"xmlns:{prefix}") != space
    )


def note_shapes(notes: Mapping[str, str], drawing: bytes, block: int) -> bytes:
    """Draw a box for each note, numbered from the start of a block, with the shape type where it is missing."""
    spaces = missing_spaces(drawing)
    kind = "" if SHAPE_TYPE_ID.search(drawing) else SHAPE_TYPE.format(spaces=spaces)
    boxes = "".join(
        box(ref, text, (block + index // (BLOCK - 1)) * BLOCK + index % (BLOCK - 1) + 1, spaces)
        for index, (ref, text) in enumerate(notes.items())
    )
    return (kind + boxes).encode()


def box(ref: str, text: str, number: int, spaces: str) -> str:
    """Draw one hidden box beside its cell, tall enough for its text."""
    row, column = place_of(ref)
    lines = min(lines_of(text) + 1, TALLEST)
    style = STYLE.format(height=lines * 14, layer=number % BLOCK)
    return (
        f'<v:shape{spaces} id="_x0000_s{number}" type="#{KIND}" style="{style}" fillcolor="{FILL}" o:insetmode="auto">'
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
