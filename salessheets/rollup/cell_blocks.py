"""Many cells told shortly: blocks of a column, by file and sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from salessheets.findings import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetCells:
    """Cells of one sheet: `refs` are addresses and blocks, F2:F61."""

    file: str
    sheet: str
    refs: tuple[str, ...]

    @property
    def first(self) -> Cell:
        """The sheet itself, as a place to lead to."""
        return Cell(self.file, self.sheet)


def by_sheet(cells: Iterable[Cell]) -> tuple[SheetCells, ...]:
    """Take cells together by sheet; neighbours in a column become one block."""
    ordered = sorted(set(cells), key=lambda cell: (cell.file, cell.sheet, cell.column, cell.row))
    groups = groupby(ordered, key=lambda cell: (cell.file, cell.sheet))
    return tuple(SheetCells(file=file, sheet=sheet, refs=tuple(blocks(list(mine)))) for (file, sheet), mine in groups)


def blocks(cells: list[Cell]) -> Iterator[str]:
    """Blocks of cells, or of whole rows, that stand below one another."""
    for _, group in groupby(enumerate(cells), key=lambda pair: (pair[1].column, pair[1].row - pair[0])):
        block = [cell for _, cell in group]
        first, last = block[0], block[-1]
        yield first.ref if first == last else f"{first.ref}:{last.ref}"
