"""Where each value of a document comes from: the cells, or what it was worked out from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from salessheets.documents.computed import columns_in, computed_from, told
from salessheets.documents.traced_values import Origins, origins_of
from salessheets.documents.tracing import TracedRow
from salessheets.findings import Cell
from salessheets.projects import Project
from salessheets.sheets import Record
from salessheets.showing import EMPTY
from salessheets.text import Text, same

How = Literal["cell", "computed", "row", "fixed", "blank", "unknown"]
ROW_NUMBER = re.compile(r"\[\d+\]")
CHART = {"categories", "series"}
DRAWN = Text("（图表）", "(chart)")
FIXED = "words"
NOTHING = same("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One value that a document prints: its name, how it reads, and where it comes from.

    Rows count from 1: `tasks[3].owner`. `how`: it stands in one `cell`; it is `computed` from `cells`, or from what
    `source` says; it belongs to the `row` named; it is `fixed` wording; or `blank`, the cell being where it would go.
    """

    name: str
    value: object
    how: How
    cells: tuple[Cell, ...] = ()
    origins: Origins = ()
    row: Record | None = None
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


def leaves(form: str, fields: Mapping[str, object], project: Project) -> tuple[Leaf, ...]:
    """Tell of every value of a form that was worked out with its cells, in order."""
    return tuple(leaf(form, each, project) for each in values_in(fields))


def values_in(fields: Mapping[str, object]) -> Iterator[Value]:
    """Every single value of what a form prints; a chart counts as one."""
    for name, value in fields.items():
        yield from below(Value(name, value))


def below(outer: Value) -> Iterator[Value]:
    """The single values in one that may be a row or a list."""
    value, row = outer.value, outer.row
    if isinstance(value, Mapping) and not value.keys() >= CHART:
        row = value.record if isinstance(value, TracedRow) else row
        for key, each in value.items():
            yield from below(Value(f"{outer.name}.{key}", each, row))
    elif isinstance(value, list | tuple):
        for place, each in enumerate(value, start=1):
            yield from below(Value(f"{outer.name}[{place}]", each, row))
    else:
        yield outer


def leaf(form: str, each: Value, project: Project) -> Leaf:
    """Tell where one value comes from."""
    origins = origins_of(*parts(each.value))
    cells = tuple(dict.fromkeys(origin.cell for origin in origins if origin.cell))
    shown = DRAWN if isinstance(each.value, Mapping) else each.value
    refs = computed_from(form, ROW_NUMBER.sub("", each.name)) or ""
    known = Leaf(name=each.name, value=shown, how="unknown", cells=cells, origins=origins, row=each.row)
    if each.value in (EMPTY, "", None):
        return placed(known, "blank", refs, project)
    if origins:
        return placed(known, "cell" if len(origins) == 1 else "computed", "", project)
    if each.row is not None and not refs:
        here = each.row.at.cell("", each.row.row)
        return Leaf(name=each.name, value=shown, how="row", cells=(here,) if here else (), row=each.row)
    return placed(known, "fixed" if refs == FIXED else "computed" if refs else "unknown", refs, project)


def placed(known: Leaf, how: How, refs: str, project: Project) -> Leaf:
    """The same value with how it came about; without cells of its own, those of the columns it comes from."""
    columns = () if known.cells else tuple(cell for cell in columns_of(refs, project) if cell)
    return Leaf(
        name=known.name,
        value=known.value,
        how=how,
        cells=known.cells or columns,
        origins=known.origins,
        row=known.row,
        source=told(refs) if refs and not known.cells else NOTHING,
    )


def columns_of(refs: str, project: Project) -> Iterator[Cell | None]:
    """The columns that a value comes from as they stand in the workbooks; of a card, the cells."""
    for kind, column in columns_in(refs):
        place = project.places.get(kind)
        yield place.cell(column.key, 0) if place else None


def parts(value: object) -> Sequence[object]:
    """A value, or everything that a chart draws."""
    if isinstance(value, Mapping):
        return [part for each in value.values() for part in parts(each)]
    if isinstance(value, list | tuple):
        return [part for each in value for part in parts(each)]
    return [value]


def said(value: object) -> Text:
    """How a value reads in a list of values."""
    if isinstance(value, Text):
        return value
    if isinstance(value, bool):
        return Text("是", "yes") if value else Text("否", "no")
    return same(value.isoformat() if isinstance(value, date) else "" if value is None else str(value))
