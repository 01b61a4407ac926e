"""When a sample is too small to say much."""

from __future__ import annotations

from salessheets.text import Text

SMALL = Text("样本不足，n={n}", "small sample, n={n}")


def small_sample(count: int, least: int) -> Text | None:
    """The mark of a sample below the least size that counts."""
    return SMALL.fill(n=count) if count < least else None
