"""The template of D6 客户需求调研报告."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.headings import CONCLUSION, CUSTOMER, DATE, NO, TOTAL
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.matrix import looped, matrix
from salessheets.documents.templates_build.page import NONE, Column, Page
from salessheets.documents.templates_build.styles import BAND, HEAD
from salessheets.showing import EMPTY
from salessheets.text import Text

WHO = Text(
    '{{ need.respondent }}{% if need.respondent_title != "—" %}（{{ need.respondent_title }}）{% endif %}　　地点：{{ need.place }}',
    '{{ need.respondent }}{% if need.respondent_title != "—" %} ({{ need.respondent_title }}){% endif %}  ·  Place: {{ need.place }}',
)
PURSE = Text(
    "{{ need.budget }}　　采购时间：{{ need.timing }}",
    "{{ need.budget }}  ·  When to buy: {{ need.timing }}",
)
LEFT = (
    (Text("需求", "Need"), "{{ need.need }}"),
    (Text("原话", "Verbatim"), "{{ need.verbatim }}"),
    (Text("痛点", "Pain points"), "{{ need.pain }}"),
    (Text("对策略的影响", "Effect on strategy"), "{{ need.impact }}"),
    (Text("证据文件", "Evidence"), "{{ need.evidence }}"),
)
RIGHT = (
    (Text("受访人", "Respondent"), WHO),
    (Text("客户预算", "Customer's budget"), PURSE),
    (Text("决策链", "Decision chain"), "{{ need.decision_chain }}"),
    (Text("竞品", "Competing offer"), "{{ need.competitor }}"),
)
COLUMNS: tuple[Column, ...] = (
    Column.centred(NO, 10, "need.id"),
    Column.centred(DATE, 15, "need.date"),
    Column.words(CUSTOMER, 18, "need.customer"),
    Column.centred(Text("行业", "Industry"), 12, "need.industry"),
    Column.centred(Text("方式", "Way"), 13, "need.way"),
    Column.centred(Text("访谈人", "Interviewer"), 13, "need.interviewer"),
    Column.centred(Text("优先级", "Priority"), 10, "need.priority"),
    Column.centred(Text("密级", "Secrecy"), 12, "need.secrecy"),
)
DISTRIBUTION = Chart(
    expression="charts.distribution",
    kind="stacked_bar",
    title=Text("需求数量：按调研方式和优先级", "Number of needs by way of asking and priority"),
    categories=(Text("市场调研", "Market research"), Text("客户访谈", "Interview"), Text("问卷", "Questionnaire")),
    series=(Text("高", "High"), Text("中", "Medium"), Text("低", "Low")),
    colours=("C4504B", "E08A3C", "2F6690"),
    height_cm=6,
    labels=True,
)
SPREAD = (26, 1, 16, 1, 16)  # of the ways, of a priority between the two tags, of the sum
NOTE = Text(
    "需求按优先级排列；客户原话照录。",
    "Needs stand by priority; what customers said is given in their own words.",
)


def needs_survey(page: Page) -> None:
    """The report, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("概况", "Overview"))
    page.card(
        [
            (Text("调研客户数", "Customers asked"), "{{ measures.needs_customers }}"),
            (Text("需求数", "Needs"), "{{ measures.needs_total }}"),
        ],
        [
            (Text("高优先需求", "High-priority needs"), "{{ measures.high_needs }}"),
            (Text("策略覆盖需求比", "Needs covered by strategies"), "{{ measures.need_coverage }}"),
        ],
    )
    page.heading(Text("需求", "Needs"))
    page.note(NOTE)
    page.facts("need in needs", COLUMNS, LEFT, RIGHT)
    page.heading(Text("问答", "Questions and answers"))
    answers(page)
    page.heading(Text("分布", "Distribution"))
    distribution(page)
    page.heading(CONCLUSION)
    page.card([(Text("调研结论", "Conclusion"), "{{ charter.needs_conclusion }}")])
    blocks.closing(page)


def answers(page: Page) -> None:
    """What was asked and answered, need by need."""
    page.control("{%p for need in answers %}")
    page.add(Text("{{ need.id }}　{{ need.customer }}", "{{ need.id }}  {{ need.customer }}"), "Heading2")
    page.control("{%p for line in need.questions|lines %}")
    page.add("{{ line }}", "BodyText")
    page.control("{%p endfor %}", "{%p else %}")
    page.add(EMPTY, "BodyText")
    page.control("{%p endfor %}")


def distribution(page: Page) -> None:
    """How many needs by way and priority, to look at and in figures."""
    chart(page, DISTRIBUTION)
    way = Cell(text=page.say(Text("调研方式", "Way of asking")), style="FormHead", fill=HEAD)
    total = Cell(text=page.say(TOTAL), style="FormHead", fill=HEAD)
    head = looped("label in priorities", Cell(text="{{ label }}", style="FormHead", fill=HEAD))
    figures = looped("figure in row.counts", Cell(text="{{ figure }}", style="FormSmall", align="center"))
    cells = (
        Cell(text="{{ row.way }}", style="FormSmall", fill=BAND),
        *figures,
        Cell(text="{{ row.total }}", style="FormSmall", align="center"),
    )
    rows = [
        Row(cells=(way, *head, total), repeat=True),
        *page.looped("row in ways", [Row(cells=cells)], len(SPREAD), otherwise=[NONE]),
    ]
    page.body.append(matrix(SPREAD, rows))
    page.gap()
