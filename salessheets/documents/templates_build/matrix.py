"""Tables whose columns grow with the people: one loop over the cells of a row in each row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salessheets.documents.templates_build.markup import Cell, Row, table

CELL_WIDTH = re.compile(r'(<w:tcW w:w="\d+" w:type=)"pct"')


def looped(loop: str, cell: Cell) -> tuple[Cell, Cell, Cell]:
    """A cell for each of a loop, between the tags that own their cells."""
    return Cell(text=f"{{%tc for {loop} %}}", style="FormSmall"), cell, Cell(text="{%tc endfor %}", style="FormSmall")


def matrix(widths: Sequence[int], rows: Sequence[Row]) -> str:
    """Write a table with loops over cells; widths are lengths, since shares cannot be told once cells are added."""
    return CELL_WIDTH.sub(r'\1"dxa"', table(widths, rows))
