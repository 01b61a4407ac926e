"""What a message calls a record, also one that lacks its number or name."""

from __future__ import annotations

from salessheets.text import Text, same

TASK = Text("任务", "Task")
RISK = Text("风险", "Risk")
ACTION = Text("行动项", "Action")
CONDITION = Text("评审条件", "Condition")


def called(words: str, row: int) -> Text:
    """The number or name of a record, else its row."""
    return same(words) if words else Text(f"（第 {row} 行）", f"(row {row})")
