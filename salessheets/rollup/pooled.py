"""组合指标: every metric over the portfolio, with what it was worked out from; and how many projects show each light."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from salessheets.measures import Measure, Pool
from salessheets.metrics import metrics
from salessheets.rollup.entries import Entry, Field, Origin, Traced, put, put_entries
from salessheets.rollup.figures import measured, parts_words
from salessheets.rollup.listing import TOP, head
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.standing import lights
from salessheets.rollup.totals import light_counts
from salessheets.text import Text
from salessheets.workbooks.style import MARKS, Palette
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Series, Table, TableColumn

TITLE = Text("组合指标", "Portfolio figures")
NOTE = Text(
    "比率 = Σ分子 ÷ Σ分母，不是各项目比率的平均；n 为给出数值的项目（或人、部门）数。",
    "A rate is Σ numerators ÷ Σ denominators, never a mean of rates; n counts the projects (people, departments) behind it.",
)
LIGHT, DISTRIBUTION = Text("灯", "Light"), Text("各灯的项目数", "Projects by light")
VALUE, COUNT = Text("数值", "Value"), Text("n", "n")
LEFT_OF_LIGHTS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class PooledSheet:
    """What other sheets show of this one."""

    sheet: SheetWriter
    lights: Table
    traced: Iterable[Traced]


def part(which: str) -> Field[Measure]:
    """Numerator or denominator of a rate."""
    header = Text("Σ分子", "Σ numerators") if which == "numerator" else Text("Σ分母", "Σ denominators")

    def show(measure: Measure, rollup: Rollup) -> Entry:
        if metrics()[measure.metric].pool is not Pool.RATIO or measure.value is None:
            return Entry()
        origin = Origin(metric=rollup.say(header), cells=measure.cells)
        return Entry(value=getattr(measure, which), origin=origin)

    return Field(header=header, width=16, show=show, kind="number")


def remark(measure: Measure, rollup: Rollup) -> Entry:
    """Why it is empty, or what a count is made of."""
    parts = parts_words(measure, rollup.language) if measure.value else ""
    note = rollup.say(measure.note) if measure.note else ""
    return Entry(value=" · ".join(filter(None, (parts, note))))


FIELDS: tuple[Field[Measure], ...] = (
    Field(
        header=Text("指标", "Metric"),
        width=26,
        show=lambda measure, rollup: Entry(value=rollup.say(metrics()[measure.metric].title)),
    ),
    Field(header=VALUE, width=16, show=lambda measure, rollup: measured(measure, "", rollup.language), kind="plain"),
    Field(
        header=Text("单位", "Unit"),
        width=13,
        show=lambda measure, rollup: Entry(value=rollup.say(metrics()[measure.metric].unit)),
        kind="code",
    ),
    Field(
        header=COUNT,
        width=7,
        show=lambda measure, _rollup: Entry(value=len(measure.names) if measure.value is not None else None),
        kind="integer",
    ),
    part("numerator"),
    part("denominator"),
    Field(header=Text("说明", "Remark"), width=46, show=remark, kind="wrap"),
)


def write_pooled(book: BookWriter, rollup: Rollup) -> PooledSheet:
    """Write the sheet: measures at the left, lights at the right."""
    sheet = book.sheet(rollup.say(TITLE), tab_colour=Palette.MAIN)
    head(sheet, TITLE, NOTE, rollup)
    shown = [
        measure
        for key, measure in rollup.review.measures.items()
        if key in metrics() and metrics()[key].pool is not Pool.LIGHTS
    ]
    table, of_lights = write_lights(sheet, rollup)
    sheet.width(LEFT_OF_LIGHTS - 1, 3)
    _, traced = put(sheet, "portfolio", (TOP, 1), FIELDS, shown, rollup)
    lights_chart(sheet, sheet, table, (TOP + 9, LEFT_OF_LIGHTS), rollup, (480, 320))
    sheet.freeze(TOP, 1)
    return PooledSheet(sheet=sheet, lights=table, traced=chain(traced, of_lights))


def write_lights(sheet: SheetWriter, rollup: Rollup) -> tuple[Table, Iterator[Traced]]:
    """Count the projects by light, one row a dimension."""
    words = [rollup.say(word) for _, word, _ in light_counts(rollup.review.measures["light_overall"])]
    columns = [TableColumn(header=rollup.say(LIGHT), width=12)]
    columns += [TableColumn(header=word, width=9, kind="integer") for word in words]
    entries = []
    for _, title, measure in lights(rollup.review):
        origin = Origin(metric=rollup.say(title), cells=measure.cells)
        counts = [Entry(value=number, origin=origin) for _, _, number in light_counts(measure)]
        entries.append([Entry(value=rollup.say(title)), *counts])
    return put_entries(sheet, "lights", (TOP, LEFT_OF_LIGHTS), columns, entries)


def lights_chart(
    sheet: SheetWriter, source: SheetWriter, table: Table, at: tuple[int, int], rollup: Rollup, size: tuple[int, int]
) -> None:
    """Draw how many projects show each light, from the table on its own sheet."""
    found = [
        Series(
            name=rollup.say(word),
            categories=source.area(table.column(rollup.say(LIGHT))),
            values=source.area(table.column(rollup.say(word))),
            colour=MARKS[key],
        )
        for key, word, _ in light_counts(rollup.review.measures["light_overall"])
    ]
    sheet.chart("stacked_bar", found, at, rollup.say(DISTRIBUTION), size=size, number_format="0")
