"""The template of D1 立项申请表."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import GOAL, NO, OWNER, PLANNED_END, PLANNED_START, TARGET, UNIT
from salessheets.documents.templates_build.page import Column, Page
from salessheets.text import Text

TEXTS = (
    ("background", Text("背景与必要性", "Background and need")),
    ("market_need", Text("市场需求依据", "Evidence of market need")),
    ("strategy_fit", Text("战略关联", "Strategic fit")),
    ("scope", Text("客户与市场范围", "Customers and markets in scope")),
    ("competition", Text("竞争概况", "Competition")),
    ("resources", Text("所需资源", "Resources needed")),
    ("assumptions", Text("主要假设", "Assumptions")),
    ("constraints", Text("主要约束", "Constraints")),
)


def initiation_request(page: Page) -> None:
    """The form, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("基本信息", "Basics"))
    basics(page)
    page.heading(Text("申请理由", "Case"))
    page.card(*([(label, f"{{{{ charter.{key} }}}}")] for key, label in TEXTS))
    page.heading(Text("目标与预期收益", "Goals and expected benefits"))
    goals(page)
    page.heading(Text("初步风险", "First risks"))
    page.table(
        "risk in risks",
        [
            Column.words(Text("风险描述", "Risk"), 58, "risk.description"),
            Column.centred(Text("概率 P", "Probability"), 13, "risk.probability"),
            Column.centred(Text("影响 I", "Impact"), 12, "risk.impact"),
            Column.centred(OWNER, 17, "risk.owner"),
        ],
    )
    page.heading(Text("附件与借鉴", "Attachments and lessons used"))
    page.card(
        [(Text("附件", "Attachments"), "{{ charter.attachments }}")],
        [(Text("借鉴经验", "Lessons used"), "{{ charter.lessons_used }}")],
    )
    blocks.closing(page)


def basics(page: Page) -> None:
    """Type, people, dates, money."""
    unit = Text("申请预算（{{ money_unit }}）", "Budget applied for ({{ money_unit }})")
    words = Text(
        '{{ charter.budget_total }}{% if budget_in_words != "—" %}（大写：{{ budget_in_words }}）{% endif %}',
        "{{ charter.budget_total }}",
    )
    page.card(
        [(Text("项目类型", "Project type"), "{{ charter.type }}"), (Text("项目规模", "Size"), "{{ size }}")],
        [
            (Text("申请部门", "Department"), "{{ charter.department }}"),
            (Text("申请人", "Applicant"), "{{ charter.applicant }}"),
        ],
        [
            (Text("申请日期", "Applied on"), "{{ charter.applied_on|day }}"),
            (Text("项目经理", "Project manager"), "{{ manager }}"),
        ],
        [
            (PLANNED_START, "{{ charter.planned_start|day }}"),
            (PLANNED_END, "{{ charter.planned_end|day }}"),
        ],
        [(unit, page.say(words))],
        [
            (Text("预算来源", "Source of funds"), "{{ charter.budget_source }}"),
            (Text("预期投入产出比", "Expected return"), "{{ measures.expected_roi }}"),
        ],
    )


def goals(page: Page) -> None:
    """A goal a row, what it brings and when it counts as reached below."""
    page.table(
        "goal in goals",
        [
            Column.centred(NO, 8, "goal.id"),
            Column.words(Text("指标类别", "Measure"), 14, "goal.metric"),
            Column.words(GOAL, 24, "goal.name"),
            Column.centred(Text("方向", "Direction"), 13, "goal.direction"),
            Column.centred(UNIT, 9, "goal.unit"),
            Column.figures(Text("基线值", "Baseline"), 10, "goal.baseline"),
            Column.figures(TARGET, 10, "goal.target"),
            Column.centred(Text("截止日", "Due"), 12, "goal.due"),
        ],
        below=[
            (Text("预期成果", "Expected outcome"), "{{ goal.outcome }}"),
            (Text("成功标准", "Success criterion"), "{{ goal.success }}"),
        ],
    )
