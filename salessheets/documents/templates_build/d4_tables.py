"""The tables of D4 项目计划书."""

from __future__ import annotations

from salessheets.documents.templates_build.headings import (
    BASELINE_END,
    GOAL,
    NAME,
    NO,
    OWNER,
    PLANNED_END,
    PLANNED_START,
    ROLE,
    TARGET,
    TASK,
    TOTAL,
    UNIT,
)
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.matrix import looped, matrix
from salessheets.documents.templates_build.page import NONE, Column, Page
from salessheets.documents.templates_build.styles import BAND, HEAD
from salessheets.text import Text

TASK_NAME = Column(
    head=TASK,
    width=42,
    tag="{{ task.indent }}{% if task.milestone %}◆ {% endif %}{{ task.name }}",
)
TASK_COLUMNS = (
    Column.words("WBS", 10, "task.id"),
    TASK_NAME,
    Column.centred(Text("阶段", "Phase"), 13, "task.phase"),
    Column.centred(OWNER, 13, "task.owner"),
    Column.centred(PLANNED_START, 16, "task.planned_start"),
    Column.centred(PLANNED_END, 16, "task.planned_end"),
    Column.centred(Text("前置", "Predecessors"), 15, "task.predecessors"),
    Column.figures(Text("权重", "Weight"), 10, "task.weight"),
    Column.words(Text("交付物", "Deliverable"), 25, "task.deliverable"),
)
TASKS = Text(
    "◆ 为里程碑。汇总任务的起止日期取自其下级任务。",
    "◆ marks a milestone. A summary runs from the first to the last day of the tasks below it.",
)
GANTT = Text(
    "深色为已完成部分。任务超过 40 项时按汇总任务绘制；已取消的任务不绘制。",
    "The dark part is done. Where there are more than 40 tasks, summaries are drawn; cancelled tasks are left out.",
)
AMOUNTS = Text("单位：{{ money_unit }}", "In {{ money_unit }}")
SUM = Text(
    "{% if plan.several %}小计{% else %}合计{% endif %}", "{% if plan.several %}Subtotal{% else %}Total{% endif %}"
)
WIDTHS = (17, 1, 11, 1, 12)  # of the category, of a month between the two tags, of the sum


def goals(page: Page) -> None:
    """What is to be reached until when."""
    page.table(
        "goal in goals",
        [
            Column.centred(NO, 10, "goal.id"),
            Column.words(GOAL, 48, "goal.name"),
            Column.centred(UNIT, 12, "goal.unit"),
            Column.figures(TARGET, 15, "goal.target"),
            Column.centred(Text("截止日", "Due"), 15, "goal.due"),
        ],
    )


def tasks(page: Page) -> None:
    """Every task, as a tree; summaries stand out."""
    page.note(TASKS)
    count = len(TASK_COLUMNS)
    rows = (
        page.tag_row("{%tr if task.summary %}", count),
        Row(cells=tuple(map(summary, TASK_COLUMNS))),
        page.tag_row("{%tr else %}", count),
        page.row(TASK_COLUMNS),
        page.tag_row("{%tr endif %}", count),
    )
    page.grid(TASK_COLUMNS, "task in tasks", rows)


def summary(column: Column) -> Cell:
    """The cell of a summary: in the type of sums, on a band."""
    return Cell(text=column.tag, style="FormSum", fill=BAND, align="right" if column.figure else column.align or "left")


def milestones(page: Page) -> None:
    """Milestones: planned, in the baseline, as forecast."""
    page.table(
        "task in milestones",
        [
            Column.words("WBS", 10, "task.id"),
            Column.words(Text("里程碑", "Milestone"), 40, "task.name"),
            Column.centred(PLANNED_END, 16, "task.planned_end"),
            Column.centred(BASELINE_END, 16, "task.baseline_end"),
            Column.centred(Text("预测完成", "Forecast end"), 16, "task.forecast_end"),
            Column.centred(OWNER, 14, "task.owner"),
        ],
    )


def members(page: Page) -> None:
    """Who works on it, how much, from when to when."""
    page.table(
        "member in members",
        [
            Column.centred(NAME, 24, "member.name"),
            Column.centred(ROLE, 24, "member.role"),
            Column.centred(Text("投入", "Effort"), 16, "member.effort"),
            Column.centred(Text("开始", "From"), 18, "member.start"),
            Column.centred(Text("结束", "To"), 18, "member.end"),
        ],
    )


def budget(page: Page) -> None:
    """Categories by month, a table for each few months, and the sums."""
    category = Cell(text=page.say(Text("科目", "Category")), style="FormHead", fill=HEAD)
    whole = Cell(text=page.say(SUM), style="FormHead", fill=HEAD)
    total = Cell(text=page.say(TOTAL), style="FormSum", fill=BAND, align="left")
    heads = looped("month in plan.months", Cell(text="{{ month }}", style="FormHead", fill=HEAD))
    figures = looped("amount in line.cells", Cell(text="{{ amount }}", style="FormNumber"))
    sums = looped("amount in plan.cells", Cell(text="{{ amount }}", style="FormSum", fill=BAND))
    label = Cell(text="{{ line.category }}", style="FormSmall")
    line = Row(cells=(label, *figures, Cell(text="{{ line.sum }}", style="FormNumber")))
    rows = [
        Row(cells=(category, *heads, whole), repeat=True),
        *page.looped("line in plan.rows", [line], len(WIDTHS), otherwise=[NONE]),
        Row(cells=(total, *sums, Cell(text="{{ plan.sum }}", style="FormSum", fill=BAND))),
    ]
    page.note(AMOUNTS)
    page.control("{%p for plan in budgets %}")
    page.body.append(matrix(WIDTHS, rows))
    page.gap()
    page.control("{%p endfor %}")
    page.card(
        [
            (Text("预算合计", "Planned in all"), "{{ budget.planned }}"),
            (Text("批准预算", "Approved budget"), "{{ budget.approved }}"),
        ],
        [(Text("批准预算减预算合计", "Approved less planned"), "{{ budget.rest }}")],
    )
