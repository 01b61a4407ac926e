"""How much of a very large portfolio one workbook and one page show; what is left out is said, and stands elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from salessheets.text import Text

T = TypeVar("T")
MANY = 50
"""Above so many projects nobody reads every row, and a workbook of them all takes Excel a minute to open."""
ROWS = 300
PROJECTS = 50
"""Columns of the sheet of all metrics."""
PAGE_ROWS = 300
CUT = Text(
    "{note} 只列前 {n} 条，共 {all} 条；其余见各项目的页面。",
    "{note} The first {n} of {all} are listed; the others stand on the pages of their projects.",
)


def cut(items: Sequence[T], note: Text, *, large: bool, most: int = ROWS) -> tuple[tuple[T, ...], Text]:
    """The rows to show of a large portfolio, and a note that says how many there are."""
    if not large or len(items) <= most:
        return tuple(items), note
    return tuple(items[:most]), CUT.fill(note=note, n=most, all=len(items))
