"""Why a file is not read: raised inside this package alone, `read_book` turns it into a finding."""

from __future__ import annotations

from salessheets.findings import Cell, Finding, Rule
from salessheets.text import Text, same

NO_KIND = same("")


class RefusedError(Exception):
    """Stops reading a file for one named cause; row and column count from 1."""

    def __init__(self, rule: Rule, *, kind: Text = NO_KIND, sheet: str = "", row: int = 0, column: int = 0) -> None:
        super().__init__(rule.id)
        self.rule = rule
        self.kind = kind
        self.place = (sheet, row, column)

    def finding(self, file: str) -> Finding:
        """Say it about a file."""
        cell = Cell(file, *self.place)
        return self.rule.finding(cell, cell.ref, kind=self.kind)
