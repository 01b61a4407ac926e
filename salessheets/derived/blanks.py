"""Which cells of a record are empty, and what their columns are called."""

from __future__ import annotations

from collections.abc import Iterable

from salessheets.sheets import Record
from salessheets.text import Text, joined


def blank(record: Record, keys: Iterable[str]) -> tuple[str, ...]:
    """The keys whose cells hold nothing; a cell that could not be read is not blank."""
    return tuple(key for key in keys if key not in record.typed)


def header(record: Record | type[Record], key: str) -> Text:
    """The header of a column."""
    return record.SHEET.columns[key].header


def headers(record: Record | type[Record], keys: Iterable[str]) -> Text:
    """The headers of columns as a list reads."""
    return joined([header(record, key) for key in keys])
