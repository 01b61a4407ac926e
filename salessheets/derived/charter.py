"""The cells of the charter, filled or not."""

from __future__ import annotations

from salessheets.findings import Cell
from salessheets.projects import Case
from salessheets.sheets import Charter


def charter_cell(case: Case, key: str) -> Cell | None:
    """The cell of a field of the charter, also when nothing was typed into the whole card."""
    return case.charter.cell(key) or case.project.spot(Charter, key)
