"""Findings as a workbook: one row each, to filter and sort, with a link to the cell."""

from __future__ import annotations

from salessheets.findings import Cell, Finding, column_letters
from salessheets.reporters.finding_columns import (
    CLAUSE,
    ENTRY,
    KIND,
    PROJECT,
    REMEDY,
    RULE,
    RULE_SAYS,
    SEVERITY,
    WHAT,
    WHERE,
    WORKBOOK,
)
from salessheets.reporters.report import Report, by_severity
from salessheets.reporters.words import summary, withheld
from salessheets.text import Text, same
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_values import TableColumn, file_link

TITLE = Text("校验结果", "Findings")
AS_OF = Text("数据日期 {day} · {summary}", "As of {day} · {summary}")
HOW = Text("点「在哪里」打开工作簿里的那一格；改好原件后再校验一次。", "Click Where to open the cell; mend it there.")
TABLE = "findings"
TOP = 4
LINKS = 60_000
"""Excel takes 65 530 links a sheet."""
LONGEST_LINK = 2_000


FIELDS = (
    (SEVERITY, 10),
    (WHERE, 30),
    (WHAT, 42),
    (REMEDY, 34),
    (ENTRY, 18),
    (RULE, 17),
    (RULE_SAYS, 32),
    (CLAUSE, 9),
    (KIND, 9),
    (WORKBOOK, 28),
)
"""The columns with their widths, in characters."""
LINKED = 1
"""The column that leads to the cell, counted from 0."""


def to_workbook(report: Report) -> bytes:
    """Write a report as a workbook; the worst comes first within each project."""
    language = report.language
    book = BookWriter(language, title=TITLE.say(language), created=report.as_of)
    sheet = book.sheet(TITLE.say(language))
    head = AS_OF.fill(day=same(report.as_of.isoformat()), summary=same(summary(report)))
    sheet.title(1, TITLE.say(language), head.say(language))
    sheet.write(3, 1, withheld(report.withheld, language) if report.withheld else HOW.say(language), "text")
    fields = (*FIELDS, (PROJECT, 15)) if len(report.sections) > 1 else FIELDS
    findings = [finding for section in report.sections for finding in by_severity(section.findings)]
    sheet.table(
        TABLE,
        TOP,
        1,
        [TableColumn(header=each.header.say(language), width=width, kind=each.kind) for each, width in fields],
        [[each.show(finding, language) for each, _ in fields] for finding in findings],
        links=links(findings, report.to_root),
    )
    sheet.freeze(TOP, LINKED + 1)
    return book.to_bytes()


def links(findings: list[Finding], to_root: str) -> dict[tuple[int, int], str]:
    """The link of each row to its cell, counted from 0; none without a place to start from."""
    if not to_root:
        return {}
    urls = ((row, cell_link(finding.cell, to_root)) for row, finding in enumerate(findings[:LINKS]))
    return {(row, LINKED): url for row, url in urls if url and len(url) <= LONGEST_LINK}


def cell_link(cell: Cell | None, to_root: str) -> str:
    """The link to a cell of another workbook, "" where there is none."""
    if cell is None or not cell.file or not cell.file.isprintable():
        return ""
    ref = f"{column_letters(cell.column or 1)}{cell.row or 1}"
    return file_link(to_root + cell.file, cell.sheet, ref)
