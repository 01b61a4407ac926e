"""What a cell of a table says of its size."""

from __future__ import annotations

from salessheets.documents.word.ooxml import Element, w

MOST_DIGITS, MOST_COLUMNS = 9, 1_000


def length(element: Element | None, name: str) -> int:
    """An attribute as a whole number; 0 where it is none, or none that a page could be."""
    text = element.get(w(name)) if element is not None else None
    return int(text) if text and len(text) <= MOST_DIGITS and text.isdecimal() else 0


def span(cell: Element) -> int:
    """How many columns of the grid a cell lies over, within reason."""
    return min(max(1, length(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), "val")), MOST_COLUMNS)


def width(cell: Element) -> int:
    """The width of a cell in twips; 0 where it is given otherwise or not at all."""
    return stated(cell, "dxa")


def share(cell: Element) -> int:
    """The width of a cell in fiftieths of a percent; 0 where it is given otherwise or not at all."""
    return stated(cell, "pct")


def stated(cell: Element, kind: str) -> int:
    """The width of a cell where it is of a kind."""
    found = cell.find(f"{w('tcPr')}/{w('tcW')}")
    return length(found, "w") if found is not None and (found.get(w("type")) or "dxa") == kind else 0
