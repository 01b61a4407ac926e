"""The portfolio workbook 项目组合.xlsx: one sheet a module, from one review."""

from __future__ import annotations

from itertools import chain

from salessheets.rollup.actions import write_actions
from salessheets.rollup.all_measures import write_measures
from salessheets.rollup.decisions import write_decisions
from salessheets.rollup.findings_sheet import write_findings
from salessheets.rollup.front import draw_charts, write_front
from salessheets.rollup.milestones import write_milestones
from salessheets.rollup.pooled import write_pooled
from salessheets.rollup.risks import write_risks
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.sales import write_sales
from salessheets.rollup.trace import write_trace
from salessheets.text import Text
from salessheets.workbooks.writer import BookWriter

BOOK = Text("项目组合", "Portfolio")


def portfolio_workbook(rollup: Rollup) -> bytes:
    """Write the workbook."""
    book = BookWriter(rollup.language, title=rollup.say(BOOK), created=rollup.review.as_of)
    front = write_front(book, rollup)
    rows = [write(book, rollup) for write in (write_decisions, write_milestones, write_risks, write_actions)]
    sales = write_sales(book, rollup)
    pooled = write_pooled(book, rollup)
    measures = write_measures(book, rollup)
    write_findings(book, rollup)
    draw_charts(front, sales, pooled, rollup)
    if not rollup.large:
        write_trace(book, chain(front.traced, *rows, sales.traced, pooled.traced, measures), rollup)
    front.sheet.activate()
    return book.to_bytes()
