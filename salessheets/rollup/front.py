"""The first sheet of the portfolio workbook: figures as cards, the table of projects, charts below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from salessheets.findings import column_letters, count
from salessheets.reporters.words import counted
from salessheets.rollup.entries import Traced
from salessheets.rollup.listing import head
from salessheets.rollup.overview import ATTAINED, CODE, USED, fields, write_projects
from salessheets.rollup.pooled import PooledSheet, lights_chart
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.sales import SalesSheet, month_chart
from salessheets.rollup.totals import totals
from salessheets.text import Text
from salessheets.workbooks.style import Palette
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area, Series, Table

TITLE = Text("总览", "Overview")
NOTE = Text(
    "最差的灯在前；点编号打开项目计划，点项目名打开项目页。校验：{findings}",
    "Worst light first; the code opens the plan, the name the project's page. Findings: {findings}",
)
SHARES = Text("签约达成与预算执行", "Contract attained and budget used")
CARDS, TABLE = 4, 8
PIXELS = 7.4
"""Of a character of column width, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The first sheet while it is written."""

    sheet: SheetWriter
    table: Table
    traced: Iterable[Traced]


def write_front(book: BookWriter, rollup: Rollup) -> Front:
    """Write title, cards and table."""
    sheet = book.sheet(rollup.say(TITLE), tab_colour=Palette.DARK)
    head(sheet, TITLE, NOTE.fill(findings=counted(count(rollup.review.findings))), rollup)
    of_cards = write_cards(sheet, rollup)
    sheet.height(TABLE - 1, 10)
    table, traced = write_projects(sheet, TABLE, rollup)
    sheet.freeze(TABLE, 2)
    return Front(sheet=sheet, table=table, traced=chain(of_cards, traced))


def write_cards(sheet: SheetWriter, rollup: Rollup) -> tuple[Traced, ...]:
    """Write the figures of the portfolio over the columns of the table."""
    shown = totals(rollup)
    traced = []
    for total, (left, right) in zip(shown, spread([field.width for field in fields(rollup)], len(shown)), strict=True):
        area = Area(CARDS, left, CARDS, right)
        sheet.card(area, total.label, total.entry.value, total.kind, note=total.note, tone=total.tone)
        if total.entry.origin:
            ref = f"{column_letters(left)}{CARDS + 1}"
            traced.append(Traced(sheet=sheet.name, ref=ref, origin=total.entry.origin))
    return tuple(traced)


def spread(widths: Sequence[float], parts: int) -> list[tuple[int, int]]:
    """Cut columns into so many neighbouring groups of about the same width; columns count from 1."""
    ends = list(accumulate(widths))
    groups = []
    left = 1
    for part in range(1, parts + 1):
        most = len(widths) - (parts - part)
        wanted = ends[-1] * part / parts
        right = max(left, min(most, min(range(1, len(ends) + 1), key=lambda at: abs(ends[at - 1] - wanted))))
        groups.append((left, right))
        left = right + 1
    return groups


def draw_charts(front: Front, sales: SalesSheet, pooled: PooledSheet, rollup: Rollup) -> None:
    """Draw lights, sales and shares below the table, in thirds of its width."""
    widths = [field.width for field in fields(rollup)]
    thirds = spread(widths, 3)
    row = front.table.end + 2
    places = [((row, left), (int(sum(widths[left - 1 : right]) * PIXELS) - 16, 330)) for left, right in thirds]
    lights_chart(front.sheet, pooled.sheet, pooled.lights, places[0][0], rollup, places[0][1])
    if sales.filled:
        month_chart(front.sheet, sales.sheet, sales.months, places[1][0], rollup, places[1][1])
    front.sheet.chart(
        "column",
        shares(front, rollup),
        places[2][0],
        rollup.say(SHARES),
        size=places[2][1],
        number_format="0%",
    )


def shares(front: Front, rollup: Rollup) -> list[Series]:
    """Contract attained and budget used by project, as a chart takes them."""
    return [
        Series(
            name=rollup.say(header),
            categories=front.sheet.area(front.table.column(rollup.say(CODE))),
            values=front.sheet.area(front.table.column(rollup.say(header))),
            colour=colour,
        )
        for header, colour in ((ATTAINED, Palette.MAIN), (USED, Palette.SERIES[1]))
    ]
