"""A project as it stood at the end of a day, as far as dates in the sheets tell; what has no date is as it is now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from salessheets.derived.work import raised_on
from salessheets.projects import Case
from salessheets.sheets import (
    Action,
    Activity,
    BudgetLine,
    Change,
    Closing,
    Compliance,
    CustomerNeed,
    Decision,
    Feedback,
    Record,
    Risk,
    Survey,
    Task,
)

HALF = Decimal("0.5")
BORN: Mapping[type[Record], str] = {
    Activity: "date",
    Change: "raised_on",
    Compliance: "date",
    Decision: "reviewed_on",
    Feedback: "date",
    CustomerNeed: "date",
    Risk: "found_on",
    Survey: "date",
}
"""The column that says since when a row is there; other rows have always been."""


def known_by(case: Case, day: date) -> Case:
    """The case on a day: rows of later days are gone, later dates of events are blank, and that day is the date of run.

    A task that was finished, started or cancelled later counts as half done where it had begun, else as not begun (the
    50/50 rule). What else has no date is as it is now. Workbooks count as changed that day.
    """
    records = {kind: tuple(past_rows(case, rows, day)) for kind, rows in case.project.records.items()}
    evidence = case.project.evidence
    sources = tuple(replace(source, modified=source.modified and day) for source in evidence.sources)
    project = replace(case.project, records=records, evidence=replace(evidence, sources=sources))
    return replace(case, project=project, as_of=day, memo={})


def past_rows(case: Case, rows: Iterable[Record], day: date) -> Iterable[Record]:
    """The rows that were there, as they were."""
    for row in rows:
        since = born(case, row)
        if since is None or since <= day:
            yield as_of_then(row, day)


def born(case: Case, row: Record) -> date | None:
    """Since when a row is there, None where nothing says so."""
    if isinstance(row, Action):
        return raised_on(case, row)
    key = BORN.get(type(row))
    found = getattr(row, key) if key else None
    return found if isinstance(found, date) else None


def as_of_then(row: Record, day: date) -> Record:
    """A row without what happened later."""
    later = later_columns(row, day)
    if not later:
        return row
    empty = type(row)(at=row.at)
    if isinstance(row, Closing):
        return empty
    blank = {key: getattr(empty, key) for key in later}
    then = replace(row, typed=row.typed - later, **blank)
    return replace(then, progress=HALF if then.actual_start else None) if isinstance(then, Task) else then


def later_columns(row: Record, day: date) -> frozenset[str]:
    """The columns that were blank then: later events, the status of what was closed later, spending of later months."""
    columns = row.SHEET.columns
    later = {key for key, column in columns.items() if column.past and is_after(getattr(row, key), day)}
    if "closed_on" in later and "status" in columns:
        later.add("status")
    if isinstance(row, BudgetLine) and is_after(row.month, day):
        later.add("actual")
    return frozenset(later)


def is_after(value: object, day: date) -> bool:
    """Whether a value is a date after a day."""
    return isinstance(value, date) and value > day
