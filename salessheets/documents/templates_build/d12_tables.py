"""The tables of D12 项目结项报告."""

from __future__ import annotations

from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.headings import (
    BASELINE_END,
    DATE,
    DUE,
    GOAL,
    NO,
    OWNER,
    STATE,
    STATUS,
    TARGET,
    TASK,
    TOTAL,
    TYPE,
    UNIT,
    VERSION,
)
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import BAND
from salessheets.text import Text

RESULT = Text("结论", "Result")
OBJECT = Text("对象", "About")


def goals(page: Page) -> None:
    """Target against actual."""
    page.table(
        "goal in goals",
        [
            Column.centred(NO, 8, "goal.id"),
            Column.words(GOAL, 22, "goal.name"),
            Column.centred(UNIT, 9, "goal.unit"),
            Column.figures(TARGET, 11, "goal.target"),
            Column.figures(Text("实际值", "Actual"), 11, "goal.actual"),
            Column.figures(Text("差异", "Difference"), 11, "goal.gap"),
            Column.figures(Text("达成率", "Attained"), 10, "goal.attainment"),
            Column.words(Text("差异原因", "Reason for variance"), 24, "goal.reason"),
        ],
    )


def milestones(page: Page) -> None:
    """Milestones: baseline against actual."""
    page.table(
        "task in milestones",
        [
            Column.centred("WBS", 15, "task.id"),
            Column.words(Text("里程碑", "Milestone"), 36, "task.name"),
            Column.centred(Text("基线开始", "Baseline start"), 25, "task.baseline_start"),
            Column.centred(BASELINE_END, 25, "task.baseline_end"),
            Column.centred(Text("实际开始", "Actual start"), 25, "task.actual_start"),
            Column.centred(Text("实际完成", "Actual end"), 25, "task.actual_end"),
            Column.centred(Text("偏差（工作日）", "Delay (wd)"), 17, "task.delay"),
            Column.centred(Text("取消日", "Cancelled"), 25, "task.cancelled_on"),
            Column.centred(STATE, 22, "task.state"),
        ],
    )


def cost(page: Page) -> None:
    """Plan against actual by category, to look at."""
    chart(
        page,
        Chart(
            expression="charts.cost",
            kind="column",
            title=Text("按科目的预算与实际（{{ money_unit }}）", "Planned and actual by category ({{ money_unit }})"),
            series=(Text("预算", "Planned"), Text("实际", "Actual")),
            labels=True,
            number_format="#,##0.00",
        ),
    )


def budget(page: Page) -> None:
    """Every row of the budget by category, with sums."""
    columns = [
        Column.words(Text("科目", "Category"), 12, "group.category"),
        Column.centred(Text("月份", "Month"), 11, "line.month"),
        Column.centred(TASK, 8, "line.task"),
        Column.figures(Text("预算", "Planned"), 13, "line.planned"),
        Column.figures(Text("已承诺", "Committed"), 13, "line.committed"),
        Column.figures(Text("实际", "Actual"), 13, "line.actual"),
        Column.centred(Text("实际来源", "Actual from"), 13, "line.actual_from"),
        Column.words(Text("凭证号", "Voucher no."), 17, "line.voucher"),
    ]
    count = len(columns)
    page.note(Text("明细，单位 {{ money_unit }}", "Rows, in {{ money_unit }}"))
    group = (
        *page.looped("line in group.rows", [page.row(columns)], count),
        sum_row(page, Text("{{ group.category }} 小计", "{{ group.category }}, sum"), "group"),
    )
    page.lines(columns, [*page.looped("group in categories", group, count), sum_row(page, TOTAL, "total")])


def sum_row(page: Page, label: Text, name: str) -> Row:
    """A row of sums: three figures, the difference, the share used."""
    figures = [
        Cell(text=f"{{{{ {name}.{key} }}}}", style="FormSum", fill=BAND) for key in ("planned", "committed", "actual")
    ]
    rest = Text("实际−预算 {gap}，执行率 {share}", "actual − planned {gap}, used {share}")
    words = rest.fill(gap=f"{{{{ {name}.gap }}}}", share=f"{{{{ {name}.share }}}}")
    head = Cell(text=page.say(label), style="FormSum", span=3, fill=BAND, align="left")
    return Row(cells=(head, *figures, Cell(text=page.say(words), style="FormSmall", span=2, fill=BAND)))


