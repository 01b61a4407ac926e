"""The units of metrics, as tables and pages print them: those of the parameters, and a few more."""

from __future__ import annotations

from salessheets.settings.units import COUNT, ITEMS, PEOPLE, POINTS, RATIO, RESPONSES, WORKING_DAYS, YUAN
from salessheets.text import Text, same

PERCENT = same("%")
PERCENTAGE_POINTS = Text("百分点", "pp")
TIMES = Text("倍", "times")
OCCASIONS = Text("次", "occasions")
LIGHT = Text("灯", "light")

__all__ = [
    "COUNT", "ITEMS", "LIGHT", "OCCASIONS", "PEOPLE", "PERCENT", "PERCENTAGE_POINTS", "POINTS", "RATIO", "RESPONSES",
    "TIMES", "WORKING_DAYS", "YUAN",
]  # fmt: skip
