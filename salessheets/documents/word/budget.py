"""What one rendering remembers: how many rounds of loops it may still take, and the merged cells it is in."""

from __future__ import annotations

from itertools import count
from typing import cast

from jinja2.runtime import Context

from salessheets.documents.word.filters import TooMuch

MOST_ROUNDS = 200_000
FIRST_ID = 100_000


class Budget:
    """The rounds that are left; the numbers for drawings; and by cell of the template what stood in it a row above, in which loop."""

    __slots__ = ("above", "ids", "left")

    def __init__(self) -> None:
        self.left = MOST_ROUNDS
        self.ids = count(FIRST_ID)
        self.above: dict[int, tuple[object, object]] = {}

    def take(self, rounds: int) -> None:
        """Count the rounds of a loop before it begins."""
        self.left -= rounds + 1
        if self.left < 0:
            raise TooMuch("loop")


def budget_of(context: Context) -> Budget:
    """Give what the rendering of a context remembers."""
    return cast("Budget", context.parent["_budget"])
