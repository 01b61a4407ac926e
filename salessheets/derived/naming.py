"""What a message calls a record that may lack its number or name."""

from __future__ import annotations

from salessheets.text import Text, same


def called(words: str, row: int) -> Text:
    """The number or name of a record, else its row."""
    return same(words) if words else Text(f"（第 {row} 行）", f"(row {row})")
