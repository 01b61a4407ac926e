"""The column rules of our schema in frictionless: kinds, ranges, lists, required, keys, references."""

from __future__ import annotations

from typing import Any

from frictionless import Dialect, Package, Resource, Schema, formats, system

from salessheets.columns import Calc, Choice, Column, Day, Id, Money, Month, Number, Percent, Ref, Refs, Whole, YesNo
from salessheets.sheets import BY_KEY, Record

OLDEST, LATEST = "2000-01-01", "2100-12-31"


def package_of(path: str, kinds: tuple[type[Record], ...]) -> Any:  # noqa: ANN401 - frictionless is untyped
    """A workbook as a package: one resource a sheet, with its key, and its references to the other sheets."""
    sheets = {kind.SHEET.key for kind in kinds}
    return Package(resources=[resource_of(path, kind, sheets) for kind in kinds])


def resource_of(path: str, kind: type[Record], sheets: set[str]) -> Any:  # noqa: ANN401 - frictionless is untyped
    columns = kind.SHEET.columns
    schema: dict[str, object] = {"fields": [field_of(column) for column in columns.values()]}
    schema["primaryKey"] = [columns[key].header.zh for key in kind.SHEET.unique]
    schema["foreignKeys"] = [
        {
            "fields": [column.header.zh],
            "reference": {"resource": column.kind.sheet, "fields": [number_of(column.kind.sheet)]},
        }
        for column in columns.values()
        if isinstance(column.kind, Ref | Refs) and column.kind.sheet in sheets
    ]
    dialect = Dialect(header_rows=[1], controls=[formats.ExcelControl(sheet=kind.SHEET.title.zh)])
    return Resource(name=kind.SHEET.key, path=path, dialect=dialect, schema=Schema.from_descriptor(schema))


def number_of(sheet: str) -> str:
    """The header of the column that other sheets refer to."""
    return BY_KEY[sheet].SHEET.columns["id"].header.zh


def field_of(column: Column) -> dict[str, object]:
    """One column as frictionless says it."""
    constraints: dict[str, object] = {"required": True} if column.need.how == "always" else {}
    named: dict[str, object] = {"name": column.header.zh}
    kind = column.kind
    if isinstance(kind, Day | Month):
        return named | {
            "type": "date",
            "format": "any",
            "constraints": constraints | {"minimum": OLDEST, "maximum": LATEST},
        }
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
        constraints |= {"pattern": rf"{kind.prefix}-\d+"}
    return named | {"type": "string", "constraints": constraints | {"minLength": 1, "maxLength": 4000}}


def words_of(kind: Choice | YesNo) -> list[str]:
    if isinstance(kind, YesNo):
        return ["是", "否"]
    return [word for option in kind.choices.options for word in (option.label.zh, option.key)]


def errors_of(package: Any) -> int:  # noqa: ANN401 - frictionless is untyped
    """Check every sheet; the number of errors found."""
    with system.use_context(trusted=True):
        return sum(len(task.errors) for task in package.validate().tasks)
