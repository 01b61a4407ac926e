"""Which columns of a sheet the schema hands to a rule."""

from __future__ import annotations

from functools import cache

from salessheets.sheets import Record


@cache
def wanted_keys(kind: type[Record], rule: str) -> tuple[str, ...]:
    """The columns whose emptiness a rule reports, for a gate or under its own condition, in sheet order."""
    return tuple(key for key, column in kind.SHEET.columns.items() if column.need.rule == rule)
