"""Chance that falls the same way every time: numbers and picks by what they are for."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chance:
    """Numbers worked out from a seed and a purpose, so that one more row changes no other."""

    seed: str

    def number(self, low: int, high: int, *purpose: object) -> int:
        """Give a whole number from low to high, both included."""
        said = "/".join((self.seed, *map(str, purpose)))
        found = int.from_bytes(hashlib.blake2b(said.encode(), digest_size=8).digest(), "big")
        return low + found % (high - low + 1)

    def pick(self, choices: Sequence[T], *purpose: object) -> T:
        """Give one of several."""
        return choices[self.number(0, len(choices) - 1, *purpose)]
