"""里程碑: the milestones of projects that go on, baseline against actual."""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.extracts import MilestoneLine
from salessheets.rollup.entries import Traced
from salessheets.rollup.limits import above
from salessheets.rollup.lines import milestones
from salessheets.rollup.listing import Columns, Listing, write_list
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.standing import TASK_TONES
from salessheets.text import Text
from salessheets.workbooks.style import LATE, Palette
from salessheets.workbooks.writer import BookWriter

BASELINE, PLANNED = Text("基线", "Baseline"), Text("计划", "Planned")
FORECAST, ACTUAL = Text("预测", "Forecast"), Text("实际", "Actual")
DAYS = Text("晚（工作日）", "Days late")
COLUMNS = Columns(MilestoneLine)
MILESTONES = Listing(
    name="milestones",
    title=Text("里程碑", "Milestones"),
    note=Text(
        "进行中的项目；未完成的在前，按日期。负数为提前。",
        "Projects in progress; open ones first, by date. Negative is early.",
    ),
    none=Text("进行中的项目没有里程碑", "no milestones in projects in progress"),
    fields=(
        *COLUMNS.project(),
        COLUMNS.words(Text("WBS", "WBS"), 8, lambda line: line.id, "code"),
        COLUMNS.words(Text("里程碑", "Milestone"), 30, lambda line: line.name),
        COLUMNS.label(Text("状态", "State"), 12, "task_state", lambda line: line.state, TASK_TONES),
        COLUMNS.value(BASELINE, 12, lambda line: line.baseline, "day"),
        COLUMNS.value(PLANNED, 12, lambda line: line.planned, "day"),
        COLUMNS.value(FORECAST, 12, lambda line: line.forecast, "day"),
        COLUMNS.value(ACTUAL, 12, lambda line: line.actual, "day"),
        COLUMNS.value(DAYS, 10, lambda line: line.late, "integer"),
        COLUMNS.words(Text("责任人", "Owner"), 14, lambda line: line.owner),
        COLUMNS.where(),
    ),
    colour=Palette.MAIN,
    freeze=4,
)


def write_milestones(book: BookWriter, rollup: Rollup) -> Iterator[Traced]:
    """Write the sheet."""
    sheet, table, traced = write_list(book, MILESTONES, milestones(rollup.review), rollup)
    days = rollup.say(DAYS)
    sheet.rule(table.column(days), above(table, days, 0), LATE)
    return traced
