"""The template of D12 项目结项报告."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks, d12_tables
from salessheets.documents.templates_build.headings import PLANNED_END, PLANNED_START
from salessheets.documents.templates_build.page import Page
from salessheets.text import Text

SALES = Text("销售分析结论", "Conclusion on sales")
RISKS = Text("风险回顾", "Risk review")
CHANGES = Text("变更回顾", "Change review")
SAMPLES = Text(
    "{{ measures.sample_n }}（满意度 n={{ samples.csat }}，推荐度 n={{ samples.nps }}）",
    "{{ measures.sample_n }} (CSAT n={{ samples.csat }}, NPS n={{ samples.nps }})",
)
CUSTOMERS = Text("客户反馈结论", "Conclusion on feedback")


def closing_report(page: Page) -> None:
    """The report, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("概况", "Overview"))
    overview(page)
    page.heading(Text("目标达成", "Goals: target against actual"))
    d12_tables.goals(page)
    page.card(
        [(Text("目标达成率", "Goals attained"), "{{ measures.goal_attainment }}")],
        [(SALES, "{{ closing.sales_conclusion }}")],
    )
    page.heading(Text("进度", "Schedule"))
    page.card(
        [
            (Text("里程碑按期率", "Milestones on time"), "{{ measures.milestone_on_time }}"),
            (Text("进度偏差", "Schedule variance"), "{{ measures.schedule_delay }}"),
        ],
        keep=True,
    )
    d12_tables.milestones(page)
    page.heading(Text("预算执行", "Cost"))
    d12_tables.cost(page)
    d12_tables.budget(page)
    figures(page)
    page.heading(Text("变更", "Changes"))
    d12_tables.changes(page)
    page.card([(CHANGES, "{{ closing.change_review }}")])
    page.heading(Text("风险与问题", "Risks and issues"))
    d12_tables.risks(page)
    page.card([(RISKS, "{{ closing.risk_review }}")])
    d12_tables.issues(page)
    page.card(
        [
            (Text("行动项关闭率", "Actions closed"), "{{ measures.action_close_rate }}"),
            (Text("合规事件", "Incidents"), "{{ measures.incidents }}"),
        ]
    )
    learned(page)
    decided(page)


def overview(page: Page) -> None:
    """What the project was and how it ended."""
    page.card(
        [
            (Text("项目类型", "Project type"), "{{ charter.type }}"),
            (Text("项目经理", "Project manager"), "{{ manager }}"),
        ],
        [
            (PLANNED_START, "{{ charter.planned_start|day }}"),
            (PLANNED_END, "{{ charter.planned_end|day }}"),
        ],
        [
            (Text("实际完成日", "Actual end"), "{{ closing.actual_end|day }}"),
            (Text("结项类型", "Kind of closing"), "{{ closing.kind }}"),
        ],
        [
            (Text("结论", "Result"), "{{ closing.result }}"),
            (Text("批准预算（{{ money_unit }}）", "Approved budget ({{ money_unit }})"), "{{ approved_budget }}"),
        ],
        [(Text("总体评价", "Overall assessment"), "{{ closing.summary }}")],
    )


def figures(page: Page) -> None:
    """The measures of cost and earned value."""
    keys = (
        ("budget_used", Text("预算执行率", "Budget used")),
        ("budget_committed", Text("承诺加实际", "Used and committed")),
        ("cost_overrun", Text("超支比例", "Overrun")),
        ("actual_roi", Text("实际投入产出比", "Actual return")),
        ("bac", Text("完工预算 BAC", "BAC")),
        ("ev", Text("挣值 EV", "EV")),
        ("ac", Text("实际成本 AC", "AC")),
        ("eac", Text("完工估算 EAC", "EAC")),
        ("cpi", Text("成本绩效指数 CPI", "CPI")),
        ("spi", Text("进度绩效指数 SPI", "SPI")),
    )
    pairs = [(label, f"{{{{ measures.{key} }}}}") for key, label in keys]
    page.card(*(pairs[at : at + 2] for at in range(0, len(pairs), 2)), widths=(24, 26, 24, 26))


def learned(page: Page) -> None:
    """Customers, lessons, conditions, what is left."""
    page.heading(Text("客户反馈", "Customers' feedback"))
    page.card(
        [
            (Text("满意度（前两档）", "CSAT, top two boxes"), "{{ measures.csat_t2b }}"),
            (Text("净推荐值 NPS", "NPS"), "{{ measures.nps }}"),
        ],
        [(Text("有效样本 n", "Sample n"), page.say(SAMPLES))],
        [(CUSTOMERS, "{{ closing.feedback_conclusion }}")],
    )
    page.heading(Text("经验与不足", "Lessons"))
    d12_tables.lessons(page)
    page.heading(Text("条件关闭", "Conditions"))
    d12_tables.conditions(page)
    page.heading(Text("团队、遗留与建议", "Team, left open, advice"))
    page.card(
        [(Text("团队表现", "Team"), "{{ closing.team_review }}")],
        [(Text("遗留问题", "Left open"), "{{ closing.leftover }}")],
        [(Text("遗留问题接手人", "Taken over by"), "{{ closing.leftover_owner }}")],
        [(Text("后续建议", "Advice"), "{{ closing.advice }}")],
        [(Text("分享听众", "Audience of sharing"), "{{ closing.audience }}")],
    )


def decided(page: Page) -> None:
    """Decisions, waivers, documents, signatures."""
    page.heading(Text("审批与豁免", "Approvals and waivers"))
    d12_tables.approvals(page)
    d12_tables.waivers(page)
    page.heading(Text("文档清单", "Documents"))
    d12_tables.documents(page)
    blocks.closing(page)
