"""The template of D7 销售策略方案."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import CUSTOMER, NO, TOTAL
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import BAND
from salessheets.text import Text

CATEGORY = Text("预算科目", "Budget category")
BELOW = (
    (Text("内容", "Content"), "{{ strategy.content }}"),
    (Text("竞品对照", "Against competitors"), "{{ strategy.competitors }}"),
    (Text("预期效果", "Expected effect"), "{{ strategy.expected }}"),
    (Text("不适用原因", "Why it does not apply"), "{{ strategy.reason }}"),
)
KIND = Column(head=Text("类别", "Category"), width=11, tag="")
STRATEGY = (
    Column.centred(NO, 9, "strategy.id"),
    Column.centred(Text("适用", "Applies"), 9, "strategy.applies"),
    Column.words(Text("目标客群", "Target segment"), 22, "strategy.segment", "left"),
    Column.centred(Text("依据需求", "Needs cited"), 14, "strategy.needs"),
    Column.centred(Text("折扣上限", "Discount cap"), 11, "strategy.discount"),
    Column.centred(Text("生效日", "Effective from"), 14, "strategy.start"),
    Column.centred(Text("截止日", "Effective to"), 14, "strategy.end"),
    Column.centred(Text("负责人", "Owner"), 11, "strategy.owner"),
)


def sales_strategy(page: Page) -> None:
    """The plan, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("需求依据", "Needs cited"))
    page.table(
        "need in needs",
        [
            Column.centred(NO, 10, "need.id"),
            Column.words(CUSTOMER, 24, "need.customer", "left"),
            Column.words(Text("需求", "Need"), 54, "need.need", "left"),
            Column.centred(Text("优先级", "Priority"), 12, "need.priority"),
        ],
    )
    page.card([(Text("策略覆盖需求比", "Needs covered"), "{{ measures.need_coverage }}")])
    page.heading(Text("策略", "Strategies"))
    strategies(page)
    page.heading(Text("预算", "Budget"))
    budget(page)
    page.heading(Text("合规审核", "Compliance review"))
    reviews(page)
    blocks.closing(page)


def strategies(page: Page) -> None:
    """Strategies by category, which stands beside all of its own: a line of facts, what is meant below it."""
    columns = (KIND, *STRATEGY)
    category = Cell(text="{% vm %}{{ group.category }}", style="FormLabel", fill=BAND, align="center")
    beneath = Cell(style="FormLabel", fill=BAND, merge="continue")
    rows = (
        Row(cells=(category, *page.row(STRATEGY).cells), keep=True),
        Row(cells=(beneath, page.side(BELOW, len(STRATEGY)))),
    )
    page.grid(columns, "group in groups", page.looped("strategy in group.rows", rows, len(columns)))


def budget(page: Page) -> None:
    """What is planned of the budget categories that strategies draw on."""
    planned = Text("预算（{{ money_unit }}）", "Planned ({{ money_unit }})")
    label = Cell(text=page.say(TOTAL), style="FormSum", span=2, fill=BAND, align="left")
    page.table(
        "line in budget",
        [
            Column.words(CATEGORY, 30, "line.category", "left"),
            Column.words(Text("策略", "Strategies"), 45, "line.strategies", "left"),
            Column.figures(planned, 25, "line.planned"),
        ],
        last=[Row(cells=(label, Cell(text="{{ total }}", style="FormSum", fill=BAND)))],
    )


def reviews(page: Page) -> None:
    """Reviews of the strategies' publicity material."""
    page.table(
        "review in reviews",
        [
            Column.centred(NO, 14, "review.id"),
            Column.centred(Text("关联策略", "Strategy"), 16, "review.object"),
            Column.centred(Text("送审人", "Submitted by"), 18, "review.person"),
            Column.centred(Text("审核人", "Reviewed by"), 18, "review.handler"),
            Column.centred(Text("审核日期", "Reviewed on"), 18, "review.date"),
            Column.centred(Text("审核通过", "Passed"), 16, "review.passed"),
        ],
        below=[
            (Text("内容", "Content"), "{{ review.content }}"),
            (Text("依据", "Basis"), "{{ review.basis }}"),
            (Text("文件", "File"), "{{ review.file }}"),
        ],
    )
