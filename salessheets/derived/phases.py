"""The phases of the process by the letters that the list of metrics uses."""

from __future__ import annotations

LETTERS = {"L": "launch", "P": "plan", "X": "execute", "E": "evaluate", "C": "close"}


def phases(letters: str) -> tuple[str, ...]:
    """Keys of the list phase: `phases("XE")` is execution and evaluation; "" is portfolio only."""
    return tuple(LETTERS[letter] for letter in letters)
