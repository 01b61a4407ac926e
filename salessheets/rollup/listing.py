"""One sheet that lists rows of all projects, with the columns that all such sheets share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from salessheets.columns import LISTS
from salessheets.findings import Cell
from salessheets.reporters.report import open_cells
from salessheets.reporters.words import FINDING_WORDS, visible
from salessheets.rollup.cutting import cut
from salessheets.rollup.entries import Entry, Field, Origin, Traced, put
from salessheets.rollup.lines import Of
from salessheets.rollup.rollup import Rollup
from salessheets.showing import EMPTY
from salessheets.text import Text, same
from salessheets.workbooks.style import Kind, Style, ToneName
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Table, Value

TOP = 4
AS_OF = Text("数据日期 {day} · {note}", "As of {day} · {note}")


class Placed(Protocol):
    """A line that knows its cell."""

    @property
    def cell(self) -> Cell | None:
        """Where it stands."""


P = TypeVar("P", bound=Placed)


class Columns(Generic[P]):
    """Makes the columns of a sheet of rows of one kind."""

    def __init__(self, kind: type[P]) -> None:
        self.kind = kind

    def project(self) -> tuple[Field[Of[P]], Field[Of[P]]]:
        """Code and name of the project; the code leads to its page."""
        code: Field[Of[P]] = Field(
            header=Text("项目编号", "Project code"),
            width=15,
            show=lambda each, rollup: Entry(value=visible(each.project.code) or EMPTY, url=rollup.page(each.project)),
            style=Style(bold=True),
        )
        name: Field[Of[P]] = Field(
            header=Text("项目", "Project"),
            width=30,
            show=lambda each, _rollup: Entry(value=visible(each.project.status.name)),
            kind="wrap",
        )
        return code, name

    def words(self, header: Text, width: float, show: Callable[[P], str], kind: Kind = "wrap") -> Field[Of[P]]:
        """A text of the row."""
        return Field(
            header=header, width=width, show=lambda each, _rollup: Entry(value=visible(show(each.line))), kind=kind
        )

    def label(
        self, header: Text, width: float, choices: str, show: Callable[[P], str], tones: Mapping[str, ToneName]
    ) -> Field[Of[P]]:
        """The word of a choice, coloured; `tones` by key."""
        labels = LISTS[choices]

        def entry(each: Of[P], rollup: Rollup) -> Entry:
            key = show(each.line)
            return Entry(value=rollup.say(labels.label(key)) if key else None)

        by_word = {labels.label(key): tone for key, tone in tones.items()}
        return Field(header=header, width=width, show=entry, kind="light", tones=by_word)

    def value(self, header: Text, width: float, show: Callable[[P], Value], kind: Kind) -> Field[Of[P]]:
        """A number or a day of the row, with its origin."""

        def entry(each: Of[P], rollup: Rollup) -> Entry:
            cells = open_cells((each.line.cell,)) if each.line.cell else ()
            origin = Origin(metric=rollup.say(header), project=each.project.code, cells=cells)
            return Entry(value=show(each.line), origin=origin)

        return Field(header=header, width=width, show=entry, kind=kind)

    def where(self) -> Field[Of[P]]:
        """The cell, leading to it."""

        def show(each: Of[P], rollup: Rollup) -> Entry:
            cell = each.line.cell
            return Entry(value=visible(str(cell)) if cell else None, url=rollup.cell(cell))

        return Field(header=FINDING_WORDS["where"], width=30, show=show, kind="wrap")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[P]):
    """A sheet of rows: its names, what it says when there are none, and its columns."""

    name: str
    title: Text
    note: Text
    none: Text
    fields: tuple[Field[Of[P]], ...]
    colour: str | None = None
    freeze: int = 2


def head(sheet: SheetWriter, title: Text, note: Text, rollup: Rollup) -> None:
    """Write title, date and note."""
    told = AS_OF.fill(day=same(rollup.review.as_of.isoformat()), note=note)
    sheet.title(1, rollup.say(title), rollup.say(told))


def write_list(
    book: BookWriter, listing: Listing[P], items: Sequence[Of[P]], rollup: Rollup
) -> tuple[SheetWriter, Table, Iterator[Traced]]:
    """Write a sheet of rows."""
    sheet = book.sheet(rollup.say(listing.title), tab_colour=listing.colour)
    shown, note = cut(items, listing.note if items else listing.none, large=rollup.large)
    head(sheet, listing.title, note, rollup)
    table, traced = put(sheet, listing.name, (TOP, 1), listing.fields, shown, rollup)
    sheet.freeze(TOP, listing.freeze)
    return sheet, table, traced
