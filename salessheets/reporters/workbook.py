"""Findings as a workbook: one row each, to filter and sort, with a link to the cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from salessheets.findings import Cell, Finding, clause_text, column_letters
from salessheets.manuals import titles
from salessheets.reporters.report import Report
from salessheets.reporters.words import KINDS, message, place, severity_word, summary, visible, withheld
from salessheets.text import Language, Text, same
from salessheets.workbooks.style import Kind
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column of the table: its header, its look, and what a finding shows in it."""

    header: Text
    width: float
    kind: Kind
    show: Callable[[Finding, Language], str]


def title_of(finding: Finding, language: Language) -> str:
    """What the rule says."""
    return titles()[finding.rule].say(language) if finding.rule in titles() else ""


def file_of(finding: Finding, _language: Language) -> str:
    """The workbook."""
    return visible(finding.cell.file) if finding.cell else ""


WHERE = 1
FIELDS = (
    Field(
        header=Text("程度", "Severity"),
        width=10,
        kind="light",
        show=lambda finding, language: severity_word(finding.severity).say(language),
    ),
    Field(
        header=Text("在哪里", "Where"),
        width=30,
        kind="wrap",
        show=lambda finding, language: place(finding.cell, language),
    ),
    Field(header=Text("有什么问题", "What is wrong"), width=42, kind="wrap", show=message),
    Field(
        header=Text("怎么改", "How to mend it"),
        width=34,
        kind="wrap",
        show=lambda finding, language: visible(finding.remedy.say(language)),
    ),
    Field(
        header=Text("填的内容", "Entry"), width=18, kind="wrap", show=lambda finding, _language: visible(finding.value)
    ),
    Field(header=Text("规则", "Rule"), width=17, kind="code", show=lambda finding, _language: finding.rule),
    Field(header=Text("规则说的是", "The rule says"), width=32, kind="wrap", show=title_of),
    Field(
        header=Text("条款", "Clause"),
        width=9,
        kind="code",
        show=lambda finding, language: clause_text(finding.clause).say(language),
    ),
    Field(
        header=Text("性质", "Kind"),
        width=9,
        kind="code",
        show=lambda finding, language: KINDS[finding.kind].say(language),
    ),
    Field(header=Text("工作簿", "Workbook"), width=28, kind="wrap", show=file_of),
)
PROJECT = Field(header=Text("项目", "Project"), width=15, kind="code", show=lambda finding, _language: finding.project)


def to_workbook(report: Report) -> bytes:
    """Write a report as a workbook; the worst comes first within each project."""
    language = report.language
    book = BookWriter(language, title=TITLE.say(language), created=report.as_of)
    sheet = book.sheet(TITLE.say(language))
    head = AS_OF.fill(day=same(report.as_of.isoformat()), summary=same(summary(report)))
    sheet.title(1, TITLE.say(language), head.say(language))
    sheet.write(3, 1, withheld(report.withheld, language) if report.withheld else HOW.say(language), "text")
    fields = (*FIELDS, PROJECT) if len(report.sections) > 1 else FIELDS
    findings = worst_first(report)
    sheet.table(
        TABLE,
        TOP,
        1,
        [TableColumn(header=each.header.say(language), width=each.width, kind=each.kind) for each in fields],
        [[each.show(finding, language) for each in fields] for finding in findings],
        links=links(findings, report.to_root),
    )
    sheet.freeze(TOP, WHERE + 1)
    return book.to_bytes()


def worst_first(report: Report) -> list[Finding]:
    """Findings by project, errors before warnings before hints."""
    return [
        finding
        for section in report.sections
        for finding in sorted(section.findings, key=lambda each: (each.severity.rank, each.order))
    ]


def links(findings: list[Finding], to_root: str) -> dict[tuple[int, int], str]:
    """The link of each row to its cell, counted from 0; none without a place to start from."""
    if not to_root:
        return {}
    urls = ((row, cell_link(finding.cell, to_root)) for row, finding in enumerate(findings[:LINKS]))
    return {(row, WHERE): url for row, url in urls if url and len(url) <= LONGEST_LINK}


def cell_link(cell: Cell | None, to_root: str) -> str:
    """The link to a cell of another workbook, "" where there is none."""
    if cell is None or not cell.file or not cell.file.isprintable():
        return ""
    ref = f"{column_letters(cell.column or 1)}{cell.row or 1}"
    return file_link(to_root + cell.file, cell.sheet, ref)
