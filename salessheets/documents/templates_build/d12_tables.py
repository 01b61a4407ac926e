"""The tables of D12 项目结项报告."""

from __future__ import annotations

from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.markup import Align, Cell, Row, table
from salessheets.documents.templates_build.page import Column, Page, Words
from salessheets.documents.templates_build.styles import BAND
from salessheets.text import Text

NO = Text("编号", "No.")
OWNER = Text("责任人", "Owner")
DUE = Text("期限", "Due")
RESULT = Text("结论", "Result")
OBJECT = Text("对象", "About")


def col(head: Words, width: int, tag: str, align: Align = "") -> Column:
    """A column of words; `tag` is the field."""
    return Column(head=head, width=width, tag=f"{{{{ {tag} }}}}", align=align)


def mid(head: Words, width: int, tag: str) -> Column:
    """A column of short words or dates."""
    return col(head, width, tag, "center")


def num(head: Words, width: int, tag: str) -> Column:
    """A column of figures."""
    return Column(head=head, width=width, tag=f"{{{{ {tag} }}}}", figure=True)


def goals(page: Page) -> None:
    """Target against actual."""
    page.table(
        "goal in goals",
        [
            mid(NO, 8, "goal.id"),
            col(Text("指标名称", "Goal"), 22, "goal.name"),
            mid(Text("单位", "Unit"), 9, "goal.unit"),
            num(Text("目标值", "Target"), 11, "goal.target"),
            num(Text("实际值", "Actual"), 11, "goal.actual"),
            num(Text("差异", "Difference"), 11, "goal.gap"),
            num(Text("达成率", "Attained"), 10, "goal.attainment"),
            col(Text("差异原因", "Reason for variance"), 24, "goal.reason"),
        ],
    )


def milestones(page: Page) -> None:
    """Milestones: baseline against actual."""
    page.table(
        "task in milestones",
        [
            mid("WBS", 15, "task.id"),
            col(Text("里程碑", "Milestone"), 36, "task.name"),
            mid(Text("基线开始", "Baseline start"), 25, "task.baseline_start"),
            mid(Text("基线完成", "Baseline end"), 25, "task.baseline_end"),
            mid(Text("实际开始", "Actual start"), 25, "task.actual_start"),
            mid(Text("实际完成", "Actual end"), 25, "task.actual_end"),
            mid(Text("偏差（工作日）", "Delay (wd)"), 17, "task.delay"),
            mid(Text("取消日", "Cancelled"), 25, "task.cancelled_on"),
            mid(Text("状态", "State"), 22, "task.state"),
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
        col(Text("科目", "Category"), 12, "group.category"),
        mid(Text("月份", "Month"), 11, "line.month"),
        mid(Text("任务", "Task"), 8, "line.task"),
        num(Text("预算", "Planned"), 13, "line.planned"),
        num(Text("已承诺", "Committed"), 13, "line.committed"),
        num(Text("实际", "Actual"), 13, "line.actual"),
        mid(Text("实际来源", "Actual from"), 13, "line.actual_from"),
        col(Text("凭证号", "Voucher no."), 17, "line.voucher"),
    ]
    count = len(columns)
    page.add(Text("明细，单位 {{ money_unit }}", "Rows, in {{ money_unit }}"), "FormNote", keep=True)
    rows = [
        Row(cells=tuple(page.head(column) for column in columns), repeat=True),
        page.tag_row("{%tr for group in categories %}", count),
        page.tag_row("{%tr for line in group.rows %}", count),
        Row(cells=tuple(page.value(column) for column in columns)),
        page.tag_row("{%tr endfor %}", count),
        sum_row(page, Text("{{ group.category }} 小计", "{{ group.category }}, sum"), "group"),
        page.tag_row("{%tr endfor %}", count),
        sum_row(page, Text("合计", "Total"), "total"),
    ]
    page.body.append(table([column.width for column in columns], rows))
    page.gap()


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
            mid(NO, 9, "change.id"),
            mid(Text("提出日期", "Raised on"), 13, "change.raised_on"),
            mid(Text("提出人", "Raised by"), 12, "change.raised_by"),
            mid(OBJECT, 10, "change.object"),
            mid(Text("对象编号", "Item"), 11, "change.item"),
            col(Text("前值", "Before"), 17, "change.before"),
            col(Text("后值", "After"), 17, "change.after"),
            mid(Text("状态", "State"), 11, "change.state"),
        ],
        below=[(Text("原因", "Reason"), "{{ change.reason }}"), (Text("影响", "Impact"), "{{ change.impact }}")],
    )


