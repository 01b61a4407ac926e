"""Every filled row of a project whatever its sheet, for checks that hold for all columns alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from salessheets.columns import Column, dotted
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import BY_KEY, Record


def rows(case: Case) -> Iterator[Record]:
    """All rows and cards; a card that stands there and is empty throughout is a row too."""
    for records in case.project.records.values():
        yield from records
    for kind, place in case.project.places.items():
        if kind.SHEET.form == "card" and not case.of(kind):
            yield kind(at=place)


def cells(case: Case, *kinds: type[object]) -> Iterator[tuple[Record, str, Column, object]]:
    """Every cell in a column of one of these kinds: its row, key, column and value."""
    for record in rows(case):
        for key, column in columns_of(record.SHEET.key, kinds):
            yield record, key, column, getattr(record, key)


@cache
def columns_of(sheet: str, kinds: tuple[type[object], ...]) -> tuple[tuple[str, Column], ...]:
    """The columns of a sheet that are of one of these kinds; the same for every row."""
    return tuple((key, column) for key, column in BY_KEY[sheet].SHEET.columns.items() if isinstance(column.kind, kinds))


def number_of(record: Record) -> str:
    """The number by which other sheets name a row, "" where rows have none."""
    number: object = getattr(record, "id", "")
    return dotted(number) if isinstance(number, tuple) else str(number)


def kept_apart(finding: Finding, record: Record) -> Finding:
    """Mark a finding about a restricted sheet, which is written in full only beside that sheet."""
    return replace(finding, restricted=True) if record.SHEET.restricted else finding
