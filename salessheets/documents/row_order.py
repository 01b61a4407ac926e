"""The order of rows in a form: by their numbers, so that a sheet sorted otherwise prints the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from salessheets.sheets import Record

R = TypeVar("R", bound=Record)
FIGURES = re.compile(r"(\d+)")
LAST = ((2, 0, ""),)


def by_number(rows: Iterable[R]) -> list[R]:
    """Sort rows by their own numbers, R-2 before R-10; those without one stay behind, as they stand."""
    return sorted(rows, key=lambda row: natural(str(getattr(row, "id", ""))))


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Give the key by which numbers in words sort as people count."""
    pieces = [piece for piece in FIGURES.split(text) if piece]
    return tuple((0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces) or LAST