def risks(page: Page) -> None:
    """Risks with level and status."""
    page.table(
        "risk in risks",
        [
            mid(NO, 9, "risk.id"),
            col(Text("风险", "Risk"), 65, "risk.description"),
            mid(Text("等级", "Level"), 12, "risk.level"),
            mid(Text("状态", "Status"), 14, "risk.status"),
        ],
    )


def issues(page: Page) -> None:
    """Actions of type issue."""
    page.table(
        "issue in issues",
        [
            mid(NO, 9, "issue.id"),
            mid(Text("类型", "Type"), 8, "issue.type"),
            col(Text("问题", "Issue"), 27, "issue.description"),
            mid(OWNER, 10, "issue.owner"),
            mid(DUE, 12, "issue.due"),
            col(Text("处理结果", "Result"), 18, "issue.result"),
            col(Text("关闭证据", "Evidence"), 14, "issue.evidence"),
            mid(Text("升级", "Escalated"), 11, "issue.escalated"),
        ],
    )


def lessons(page: Page) -> None:
    """Lessons, each with its story."""
    page.table(
        "lesson in lessons",
        [
            mid(NO, 12, "lesson.id"),
            mid(Text("类型", "Kind"), 17, "lesson.kind"),
            mid(Text("阶段", "Phase"), 17, "lesson.phase"),
            col(Text("适用范围", "Applies to"), 37, "lesson.scope"),
            mid(OWNER, 17, "lesson.owner"),
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
            mid(NO, 10, "condition.id"),
            col(Text("条件", "Condition"), 36, "condition.condition"),
            mid(Text("关闭日期", "Closed on"), 14, "condition.closed_on"),
            col(Text("关闭说明", "How it was met"), 24, "condition.evidence"),
            col(Text("佐证", "Evidence file"), 16, "condition.file"),
        ],
    )


def approvals(page: Page) -> None:
    """Every decision."""
    budget = Text("批准预算（{{ money_unit }}）", "Approved budget ({{ money_unit }})")
    page.table(
        "row in approvals",
        [
            col(OBJECT, 17, "row.object"),
            mid(Text("版本", "Version"), 8, "row.version"),
            mid(Text("提交日", "Submitted on"), 12, "row.submitted_on"),
            mid(RESULT, 10, "row.result"),
            mid(Text("批准人", "Approver"), 10, "row.approver"),
            mid(Text("批准日", "Decided on"), 12, "row.decided_on"),
            num(budget, 10, "row.approved_budget"),
            col(Text("说明", "Note"), 21, "row.note"),
        ],
    )


def waivers(page: Page) -> None:
    """Rules that were waived."""
    page.table(
        "waiver in waivers",
        [
            mid(Text("豁免规则", "Rule waived"), 14, "waiver.rule"),
            mid(OBJECT, 14, "waiver.object"),
            col(Text("理由", "Reason"), 42, "waiver.reason"),
            mid(Text("批准人", "Approver"), 15, "waiver.approver"),
            mid(Text("期限", "Until"), 15, "waiver.until"),
        ],
    )


def documents(page: Page) -> None:
    """Final documents of the project."""
    page.table(
        "document in documents",
        [
            col(Text("文号", "Document no."), 30, "document.doc_no"),
            col(Text("题名", "Title"), 40, "document.title"),
            mid(Text("版本", "Version"), 12, "document.version"),
            mid(Text("日期", "Date"), 18, "document.date8"),
        ],
    )
