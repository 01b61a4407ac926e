"""销售: target against actual by month, product and region, project; with charts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeVar

from salessheets.reporters.words import visible
from salessheets.rollup.cutting import cut
from salessheets.rollup.entries import Entry, Field, Origin, Traced, put
from salessheets.rollup.listing import head
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.sales_sums import Amount, Sum, largest, sums
from salessheets.text import Text
from salessheets.workbooks.style import Kind, Palette
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Series, Table, Value

K = TypeVar("K", bound=Hashable)
TITLE = Text("销售", "Sales")
NOTE = Text(
    "全部项目，截至数据日期所在月；单位元。达成 = Σ签约 ÷ Σ目标。",
    "All projects, up to the month of the date; in CNY. Attained = Σ contracted ÷ Σ target.",
)
NONE = Text("还没有销售数据", "no sales yet")
MONTH, PRODUCT, REGION = Text("月份", "Month"), Text("产品", "Product"), Text("区域", "Region")
PROJECT = Text("项目", "Project")
TARGET, CONTRACT = Text("目标额(元)", "Target (CNY)"), Text("签约额(元)", "Contracted (CNY)")
RECEIVED, ATTAINED = Text("回款额(元)", "Received (CNY)"), Text("达成", "Attained")
BY_MONTH = Text("目标与签约，按月（元）", "Target and contracted by month (CNY)")
BY_PROJECT = Text("目标与签约，按项目（元）", "Target and contracted by project (CNY)")
CHARTS, TABLES = 4, 18
WIDE, NARROW = (1030, 350), (690, 350)


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesSheet:
    """What other sheets show of this one."""

    sheet: SheetWriter
    months: Table
    filled: bool
    traced: Iterable[Traced]


def amount(header: Text, name: Amount) -> Field[Sum[K]]:
    """A sum with its origin."""

    def entry(found: Sum[K], rollup: Rollup) -> Entry:
        return Entry(value=getattr(found, name), origin=origin(found, header, (name,), rollup))

    return Field(header=header, width=15, show=entry, kind="integer")


def attained(found: Sum[K], rollup: Rollup) -> Entry:
    """Contracted by target."""
    return Entry(value=found.attained, origin=origin(found, ATTAINED, ("contract", "target"), rollup))


def origin(found: Sum[K], header: Text, names: tuple[Amount, ...], rollup: Rollup) -> Origin | None:
    """Where a figure of a sum came from; of one project, or of several."""
    if rollup.large:
        return None
    cells = tuple(cell for name in names for cell in found.cells(name))
    projects = {each.project.code for each in found.lines}
    return Origin(metric=rollup.say(header), project=projects.pop() if len(projects) == 1 else "", cells=cells)


def amounts(_kind: type[K]) -> tuple[Field[Sum[K]], ...]:
    """Target, contracted, received, attained."""
    return (
        amount(TARGET, "target"),
        amount(CONTRACT, "contract"),
        amount(RECEIVED, "received"),
        Field(header=ATTAINED, width=11, show=attained, kind="percent"),
    )


def keyed(header: Text, width: float, show: Callable[[Sum[K]], Value], kind: Kind = "text") -> Field[Sum[K]]:
    """What a sum is of."""
    return Field(header=header, width=width, show=lambda found, _rollup: Entry(value=show(found)), kind=kind)


MONTHS: tuple[Field[Sum[date]], ...] = (keyed(MONTH, 12, lambda found: found.key, "month"), *amounts(date))
Place = tuple[str, str]
PLACES: tuple[Field[Sum[Place]], ...] = (
    keyed(PRODUCT, 30, lambda found: visible(found.key[0]), "wrap"),
    keyed(REGION, 17, lambda found: visible(found.key[1]), "wrap"),
    *amounts(tuple[str, str]),
)
PROJECTS: tuple[Field[Sum[str]], ...] = (keyed(PROJECT, 15, lambda found: visible(found.key)), *amounts(str))


def write_sales(book: BookWriter, rollup: Rollup) -> SalesSheet:
    """Write the sheet: charts on top, tables side by side below."""
    sheet = book.sheet(rollup.say(TITLE), tab_colour=Palette.GREEN_MARK)
    lines = rollup.sales
    places = largest(sums(lines, lambda each: (each.line.product, each.line.region)))
    projects = largest(sums(lines, lambda each: each.project.code))
    places, note = cut(places, NOTE if lines else NONE, large=rollup.large)
    projects, note = cut(projects, note, large=rollup.large)
    head(sheet, TITLE, note, rollup)
    by_month, of_months = side(sheet, "sales_months", 1, MONTHS, rollup.months, rollup)
    by_project, of_projects = side(sheet, "sales_projects", 7, PROJECTS, projects, rollup)
    _, of_places = side(sheet, "sales_products", 13, PLACES, places, rollup)
    if lines:
        month_chart(sheet, sheet, by_month, (CHARTS, 1), rollup)
        sheet.chart(
            "column",
            series(sheet, by_project, PROJECT, rollup),
            (CHARTS, 13),
            rollup.say(BY_PROJECT),
            size=NARROW,
            number_format="#,##0",
        )
    return SalesSheet(sheet=sheet, months=by_month, filled=bool(lines), traced=chain(of_months, of_projects, of_places))


def side(
    sheet: SheetWriter, name: str, left: int, fields: Sequence[Field[Sum[K]]], found: Sequence[Sum[K]], rollup: Rollup
) -> tuple[Table, Iterator[Traced]]:
    """Write one table beside the others."""
    table, traced = put(sheet, name, (TABLES, left), fields, found, rollup)
    sheet.data_bar(table.column(rollup.say(ATTAINED)))
    sheet.width(table.body.right + 1, 3)
    return table, traced


def series(sheet: SheetWriter, table: Table, categories: Text, rollup: Rollup) -> list[Series]:
    """Target and contracted of a table, as a chart takes them."""
    return [
        Series(
            name=rollup.say(header),
            categories=sheet.area(table.column(rollup.say(categories))),
            values=sheet.area(table.column(rollup.say(header))),
            colour=colour,
        )
        for header, colour in ((TARGET, Palette.SOFT), (CONTRACT, Palette.DARK))
    ]


def month_chart(
    sheet: SheetWriter,
    source: SheetWriter,
    table: Table,
    at: tuple[int, int],
    rollup: Rollup,
    size: tuple[int, int] = WIDE,
) -> None:
    """Draw target against contracted by month, from the table on its own sheet."""
    sheet.chart(
        "column",
        series(source, table, MONTH, rollup),
        at,
        rollup.say(BY_MONTH),
        size=size,
        number_format="#,##0",
        category_format="yyyy-mm",
    )
