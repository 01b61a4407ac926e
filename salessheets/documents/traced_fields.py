"""A form worked out so that every value knows the cells it came from: the same functions, other values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from salessheets.columns import Calc, Column
from salessheets.documents.common import Issue
from salessheets.documents.forms import Writer
from salessheets.documents.shown import Row, Shown
from salessheets.documents.traced_values import Origin, origins_of, trace
from salessheets.measures import Measure, Metric
from salessheets.projects import Case, Project
from salessheets.settings import Settings
from salessheets.sheets import Record, Threshold
from salessheets.text import Language, Text


class TracedRow(dict[str, object]):
    """The fields of one row of a sheet, with that row."""

    record: Record

    def __init__(self, values: Mapping[str, object], record: Record) -> None:
        super().__init__(values)
        self.record = record

    def __or__(self, other: Mapping[str, object]) -> TracedRow:  # type: ignore[override]
        """Stay the row of its record with other fields in it."""
        return TracedRow({**self, **other}, self.record)


def traced_fields(
    writer: Writer, case: Case, language: Language, instance: str, office: Project
) -> Mapping[str, object]:
    """Give what a document prints, each value with its cells."""
    settings = traced_settings(case.settings, office)
    followed = replace(case, project=traced_project(case.project), settings=settings, memo={})
    return writer.fields(TracedShown(followed, language), Issue(form=writer.form, instance=instance))


def traced_project(project: Project) -> Project:
    """The same project, its values knowing their cells."""
    return replace(project, records={kind: tuple(map(traced_record, rows)) for kind, rows in project.records.items()})


def traced_record(record: Record) -> Record:
    """The same row, its values knowing their cells."""
    columns = record.SHEET.columns.items()
    values = {
        key: trace(getattr(record, key), [origin(record, column)])
        for key, column in columns
        if not isinstance(column.kind, Calc)
    }
    return replace(record, **values)  # type: ignore[arg-type]  # values of the same kinds


def traced_settings(settings: Settings, office: Project) -> Settings:
    """The same settings, texts, days and figures knowing the row of the settings workbook that says so."""
    rows = {row.parameter.strip().lower(): row for row in office.of(Threshold) if row.parameter and row.value}
    known = {
        name: trace(value, [origin(row, row.SHEET.columns["value"])])
        for name, row in rows.items()
        if isinstance(value := getattr(settings, name, None), str | date | Decimal)
    }
    return replace(settings, **known)  # type: ignore[arg-type]  # values of the same kinds


def origin(record: Record, column: Column) -> Origin:
    """The cell of a column in a row."""
    return Origin(record.cell(column.key), column, type(record))


@dataclass(frozen=True, slots=True)
class TracedShown(Shown):
    """Prints the values of a case, and hands the cells of each value on to what is printed of it."""

    def row(self, record: Record, **more: object) -> Row:
        """Give the columns of a row, which knows what row it is."""
        return TracedRow(Shown.row(self, record, **more), record)

    def cell(self, column: Column, value: object, record: Record) -> object:
        """Print one value of a row."""
        return trace(Shown.cell(self, column, value, record), [origin(record, column)])

    def label(self, list_name: str, key: str) -> str:
        """Print the label of a choice."""
        return self.handed(Shown.label(self, list_name, key), key)

    def person(self, typed: str) -> str:
        """Print the name of a person."""
        return self.handed(Shown.person(self, typed), typed)

    def listed(self, words: Iterable[str]) -> str:
        """Print several words in a line."""
        several = list(words)
        return self.handed(Shown.listed(self, several), *several)

    def money(self, amount: Decimal | None) -> str:
        """Print an amount."""
        return self.handed(Shown.money(self, amount), amount)

    def number(self, value: Decimal | None) -> str:
        """Print a figure."""
        return self.handed(Shown.number(self, value), value)

    def share(self, value: Decimal | None) -> str:
        """Print a fraction."""
        return self.handed(Shown.share(self, value), value)

    def text(self, words: str, label: Text | None = None) -> str:
        """Print words."""
        return self.handed(Shown.text(self, words, label), words)

    def measure(self, measure: Measure, metric: Metric) -> str:
        """Print a measure with the cells that caused it."""
        words = self.handed(Shown.measure(self, measure, metric), measure.value)
        found = trace(words, [Origin(cell) for cell in measure.cells])
        return found if isinstance(found, str) else words

    @staticmethod
    def handed(words: str, *values: object) -> str:
        """Give words the cells of the values they were printed from."""
        found = trace(words, origins_of(*values))
        return found if isinstance(found, str) else words
