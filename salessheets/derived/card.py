"""The cells of a card, filled or not."""

from __future__ import annotations

from salessheets.findings import Cell
from salessheets.projects import Case
from salessheets.sheets import CardRecord


def card_cell(case: Case, kind: type[CardRecord], key: str) -> Cell | None:
    """The cell of a field of a card, also when nothing was typed into the whole card."""
    return case.project.the(kind).cell(key) or case.project.spot(kind, key)
