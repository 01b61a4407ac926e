"""Where a person types next: the cell of a row that is still to come."""

from __future__ import annotations

from dataclasses import replace

from salessheets.findings import Cell
from salessheets.projects import Case
from salessheets.sheets import Record


def next_cell(case: Case, kind: type[Record], key: str) -> Cell | None:
    """The cell in the first free row of a sheet, for a row that is missing."""
    records = case.of(kind)
    if not records:
        return case.project.spot(kind, key)
    last = records[-1].cell(key)
    return replace(last, row=last.row + 1) if last else None
