"""风险: the gravest open risks of projects that go on."""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.extracts import RiskLine
from salessheets.rollup.entries import Traced
from salessheets.rollup.limits import past
from salessheets.rollup.lines import risks
from salessheets.rollup.listing import Columns, Listing, write_list
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.standing import RISK_TONES
from salessheets.text import Text
from salessheets.workbooks.style import LATE, Palette
from salessheets.workbooks.writer import BookWriter

SCORE, DUE = Text("分值", "Score"), Text("期限", "Due")
MOST = 50
"""The page shows s:top_risks; here one can filter, so there is room for more."""
COLUMNS = Columns(RiskLine)
RISKS = Listing(
    name="risks",
    title=Text("风险", "Risks"),
    note=Text(
        "进行中的项目里开放的风险，最重的在前，最多 50 条；分值 = 概率 × 影响。",
        "Open risks of projects in progress, gravest first, 50 at most; score = probability × impact.",
    ),
    none=Text("没有开放的风险", "no open risks"),
    fields=(
        *COLUMNS.project(),
        COLUMNS.words(Text("风险编号", "Risk"), 10, lambda line: line.id, "code"),
        COLUMNS.label(Text("等级", "Level"), 11, "risk_level", lambda line: line.level, RISK_TONES),
        COLUMNS.value(SCORE, 8, lambda line: line.score, "integer"),
        COLUMNS.words(Text("描述", "Description"), 60, lambda line: line.description),
        COLUMNS.words(Text("责任人", "Owner"), 14, lambda line: line.owner),
        COLUMNS.value(DUE, 12, lambda line: line.due, "day"),
        COLUMNS.where(),
    ),
    colour=Palette.RED_MARK,
    freeze=3,
)


def write_risks(book: BookWriter, rollup: Rollup) -> Iterator[Traced]:
    """Write the sheet."""
    sheet, table, traced = write_list(book, RISKS, risks(rollup.review, MOST), rollup)
    due = rollup.say(DUE)
    sheet.rule(table.column(due), past(table, due, rollup.review.as_of), LATE)
    return traced
