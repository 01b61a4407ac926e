"""溯源 (hidden): for each number of the workbook, the cells that it came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from salessheets.reporters.report import open_cells
from salessheets.reporters.words import visible
from salessheets.rollup.cell_blocks import by_sheet
from salessheets.rollup.entries import Traced
from salessheets.rollup.rollup import Rollup
from salessheets.text import Text
from salessheets.workbooks.style import Kind
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_values import TableColumn

TITLE = Text("溯源", "Trace")
HEADERS: tuple[tuple[Text, float, Kind], ...] = (
    (Text("工作表", "Sheet"), 16, "text"),
    (Text("单元格", "Cell"), 10, "code"),
    (Text("指标", "Metric"), 26, "text"),
    (Text("项目", "Project"), 16, "text"),
    (Text("来源文件", "Source file"), 50, "text"),
    (Text("来源工作表", "Source sheet"), 16, "text"),
    (Text("来源单元格", "Source cells"), 60, "text"),
)
MOST = 100
"""Blocks of cells in one row; more go on in the next."""


def write_trace(book: BookWriter, traced: Iterable[Traced], rollup: Rollup) -> None:
    """Write the sheet."""
    sheet = book.sheet(rollup.say(TITLE), hidden=True)
    columns = [TableColumn(header=rollup.say(title), width=width, kind=kind) for title, width, kind in HEADERS]
    sheet.table("trace", 1, 1, columns, list(rows(traced)), bands=False)
    sheet.freeze(1, 2)


def rows(traced: Iterable[Traced]) -> Iterator[tuple[str, ...]]:
    """One row for each number and each sheet that it came from."""
    for each in traced:
        origin = each.origin
        for cells in by_sheet(open_cells(origin.cells)):
            for start in range(0, len(cells.refs), MOST):
                refs = ", ".join(cells.refs[start : start + MOST])
                head = (each.sheet, each.ref, origin.metric, visible(origin.project))
                yield (*head, visible(cells.file), visible(cells.sheet), refs)
