"""校验结果: every finding that everyone may read, with a link to its cell."""

from __future__ import annotations

from salessheets.findings import Finding
from salessheets.reporters.finding_columns import CLAUSE, KIND, REMEDY, RULE, SEVERITY, WHAT, WHERE, FindingColumn
from salessheets.reporters.report import by_severity
from salessheets.reporters.words import CLEAN, counted, visible
from salessheets.rollup.cutting import cut
from salessheets.rollup.entries import Entry, Field, put
from salessheets.rollup.listing import TOP, head
from salessheets.rollup.rollup import Rollup
from salessheets.text import Text
from salessheets.workbooks.style import Palette, Style
from salessheets.workbooks.writer import BookWriter

TITLE = Text("校验结果", "Findings")
NOTE = Text("点「在哪里」打开工作簿里的那一格。", "Click Where to open the cell.")
WITHHELD = Text(
    "点「在哪里」打开工作簿里的那一格。各项目的 绩效/ 里另有 {counts}，只在那里说明。",
    "Click Where to open the cell. {counts} more inside performance/, told there alone.",
)


def told(column: FindingColumn, width: float) -> Field[Finding]:
    """A column of findings; their place leads to the cell."""

    def show(finding: Finding, rollup: Rollup) -> Entry:
        url = rollup.cell(finding.cell) if column is WHERE else ""
        return Entry(value=column.show(finding, rollup.language), url=url)

    return Field(header=column.header, width=width, show=show, kind=column.kind)


FIELDS: tuple[Field[Finding], ...] = (
    told(SEVERITY, 10),
    Field(
        header=Text("项目编号", "Project code"),
        width=15,
        show=lambda finding, _: Entry(value=visible(finding.project)),
        style=Style(bold=True),
    ),
    told(WHERE, 32),
    told(WHAT, 52),
    told(REMEDY, 44),
    told(RULE, 15),
    told(CLAUSE, 9),
    told(KIND, 9),
)


def write_findings(book: BookWriter, rollup: Rollup) -> None:
    """Write the sheet, the worst first."""
    sheet = book.sheet(rollup.say(TITLE), tab_colour=Palette.YELLOW_MARK)
    note = WITHHELD.fill(counts=counted(rollup.withheld)) if rollup.withheld else NOTE if rollup.findings else CLEAN
    shown, note = cut(by_severity(rollup.findings), note, large=rollup.large)
    head(sheet, TITLE, note, rollup)
    put(sheet, "findings", (TOP, 1), FIELDS, shown, rollup)
    sheet.freeze(TOP, 3)
