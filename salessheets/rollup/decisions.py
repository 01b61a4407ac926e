"""需决策: what management is asked to decide."""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.extracts import DecisionLine
from salessheets.rollup.entries import Traced
from salessheets.rollup.limits import past
from salessheets.rollup.lines import decisions
from salessheets.rollup.listing import Columns, Listing, write_list
from salessheets.rollup.rollup import Rollup
from salessheets.text import Text
from salessheets.workbooks.style import LATE, Palette
from salessheets.workbooks.writer import BookWriter

DUE = Text("决策期限", "Decide by")
COLUMNS = Columns(DecisionLine)
DECISIONS = Listing(
    name="decisions",
    title=Text("需决策", "Decisions"),
    note=Text("还没有决定的请求，期限最近的在前。", "Requests not yet decided, the earliest deadline first."),
    none=Text("没有等待决定的请求", "nothing waits for a decision"),
    fields=(
        *COLUMNS.project(),
        COLUMNS.words(Text("请求决策", "Decision requested"), 80, lambda line: line.text),
        COLUMNS.value(DUE, 13, lambda line: line.due, "day"),
        COLUMNS.where(),
    ),
    colour=Palette.MAIN,
)


def write_decisions(book: BookWriter, rollup: Rollup) -> Iterator[Traced]:
    """Write the sheet."""
    sheet, table, traced = write_list(book, DECISIONS, decisions(rollup.review), rollup)
    due = rollup.say(DUE)
    sheet.rule(table.column(due), past(table, due, rollup.review.as_of), LATE)
    return traced
