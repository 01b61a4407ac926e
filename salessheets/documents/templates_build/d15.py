"""The template of D15 项目汇报."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import BASELINE_END, DUE, NO, OWNER, STATE, STATUS, TASK
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.matrix import matrix
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import HEAD
from salessheets.text import Text

COLOURS = {"green": "CFE8D5", "yellow": "FFE699", "red": "E8837A"}
"""By light, dark letters on all of them; the word stands with it. Any other is left white."""
WIDTHS = (1, 1, 17, 1, 17, 1, 17, 1, 17, 1, 1)
"""Of the cell of each colour, each behind its tag, between the tags of the loop."""
SUBTITLE = Text(
    "{{ kind }}　{{ period.name }}（{{ period.first }} 至 {{ period.last }}）",
    "{{ kind }} {{ period.name }} ({{ period.first }} to {{ period.last }})",
)
BASIS = Text(
    "状态、灯和指标按数据截止日 {{ report.until }} 计算，所据为现有工作表：此后发生的事按日期剔除；此后才完成的任务，已开始的进度计"
    "一半，未开始的计零；其余没有日期的内容以现值为准。",
    "State, lights and measures are worked out for {{ report.until }} from the sheets as they are now: what happened "
    "later is left out by its date; a task finished later counts as half done if it had begun, else as not begun; what "
    "else has no date counts as it is.",
)
SINCE = Text("{{ since }} 之后至 {{ report.until }}：", "After {{ since }} up to {{ report.until }}:")


def progress_report(page: Page) -> None:
    """The report, from top to bottom."""
    page.add("{{ header.title }}", "Title")
    page.add(SUBTITLE, "FormNote", align="center")
    page.include(blocks.HEADER)
    page.heading(STATUS)
    status(page)
    page.heading(Text("摘要", "Summary"))
    page.card(
        [(Text("本期摘要", "Summary"), "{{ report.summary }}")],
        [(Text("偏差说明", "Deviation"), "{{ report.deviation }}")],
        [(Text("下期计划", "Next period"), "{{ report.next_plan }}")],
        [(Text("需协调事项", "Help needed"), "{{ report.coordination }}")],
    )
    page.heading(Text("本期完成", "Done in the period"))
    done(page)
    page.heading(Text("里程碑", "Milestones"))
    milestones(page)
    page.heading(Text("风险与行动", "Risks and actions"))
    risks(page)
    actions(page)
    page.heading(Text("请求决策", "Decisions requested"))
    decisions(page)
    page.heading(Text("上期以来", "Since the last report"))
    changes(page)
    blocks.closing(page)


def status(page: Page) -> None:
    """Where the project stands: lights first, then figures, then what the next gate lacks."""
    lights(page)
    page.card(
        [
            (Text("期次", "Period"), "{{ period.name }}"),
            (Text("数据截止日", "Data until"), "{{ report.until|day }}"),
        ],
        [
            (Text("提交日期", "Submitted on"), "{{ report.submitted_on|day }}"),
            (STATE, "{{ state }}"),
        ],
        [
            (Text("阶段", "Phase"), "{{ phase }}"),
            (Text("下一关口", "Next gate"), "{{ next_gate }}"),
        ],
        [
            (Text("计划完成率", "Completion"), "{{ measures.completion }}"),
            (Text("签约达成率", "Contract attainment"), "{{ measures.contract_attainment }}"),
        ],
        [
            (Text("时间进度差", "Gap to time elapsed"), "{{ measures.time_gap }}"),
            (Text("预算执行率", "Budget used"), "{{ measures.budget_used }}"),
        ],
        [(Text("下一里程碑", "Next milestone"), "{{ next_milestone }}")],
        [(Text("关口尚缺", "Gate lacks"), "{{ missing }}")],
    )
    page.add(BASIS, "FormNote")


def lights(page: Page) -> None:
    """The lights side by side, each a word on its colour."""
    cells = [tag("for light in lights")]
    for place, (light, colour) in enumerate(COLOURS.items()):
        cells.append(tag(f'{"elif" if place else "if"} light.key == "{light}"'))
        cells.append(Cell(text="{{ light.label }}", style="FormLabel", fill=colour, align="center"))
    cells += [
        tag("else"),
        Cell(text="{{ light.label }}", style="FormLabel", align="center"),
        tag("endif"),
        tag("endfor"),
    ]
    head = Cell(text="{{ light.head }}", style="FormHead", fill=HEAD)
    heads = (tag("for light in lights", 2), head, tag("endfor", len(WIDTHS) - 3))
    page.body.append(matrix(WIDTHS, [Row(cells=heads, repeat=True), Row(cells=tuple(cells), height=480)]))
    page.gap()


def tag(words: str, span: int = 1) -> Cell:
    """A cell that a tag owns."""
    return Cell(text=f"{{%tc {words} %}}", style="FormSmall", span=span)


def done(page: Page) -> None:
    """The tasks finished in the period."""
    page.table(
        "task in done",
        [
            Column.centred("WBS", 12, "task.id"),
            Column.words(TASK, 48, "task.name"),
            Column.centred(BASELINE_END, 20, "task.baseline_end"),
            Column.centred(Text("实际完成", "Actual end"), 20, "task.actual_end"),
        ],
    )


def milestones(page: Page) -> None:
    """Milestones due soon, late, or reached."""
    note = Text(
        "截止日后 30 天内到期、已晚或本期达成的里程碑。",
        "Due within 30 days of that day, late, or reached in the period.",
    )
    page.note(note)
    page.table(
        "task in milestones",
        [
            Column.words(Text("里程碑", "Milestone"), 40, "task.name"),
            Column.centred(BASELINE_END, 16, "task.baseline_end"),
            Column.centred(Text("预计完成", "Forecast end"), 16, "task.forecast_end"),
            Column.figures(Text("进度", "Progress"), 12, "task.progress"),
            Column.centred(Text("实际完成", "Actual end"), 16, "task.actual_end"),
        ],
    )


def risks(page: Page) -> None:
    """The gravest open risks."""
    page.note(Text("最大风险", "Top risks"))
    page.table(
        "risk in risks",
        [
            Column.centred(NO, 10, "risk.id"),
            Column.words(Text("描述", "Risk"), 48, "risk.description"),
            Column.centred(Text("等级", "Level"), 13, "risk.level"),
            Column.centred(OWNER, 14, "risk.owner"),
            Column.centred(DUE, 15, "risk.due"),
        ],
    )


def actions(page: Page) -> None:
    """Actions past their date."""
    page.note(Text("逾期行动项", "Overdue actions"))
    page.table(
        "action in actions",
        [
            Column.centred(NO, 10, "action.id"),
            Column.words(Text("事项", "Action"), 61, "action.description"),
            Column.centred(OWNER, 14, "action.owner"),
            Column.centred(DUE, 15, "action.due"),
        ],
    )


def decisions(page: Page) -> None:
    """What management is asked to decide."""
    page.table(
        "row in decisions",
        [
            Column.centred(Text("期次", "Period"), 17, "row.period"),
            Column.words(Text("请求决策", "Decision requested"), 42, "row.decision"),
            Column.centred(Text("决策期限", "Decide by"), 16, "row.decision_due"),
            Column.words(Text("决策结果", "Decision taken"), 25, "row.decision_result"),
        ],
    )


def changes(page: Page) -> None:
    """What happened since the report before, a sentence each."""
    page.note(SINCE)
    page.control("{%p for line in changes %}")
    page.add("{{ line }}", "FormText")
    page.control("{%p else %}")
    page.add("—", "FormText")
    page.control("{%p endfor %}")
