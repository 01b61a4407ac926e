"""逾期行动: actions past their day, by priority."""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.extracts import ActionLine
from salessheets.rollup.entries import Traced
from salessheets.rollup.lines import actions
from salessheets.rollup.listing import Columns, Listing, write_list
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.standing import PRIORITY_TONES
from salessheets.text import Text
from salessheets.workbooks.style import Palette
from salessheets.workbooks.writer import BookWriter

DUE, DAYS = Text("期限", "Due"), Text("逾期（工作日）", "Days overdue")
COLUMNS = Columns(ActionLine)
ACTIONS = Listing(
    name="actions",
    title=Text("逾期行动", "Overdue actions"),
    note=Text(
        "进行中的项目；高优先级在前，再按逾期天数。",
        "Projects in progress; high priority first, then the longest overdue.",
    ),
    none=Text("没有逾期的行动项", "no overdue actions"),
    fields=(
        *COLUMNS.project(),
        COLUMNS.words(Text("编号", "Action"), 9, lambda line: line.id, "code"),
        COLUMNS.label(Text("优先级", "Priority"), 10, "priority", lambda line: line.priority, PRIORITY_TONES),
        COLUMNS.words(Text("内容", "Action item"), 56, lambda line: line.description),
        COLUMNS.words(Text("责任人", "Owner"), 14, lambda line: line.owner),
        COLUMNS.value(DUE, 12, lambda line: line.due, "day"),
        COLUMNS.value(DAYS, 11, lambda line: line.late, "integer"),
        COLUMNS.where(),
    ),
    colour=Palette.YELLOW_MARK,
    freeze=3,
)


def write_actions(book: BookWriter, rollup: Rollup) -> Iterator[Traced]:
    """Write the sheet."""
    sheet, table, traced = write_list(book, ACTIONS, actions(rollup.review), rollup)
    sheet.data_bar(table.column(rollup.say(DAYS)), full=None)
    return traced
