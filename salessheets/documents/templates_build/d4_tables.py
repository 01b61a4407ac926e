"""The tables of D4 项目计划书."""

from __future__ import annotations

from salessheets.documents.templates_build.d12_tables import NO, OWNER, col, mid, num
from salessheets.documents.templates_build.markup import Cell, Row, table
from salessheets.documents.templates_build.matrix import looped, matrix
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import BAND, HEAD
from salessheets.showing import EMPTY
from salessheets.text import Text

START, END = Text("计划开始", "Planned start"), Text("计划完成", "Planned end")
NAME = Column(
    head=Text("任务", "Task"),
    width=42,
    tag="{{ task.indent }}{% if task.milestone %}◆ {% endif %}{{ task.name }}",
)
TASK = (
    col("WBS", 10, "task.id"),
    NAME,
    mid(Text("阶段", "Phase"), 13, "task.phase"),
    mid(OWNER, 13, "task.owner"),
    mid(START, 16, "task.planned_start"),
    mid(END, 16, "task.planned_end"),
    mid(Text("前置", "Predecessors"), 15, "task.predecessors"),
    num(Text("权重", "Weight"), 10, "task.weight"),
    col(Text("交付物", "Deliverable"), 25, "task.deliverable"),
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
            mid(NO, 10, "goal.id"),
            col(Text("指标名称", "Goal"), 48, "goal.name"),
            mid(Text("单位", "Unit"), 12, "goal.unit"),
            num(Text("目标值", "Target"), 15, "goal.target"),
            mid(Text("截止日", "Due"), 15, "goal.due"),
        ],
    )


def tasks(page: Page) -> None:
    """Every task, as a tree; summaries stand out."""
    page.add(TASKS, "FormNote", keep=True)
    count = len(TASK)
    rows = [
        Row(cells=tuple(page.head(column) for column in TASK), repeat=True),
        page.tag_row("{%tr for task in tasks %}", count),
        page.tag_row("{%tr if task.summary %}", count),
        Row(cells=tuple(map(summary, TASK))),
        page.tag_row("{%tr else %}", count),
        Row(cells=tuple(page.value(column) for column in TASK)),
        page.tag_row("{%tr endif %}", count),
        page.tag_row("{%tr else %}", count),
        Row(cells=(Cell(text=EMPTY, span=count, align="center"),)),
        page.tag_row("{%tr endfor %}", count),
    ]
    page.body.append(table([column.width for column in TASK], rows))
    page.gap()


def summary(column: Column) -> Cell:
    """The cell of a summary: in the type of sums, on a band."""
    return Cell(text=column.tag, style="FormSum", fill=BAND, align="right" if column.figure else column.align or "left")


def milestones(page: Page) -> None:
    """Milestones: planned, in the baseline, as forecast."""
    page.table(
        "task in milestones",
        [
            col("WBS", 10, "task.id"),
            col(Text("里程碑", "Milestone"), 40, "task.name"),
            mid(END, 16, "task.planned_end"),
            mid(Text("基线完成", "Baseline end"), 16, "task.baseline_end"),
            mid(Text("预测完成", "Forecast end"), 16, "task.forecast_end"),
            mid(OWNER, 14, "task.owner"),
        ],
    )


def members(page: Page) -> None:
    """Who works on it, how much, from when to when."""
    page.table(
        "member in members",
        [
            mid(Text("姓名", "Name"), 24, "member.name"),
            mid(Text("角色", "Role"), 24, "member.role"),
            mid(Text("投入", "Effort"), 16, "member.effort"),
            mid(Text("开始", "From"), 18, "member.start"),
            mid(Text("结束", "To"), 18, "member.end"),
        ],
    )


def budget(page: Page) -> None:
    """Categories by month, a table for each few months, and the sums."""
    count = len(WIDTHS)
    category = Cell(text=page.say(Text("科目", "Category")), style="FormHead", fill=HEAD)
    whole = Cell(text=page.say(SUM), style="FormHead", fill=HEAD)
    total = Cell(text=page.say(Text("合计", "Total")), style="FormSum", fill=BAND, align="left")
    heads = looped("month in plan.months", Cell(text="{{ month }}", style="FormHead", fill=HEAD))
    figures = looped("amount in line.cells", Cell(text="{{ amount }}", style="FormNumber"))
    sums = looped("amount in plan.cells", Cell(text="{{ amount }}", style="FormSum", fill=BAND))
    label = Cell(text="{{ line.category }}", style="FormSmall")
    rows = [
        Row(cells=(category, *heads, whole), repeat=True),
        page.tag_row("{%tr for line in plan.rows %}", count),
        Row(cells=(label, *figures, Cell(text="{{ line.sum }}", style="FormNumber"))),
        page.tag_row("{%tr else %}", count),
        Row(cells=(Cell(text=EMPTY, align="center"),)),
        page.tag_row("{%tr endfor %}", count),
        Row(cells=(total, *sums, Cell(text="{{ plan.sum }}", style="FormSum", fill=BAND))),
    ]
    page.add(AMOUNTS, "FormNote", keep=True)
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
