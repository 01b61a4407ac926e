"""Every filled row of a project whatever its sheet, for checks that hold for all columns alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.columns import Column, dotted
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import Record


def rows(case: Case) -> Iterator[Record]:
    """All rows and cards; a card that stands there and is empty throughout is a row too."""
    for records in case.project.records.values():
        yield from records
    for kind, place in case.project.places.items():
        if kind.SHEET.form == "card" and not case.of(kind):
            yield kind(at=place)


def cells(case: Case, *kinds: type) -> Iterator[tuple[Record, str, Column, object]]:
    """Every cell in a column of one of these kinds: its row, key, column and value."""
    for record in rows(case):
        for key, column in record.SHEET.columns.items():
            if isinstance(column.kind, kinds):
                yield record, key, column, getattr(record, key)


def number_of(record: Record) -> str:
    """The number by which other sheets name a row, "" where rows have none."""
    number: object = getattr(record, "id", "")
    return dotted(number) if isinstance(number, tuple) else str(number)


def kept_apart(finding: Finding, record: Record) -> Finding:
    """Mark a finding about a restricted sheet, which is written in full only beside that sheet."""
    return replace(finding, restricted=True) if record.SHEET.restricted else finding
