"""The template of D6 客户需求调研报告."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.d8 import shaded, side
from salessheets.documents.templates_build.d12_tables import NO, col, mid
from salessheets.documents.templates_build.markup import Cell, Row, table
from salessheets.documents.templates_build.matrix import looped, matrix
from salessheets.documents.templates_build.page import Column, Page
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
    mid(NO, 10, "need.id"),
    mid(Text("日期", "Date"), 15, "need.date"),
    col(Text("客户", "Customer"), 18, "need.customer"),
    mid(Text("行业", "Industry"), 12, "need.industry"),
    mid(Text("方式", "Way"), 13, "need.way"),
    mid(Text("访谈人", "Interviewer"), 13, "need.interviewer"),
    mid(Text("优先级", "Priority"), 10, "need.priority"),
    mid(Text("密级", "Secrecy"), 12, "need.secrecy"),
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
    page.add("{{ header.title }}", "Title")
    page.include(blocks.HEADER)
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
    page.add(NOTE, "FormNote", keep=True)
    needs(page)
    page.heading(Text("问答", "Questions and answers"))
    answers(page)
    page.heading(Text("分布", "Distribution"))
    distribution(page)
    page.heading(Text("结论", "Conclusion"))
    page.card([(Text("调研结论", "Conclusion"), "{{ charter.needs_conclusion }}")])
    page.heading(Text("签批", "Signatures"))
    page.include(blocks.SIGNATURES)
    page.heading(Text("文件历史", "History"))
    page.include(blocks.HISTORY)


def needs(page: Page) -> None:
    """Every need: a line of facts, below it what is needed and who says so."""
    count = len(COLUMNS)
    half = count // 2
    rows = [
        Row(cells=tuple(page.head(column) for column in COLUMNS), repeat=True),
        page.tag_row("{%tr for need in needs %}", count),
        Row(cells=tuple(shaded(page, column) for column in COLUMNS), keep=True),
        Row(cells=(side(page, LEFT, half), side(page, RIGHT, count - half))),
        page.tag_row("{%tr else %}", count),
        Row(cells=(Cell(text=EMPTY, span=count, align="center"),)),
        page.tag_row("{%tr endfor %}", count),
    ]
    page.body.append(table([column.width for column in COLUMNS], rows))
    page.gap()


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
    count = len(SPREAD)
    way = Cell(text=page.say(Text("调研方式", "Way of asking")), style="FormHead", fill=HEAD)
    total = Cell(text=page.say(Text("合计", "Total")), style="FormHead", fill=HEAD)
    head = looped("label in priorities", Cell(text="{{ label }}", style="FormHead", fill=HEAD))
    figures = looped("figure in row.counts", Cell(text="{{ figure }}", style="FormSmall", align="center"))
    cells = (
        Cell(text="{{ row.way }}", style="FormSmall", fill=BAND),
        *figures,
        Cell(text="{{ row.total }}", style="FormSmall", align="center"),
    )
    rows = [
        Row(cells=(way, *head, total), repeat=True),
        page.tag_row("{%tr for row in ways %}", count),
        Row(cells=cells),
        page.tag_row("{%tr else %}", count),
        Row(cells=(Cell(text=EMPTY, align="center"),)),
        page.tag_row("{%tr endfor %}", count),
    ]
    page.body.append(matrix(SPREAD, rows))
    page.gap()