def changes(page: Page) -> None:
    """Changes and what became of them."""
    page.table(
        "change in changes",
        [
            Column.centred(NO, 9, "change.id"),
            Column.centred(Text("提出日期", "Raised on"), 13, "change.raised_on"),
            Column.centred(Text("提出人", "Raised by"), 12, "change.raised_by"),
            Column.centred(OBJECT, 10, "change.object"),
            Column.centred(Text("对象编号", "Item"), 11, "change.item"),
            Column.words(Text("前值", "Before"), 17, "change.before"),
            Column.words(Text("后值", "After"), 17, "change.after"),
            Column.centred(STATE, 11, "change.state"),
        ],
        below=[(Text("原因", "Reason"), "{{ change.reason }}"), (Text("影响", "Impact"), "{{ change.impact }}")],
    )


def risks(page: Page) -> None:
    """Risks with level and status."""
    page.table(
        "risk in risks",
        [
            Column.centred(NO, 9, "risk.id"),
            Column.words(Text("风险", "Risk"), 65, "risk.description"),
            Column.centred(Text("等级", "Level"), 12, "risk.level"),
            Column.centred(STATUS, 14, "risk.status"),
        ],
    )


def issues(page: Page) -> None:
    """Actions of type issue."""
    page.table(
        "issue in issues",
        [
            Column.centred(NO, 9, "issue.id"),
            Column.centred(TYPE, 8, "issue.type"),
            Column.words(Text("问题", "Issue"), 27, "issue.description"),
            Column.centred(OWNER, 10, "issue.owner"),
            Column.centred(DUE, 12, "issue.due"),
            Column.words(Text("处理结果", "Result"), 18, "issue.result"),
            Column.words(Text("关闭证据", "Evidence"), 14, "issue.evidence"),
            Column.centred(Text("升级", "Escalated"), 11, "issue.escalated"),
        ],
    )


def lessons(page: Page) -> None:
    """Lessons, each with its story."""
    page.table(
        "lesson in lessons",
        [
            Column.centred(NO, 12, "lesson.id"),
            Column.centred(Text("类型", "Kind"), 17, "lesson.kind"),
            Column.centred(Text("阶段", "Phase"), 17, "lesson.phase"),
            Column.words(Text("适用范围", "Applies to"), 37, "lesson.scope"),
            Column.centred(OWNER, 17, "lesson.owner"),
        ],
        below=[
            (Text("情境", "Context"), "{{ lesson.context }}"),
            (Text("原因", "Cause"), "{{ lesson.cause }}"),
            (Text("结果", "Result"), "{{ lesson.result }}"),
            (Text("建议", "Advice"), "{{ lesson.advice }}"),
        ],
    )


def conditions(page: Page) -> None:
    """Conditions of the approval and how they were met."""
    page.table(
        "condition in conditions",
        [
            Column.centred(NO, 10, "condition.id"),
            Column.words(Text("条件", "Condition"), 36, "condition.condition"),
            Column.centred(Text("关闭日期", "Closed on"), 14, "condition.closed_on"),
            Column.words(Text("关闭说明", "How it was met"), 24, "condition.evidence"),
            Column.words(Text("佐证", "Evidence file"), 16, "condition.file"),
        ],
    )


def approvals(page: Page) -> None:
    """Every decision."""
    budget = Text("批准预算（{{ money_unit }}）", "Approved budget ({{ money_unit }})")
    page.table(
        "row in approvals",
        [
            Column.words(OBJECT, 17, "row.object"),
            Column.centred(VERSION, 8, "row.version"),
            Column.centred(Text("提交日", "Submitted on"), 12, "row.submitted_on"),
            Column.centred(RESULT, 10, "row.result"),
            Column.centred(Text("批准人", "Approver"), 10, "row.approver"),
            Column.centred(Text("批准日", "Decided on"), 12, "row.decided_on"),
            Column.figures(budget, 10, "row.approved_budget"),
            Column.words(Text("说明", "Note"), 21, "row.note"),
        ],
    )


def waivers(page: Page) -> None:
    """Rules that were waived."""
    page.table(
        "waiver in waivers",
        [
            Column.centred(Text("豁免规则", "Rule waived"), 14, "waiver.rule"),
            Column.centred(OBJECT, 14, "waiver.object"),
            Column.words(Text("理由", "Reason"), 42, "waiver.reason"),
            Column.centred(Text("批准人", "Approver"), 15, "waiver.approver"),
            Column.centred(Text("期限", "Until"), 15, "waiver.until"),
        ],
    )


def documents(page: Page) -> None:
    """Final documents of the project."""
    page.table(
        "document in documents",
        [
            Column.words(Text("文号", "Document no."), 30, "document.doc_no"),
            Column.words(Text("题名", "Title"), 40, "document.title"),
            Column.centred(VERSION, 12, "document.version"),
            Column.centred(DATE, 18, "document.date8"),
        ],
    )
