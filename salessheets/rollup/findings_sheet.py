"""校验结果: every finding that everyone may read, with a link to its cell."""

from __future__ import annotations

from collections.abc import Callable

from salessheets.findings import Finding, Severity, clause_text
from salessheets.reporters.words import KINDS, counted, message, place, severity_word, visible
from salessheets.rollup.cutting import cut
from salessheets.rollup.entries import Entry, Field, put
from salessheets.rollup.listing import TOP, head
from salessheets.rollup.rollup import Rollup
from salessheets.text import Language, Text
from salessheets.workbooks.style import Palette, Style
from salessheets.workbooks.writer import BookWriter

TITLE = Text("校验结果", "Findings")
NOTE = Text("点「在哪里」打开工作簿里的那一格。", "Click Where to open the cell.")
WITHHELD = Text(
    "点「在哪里」打开工作簿里的那一格。绩效表另有 {counts}，只在该项目的 绩效/ 里说明。",
    "Click Where to open the cell. {counts} more on performance sheets, told inside performance/ alone.",
)
CLEAN = Text("没有发现问题", "nothing to mend")
Shown = Callable[[Finding, Rollup], Entry]


def said(show: Callable[[Finding, Language], str]) -> Shown:
    """Show words of a finding."""
    return lambda finding, rollup: Entry(value=show(finding, rollup.language))


def where(finding: Finding, rollup: Rollup) -> Entry:
    """The cell, leading to it."""
    return Entry(value=place(finding.cell, rollup.language), url=rollup.cell(finding.cell))


FIELDS: tuple[Field[Finding], ...] = (
    Field(
        header=Text("程度", "Severity"),
        width=10,
        show=said(lambda finding, language: severity_word(finding.severity).say(language)),
        kind="light",
    ),
    Field(
        header=Text("项目编号", "Project code"),
        width=15,
        show=said(lambda finding, _: visible(finding.project)),
        style=Style(bold=True),
    ),
    Field(header=Text("在哪里", "Where"), width=32, show=where, kind="wrap"),
    Field(header=Text("有什么问题", "What is wrong"), width=52, show=said(message), kind="wrap"),
    Field(
        header=Text("怎么改", "How to mend it"),
        width=44,
        show=said(lambda finding, language: visible(finding.remedy.say(language))),
        kind="wrap",
    ),
    Field(header=Text("规则", "Rule"), width=15, show=said(lambda finding, _: finding.rule), kind="code"),
    Field(
        header=Text("条款", "Clause"),
        width=9,
        show=said(lambda finding, language: clause_text(finding.clause).say(language)),
        kind="code",
    ),
    Field(
        header=Text("性质", "Kind"),
        width=9,
        show=said(lambda finding, language: KINDS[finding.kind].say(language)),
        kind="code",
    ),
)


def write_findings(book: BookWriter, rollup: Rollup) -> None:
    """Write the sheet, the worst first."""
    sheet = book.sheet(rollup.say(TITLE), tab_colour=Palette.YELLOW_MARK)
    note = WITHHELD.fill(counts=counted(rollup.withheld)) if rollup.withheld else NOTE if rollup.findings else CLEAN
    worst = [finding for severity in Severity for finding in rollup.findings if finding.severity is severity]
    shown, note = cut(worst, note, large=rollup.large)
    head(sheet, TITLE, note, rollup)
    put(sheet, "findings", (TOP, 1), FIELDS, shown, rollup)
    sheet.freeze(TOP, 3)
