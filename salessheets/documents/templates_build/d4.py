"""The template of D4 项目计划书, laid across."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks, d4_tables
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.headings import PLANNED_END, PLANNED_START
from salessheets.documents.templates_build.page import Page
from salessheets.showing import EMPTY
from salessheets.text import Text

HEIGHTS = {"small": 6.5, "middle": 10.5, "large": 15.0}
"""Centimetres of the Gantt chart, by the sizes of the context."""
TASKS = (
    Text("1.1 方案与报价", "1.1 Proposal and quotes"),
    Text("1.2 样机试用", "1.2 Trial machines"),
    Text("2 推广", "2 Promotion"),
)
MONTHS = ("2026-01", "2026-02", "2026-03")
CURVE = Chart(
    expression="charts.curve",
    kind="column_line",
    title=Text("预算曲线（{{ money_unit }}）", "Budget curve ({{ money_unit }})"),
    categories=MONTHS,
    series=(Text("当月预算", "Planned in the month"), Text("累计预算", "Planned so far")),
    values_title=Text("当月", "Month"),
    second_title=Text("累计", "So far"),
    width_cm=24,
    height_cm=8,
)
CHANGES = (
    Text(
        "（一）本计划经批准后即为项目基线，是检查、考核和结项的依据。",
        "(1) Once approved, this plan is the baseline of the project: progress, appraisal and closing are measured against it.",
    ),
    Text(
        "（二）目标、进度、预算、范围或团队需要调整的，应当登记变更，写明变更前后的内容、原因和影响，报原批准人批准后执行；未经批准，不得改动已批准的目标值、里程碑日期和预算。",
        "(2) Any change of goals, schedule, budget, scope or team is registered with what it was, what it is to be, the reason and the impact, and takes effect once those who approved the plan approve it. Until then no approved target, milestone date or budget may be altered.",
    ),
    Text(
        "（三）变更批准后，由项目经理更新计划、预算和风险登记册，通知团队及有关部门；全部变更列入项目结项报告。",
        "(3) When a change is approved, the project manager brings plan, budget and risk register up to date and informs the team and the departments concerned. All changes are listed in the closing report.",
    ),
)


def project_plan(page: Page) -> None:
    """The plan, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("目标与范围", "Goals and scope"))
    scope(page)
    page.heading(Text("任务", "Work plan"))
    d4_tables.tasks(page)
    page.heading(Text("里程碑", "Milestones"))
    d4_tables.milestones(page)
    page.heading(Text("甘特图", "Gantt chart"))
    gantt(page)
    page.heading(Text("资源", "Resources"))
    d4_tables.members(page)
    page.card([(Text("所需资源", "Resources needed"), "{{ charter.resources }}")])
    page.heading(Text("预算", "Budget"))
    d4_tables.budget(page)
    page.heading(Text("预算曲线", "Budget curve"))
    chart(page, CURVE)
    page.heading(Text("沟通与会议", "Communication and meetings"))
    page.card(
        [
            (Text("会议周期", "Meeting cadence"), "{{ charter.meeting_cadence }}"),
            (Text("汇报周期", "Reporting cadence"), "{{ charter.report_cadence }}"),
        ],
        [(Text("沟通安排", "Communication"), "{{ charter.communication }}")],
    )
    page.heading(Text("验收、依赖、假设与约束", "Acceptance, dependencies, assumptions, constraints"))
    acceptance(page)
    blocks.closing(page)


def scope(page: Page) -> None:
    """When, for whom, and what is to be reached."""
    page.card(
        [
            (PLANNED_START, "{{ charter.planned_start|day }}"),
            (PLANNED_END, "{{ charter.planned_end|day }}"),
        ],
        [(Text("客户与市场范围", "Customers and markets in scope"), "{{ charter.scope }}")],
    )
    d4_tables.goals(page)


def gantt(page: Page) -> None:
    """The chart, as high as its bars need."""
    page.control("{%p if charts.gantt.categories %}")
    page.note(d4_tables.GANTT)
    for place, (size, height) in enumerate(HEIGHTS.items()):
        page.control(f'{{%p {"elif" if place else "if"} gantt == "{size}" %}}')
        chart(page, bars(height))
    page.control("{%p endif %}", "{%p else %}")
    page.add(EMPTY, "BodyText")
    page.control("{%p endif %}")


def bars(height: float) -> Chart:
    """A Gantt chart of a height."""
    return Chart(
        expression="charts.gantt",
        kind="gantt",
        categories=TASKS,
        series=(Text("开始", "Start"), Text("已完成", "Done"), Text("未完成", "Left")),
        colours=("FFFFFF", "2F6690", "A9C4DA"),
        width_cm=24.5,
        height_cm=height,
        number_format="yyyy\\-mm\\-dd",
        size=8,
    )


def acceptance(page: Page) -> None:
    """What counts as done, what it depends on, and how the plan may be changed."""
    page.card(
        [(Text("质量与验收标准", "Quality and acceptance"), "{{ charter.acceptance }}")],
        [(Text("外部依赖", "External dependencies"), "{{ charter.dependencies }}")],
        [(Text("主要假设", "Assumptions"), "{{ charter.assumptions }}")],
        [(Text("主要约束", "Constraints"), "{{ charter.constraints }}")],
    )
    page.add(Text("变更规则", "Rules for changes"), "Heading2")
    for words in CHANGES:
        page.add(words, "BodyText")
