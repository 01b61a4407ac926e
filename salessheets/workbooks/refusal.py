"""Why a file is not read: raised inside this package alone, `read_book` turns it into a finding."""

from __future__ import annotations

from salessheets.findings import Cell, Finding, Rule


class RefusedError(Exception):
    """Stops reading a file for one named cause; row and column count from 1."""

    def __init__(self, rule: Rule, *, sheet: str = "", row: int = 0, column: int = 0, **names: object) -> None:
        super().__init__(rule.id)
        self.rule = rule
        self.place = (sheet, row, column)
        self.names = names

    def finding(self, file: str) -> Finding:
        """Say it about a file."""
        return self.rule.finding(Cell(file, *self.place), **self.names)
