"""Where each value of a document comes from: the cells, or what it was worked out from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from salessheets.columns import Calc
from salessheets.documents.computed import HEADERS, columns_in, computed_from, told
from salessheets.documents.shown import blank
from salessheets.documents.traced_fields import TracedRow
from salessheets.documents.traced_values import Origins, origins_of
from salessheets.findings import Cell
from salessheets.metrics import metrics
from salessheets.projects import Project
from salessheets.sheets import Record
from salessheets.showing import EMPTY
from salessheets.text import Text, same

How = Literal["cell", "computed", "row", "fixed", "blank", "unknown"]
Type = Literal["text", "date", "yesno", "number", "chart"]
ROW_NUMBER = re.compile(r"\[\d+\]")
CHART = {"categories", "series"}
FIXED, MEASURES = "words", "measures."
NOTHING = same("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One value that a document prints: its name, what people call it, how it reads, and where it comes from.

    Rows count from 1: `tasks[3].owner`. `how`: it stands in one `cell`; it is `computed` from `cells`, and where no one
    row tells, from what `source` says; it was worked out for the `row` named; it is `fixed` wording; or `blank`, the
    cell being where it would go. A value of which nothing is known is a fault of ours, `unknown`.
    """

    name: str
    label: Text
    value: Text
    type: Type
    how: How
    cells: tuple[Cell, ...] = ()
    source: Text = NOTHING

    @property
    def key(self) -> str:
        """The name without the numbers of rows."""
        return ROW_NUMBER.sub("", self.name)


@dataclass(frozen=True, slots=True)
class Value:
    """A value at its place, with the row of a sheet that it belongs to."""

    name: str
    value: object
    row: Record | None = None

    @property
    def last(self) -> str:
        """The last part of its name."""
        return ROW_NUMBER.sub("", self.name).rpartition(".")[2]


def leaves(form: str, fields: Mapping[str, object], project: Project) -> tuple[Leaf, ...]:
    """Tell of every value of a form that was worked out with its cells, in order."""
    found = (each for name, value in fields.items() for each in values_in(Value(name, value)))
    return tuple(leaf(form, each, project) for each in found)


def values_in(outer: Value) -> Iterator[Value]:
    """The single values in one that may be a row or a list; a chart counts as one."""
    value, row = outer.value, outer.row
    if isinstance(value, Mapping) and not value.keys() >= CHART:
        row = value.record if isinstance(value, TracedRow) else row
        for key, each in value.items():
            name = f"{outer.name}[{key}]" if str(key).isdigit() else f"{outer.name}.{key}"
            yield from values_in(Value(name, each, row))
    elif isinstance(value, list | tuple):
        for place, each in enumerate(value, start=1):
            yield from values_in(Value(f"{outer.name}[{place}]", each, row))
    else:
        yield outer


def leaf(form: str, each: Value, project: Project) -> Leaf:
    """Tell where one value comes from."""
    origins = origins_of(*parts(each.value))
    refs = computed_from(form, ROW_NUMBER.sub("", each.name)) or ""
    plain = Leaf(
        name=each.name,
        label=label(each, origins),
        value=said(each.value),
        type=type_of(each.value),
        how="unknown",
        cells=tuple(dict.fromkeys(origin.cell for origin in origins if origin.cell)),
    )
    if each.value in (EMPTY, "", None):
        return sourced(plain, "blank", refs, project)
    if origins:
        return replace(plain, how="cell" if len(origins) == 1 else "computed")
    if each.row is not None and not refs:
        return replace(plain, how="row", cells=row_cells(each.row, each.last))
    return sourced(plain, "fixed" if refs == FIXED else "computed" if refs else "unknown", refs, project)


def sourced(plain: Leaf, how: How, refs: str, project: Project) -> Leaf:
    """Say what a value comes from that knows no cells: the columns as they stand in the workbooks; of a card, the cells."""
    if plain.cells or not refs:
        return replace(plain, how=how)
    places = ((project.places.get(kind), column) for kind, column in columns_in(refs))
    found = (place.cell(column.key, 0) for place, column in places if place)
    return replace(plain, how=how, cells=tuple(cell for cell in found if cell), source=told(refs))


def row_cells(row: Record, key: str) -> tuple[Cell, ...]:
    """The cell of a value that was worked out for a row: that of its column, else the row."""
    column = row.SHEET.columns.get(key)
    cell = row.cell(key if column and not isinstance(column.kind, Calc) else "")
    return (cell,) if cell else ()


def label(each: Value, origins: Origins) -> Text:
    """What people call a value: the header of its column, the title of a metric; nothing for others."""
    if each.row is not None and each.last in each.row.SHEET.columns:
        return blank(each.row.SHEET.columns[each.last]).label
    if each.name.startswith(MEASURES):
        return metrics()[each.last].title
    if each.name in HEADERS:
        return HEADERS[each.name]
    columns = [origin.column for origin in origins if origin.column]
    return blank(columns[0]).label if len(columns) == 1 else NOTHING


def parts(value: object) -> Sequence[object]:
    """A value, or everything that a chart draws."""
    if isinstance(value, Mapping):
        return [part for each in value.values() for part in parts(each)]
    if isinstance(value, list | tuple):
        return [part for each in value for part in parts(each)]
    return [value]


def type_of(value: object) -> Type:
    """What kind of value a template gets."""
    if isinstance(value, Mapping):
        return "chart"
    if isinstance(value, bool):
        return "yesno"
    if isinstance(value, int | float | Decimal):
        return "number"
    return "date" if isinstance(value, date) else "text"


def said(value: object) -> Text:
    """How a value reads in a list of values."""
    if isinstance(value, Mapping):
        return Text("（图表）", "(chart)")
    if isinstance(value, bool):
        return Text("是", "yes") if value else Text("否", "no")
    if isinstance(value, date):
        return same(value.isoformat())
    return same("" if value is None else "".join(str(value)))
