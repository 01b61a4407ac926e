"""Addresses of cells and blocks of cells, as they stand in the parts of a workbook."""

from __future__ import annotations

import re
from dataclasses import dataclass

from salessheets.text import Text, same
from salessheets.workbooks.patch_xml import refuse

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
REF = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


def place_of(ref: str) -> tuple[int, int]:
    """Read an address as row and column, both from 1."""
    found = REF.fullmatch(ref)
    column = 0
    for letter in found[1] if found else "":
        column = column * 26 + ord(letter) - 64
    if found and column <= LAST_COLUMN and int(found[2]) <= LAST_ROW:
        return int(found[2]), column
    return refuse(Text("「{ref}」不是单元格地址", '"{ref}" is no cell address').fill(ref=same(ref)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A block of cells, ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def __contains__(self, place: tuple[int, int]) -> bool:
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right


def area_of(ref: str) -> Area:
    """Read `A1:B2` or `A1`."""
    first, _, last = ref.replace("$", "").partition(":")
    (top, left), (bottom, right) = place_of(first), place_of(last or first)
    return Area(top=top, left=left, bottom=bottom, right=right)
