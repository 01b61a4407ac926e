"""The column rules of our schema in frictionless: kinds, ranges, lists, required, unique. It has no rules across sheets."""

from __future__ import annotations

from typing import Any

from frictionless import Dialect, Resource, Schema, formats, system

from salessheets.columns import Calc, Choice, Column, Day, Id, Money, Month, Number, Percent, Whole, YesNo
from salessheets.sheets import Record

OLDEST, LATEST = "2000-01-01", "2100-12-31"


def schema_of(kind: type[Record]) -> Any:  # noqa: ANN401 - frictionless is untyped
    fields = [field_of(column, column.key in kind.SHEET.unique[:1]) for column in kind.SHEET.columns.values()]
    return Schema.from_descriptor({"fields": fields})


def field_of(column: Column, key: bool) -> dict[str, object]:
    """One column as frictionless says it."""
    constraints: dict[str, object] = {"required": True} if column.need.how == "always" else {}
    named = {"name": column.header.zh}
    kind = column.kind
    if isinstance(kind, Day | Month):
        return named | {"type": "date", "format": "any", "constraints": constraints | {"minimum": OLDEST, "maximum": LATEST}}
    if isinstance(kind, Number | Money | Percent):
        low: dict[str, object] = {} if getattr(kind, "negative", False) else {"minimum": "0"}
        return named | {"type": "number", "constraints": constraints | low}
    if isinstance(kind, Whole):
        return named | {"type": "integer", "constraints": constraints | {"minimum": 0}}
    if isinstance(kind, Calc):
        return named | {"type": "any"}
    if isinstance(kind, Choice | YesNo):
        return named | {"type": "string", "constraints": constraints | {"enum": words_of(kind)}}
    if isinstance(kind, Id):
        constraints |= {"pattern": rf"{kind.prefix}-\d+", "unique": key}
    return named | {"type": "string", "constraints": constraints | {"minLength": 1, "maxLength": 4000}}


def words_of(kind: Choice | YesNo) -> list[str]:
    if isinstance(kind, YesNo):
        return ["是", "否"]
    return [word for option in kind.choices.options for word in (option.label.zh, option.key)]


def errors_of(path: str, schemas: dict[str, Any]) -> int:
    """Check every sheet of a workbook; the number of errors found."""
    with system.use_context(trusted=True):
        return sum(sheet_errors(path, sheet, schema) for sheet, schema in schemas.items())


def sheet_errors(path: str, sheet: str, schema: Any) -> int:  # noqa: ANN401 - frictionless is untyped
    dialect = Dialect(header_rows=[1], controls=[formats.ExcelControl(sheet=sheet)])
    report = Resource(path=path, dialect=dialect, schema=schema).validate()
    return sum(len(task.errors) for task in report.tasks)
