"""The template of D7 销售策略方案."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.markup import Align, Cell, Row, table
from salessheets.documents.templates_build.page import COLON, Column, Page
from salessheets.documents.templates_build.styles import BAND
from salessheets.showing import EMPTY
from salessheets.text import Text

NO = Text("编号", "No.")
CATEGORY = Text("预算科目", "Budget category")
BELOW = (
    (Text("内容", "Content"), "{{ strategy.content }}"),
    (Text("竞品对照", "Against competitors"), "{{ strategy.competitors }}"),
    (Text("预期效果", "Expected effect"), "{{ strategy.expected }}"),
    (Text("不适用原因", "Why it does not apply"), "{{ strategy.reason }}"),
)


def col(head: Text, width: int, tag: str, align: Align = "center") -> Column:
    """A column; `tag` is the field."""
    return Column(head=head, width=width, tag=f"{{{{ {tag} }}}}", align=align)


KIND = Column(head=Text("类别", "Category"), width=11, tag="")
STRATEGY = (
    col(NO, 9, "strategy.id"),
    col(Text("适用", "Applies"), 9, "strategy.applies"),
    col(Text("目标客群", "Target segment"), 22, "strategy.segment", "left"),
    col(Text("依据需求", "Needs cited"), 14, "strategy.needs"),
    col(Text("折扣上限", "Discount cap"), 11, "strategy.discount"),
    col(Text("生效日", "Effective from"), 14, "strategy.start"),
    col(Text("截止日", "Effective to"), 14, "strategy.end"),
    col(Text("负责人", "Owner"), 11, "strategy.owner"),
)


def sales_strategy(page: Page) -> None:
    """The plan, from top to bottom."""
    page.add("{{ header.title }}", "Title")
    page.include(blocks.HEADER)
    page.heading(Text("需求依据", "Needs cited"))
    page.table(
        "need in needs",
        [
            col(NO, 10, "need.id"),
            col(Text("客户", "Customer"), 24, "need.customer", "left"),
            col(Text("需求", "Need"), 54, "need.need", "left"),
            col(Text("优先级", "Priority"), 12, "need.priority"),
        ],
    )
    page.card([(Text("策略覆盖需求比", "Needs covered"), "{{ measures.need_coverage }}")])
    page.heading(Text("策略", "Strategies"))
    strategies(page)
    page.heading(Text("预算", "Budget"))
    budget(page)
    page.heading(Text("合规审核", "Compliance review"))
    reviews(page)
    page.heading(Text("签批", "Signatures"))
    page.include(blocks.SIGNATURES)
    page.heading(Text("文件历史", "History"))
    page.include(blocks.HISTORY)


def strategies(page: Page) -> None:
    """Strategies by category, which stands beside all of its own: a line of facts, what is meant below it."""
    count = len(STRATEGY) + 1
    words = tuple(page.say(label) + COLON.say(page.language) + tag for label, tag in BELOW)
    category = Cell(text="{% vm %}{{ group.category }}", style="FormLabel", fill=BAND, align="center")
    beneath = Cell(style="FormLabel", fill=BAND, merge="continue")
    rows = [
        Row(cells=tuple(page.head(column) for column in (KIND, *STRATEGY)), repeat=True),
        page.tag_row("{%tr for group in groups %}", count),
        page.tag_row("{%tr for strategy in group.rows %}", count),
        Row(cells=(category, *(page.value(column) for column in STRATEGY)), keep=True),
        Row(cells=(beneath, Cell(text=words, style=page.cell, span=count - 1))),
        page.tag_row("{%tr endfor %}", count),
        page.tag_row("{%tr else %}", count),
        Row(cells=(Cell(text=EMPTY, span=count, align="center"),)),
        page.tag_row("{%tr endfor %}", count),
    ]
    page.body.append(table([column.width for column in (KIND, *STRATEGY)], rows))
    page.gap()


def budget(page: Page) -> None:
    """What is planned of the budget categories that strategies draw on."""
    planned = Text("预算（{{ money_unit }}）", "Planned ({{ money_unit }})")
    label = Cell(text=page.say(Text("合计", "Total")), style="FormSum", span=2, fill=BAND, align="left")
    page.table(
        "line in budget",
        [
            col(CATEGORY, 30, "line.category", "left"),
            col(Text("策略", "Strategies"), 45, "line.strategies", "left"),
            Column(head=planned, width=25, tag="{{ line.planned }}", figure=True),
        ],
        last=[Row(cells=(label, Cell(text="{{ total }}", style="FormSum", fill=BAND)))],
    )


def reviews(page: Page) -> None:
    """Reviews of the strategies' publicity material."""
    page.table(
        "review in reviews",
        [
            col(NO, 14, "review.id"),
            col(Text("关联策略", "Strategy"), 16, "review.object"),
            col(Text("送审人", "Submitted by"), 18, "review.person"),
            col(Text("审核人", "Reviewed by"), 18, "review.handler"),
            col(Text("审核日期", "Reviewed on"), 18, "review.date"),
            col(Text("审核通过", "Passed"), 16, "review.passed"),
        ],
        below=[
            (Text("内容", "Content"), "{{ review.content }}"),
            (Text("依据", "Basis"), "{{ review.basis }}"),
            (Text("文件", "File"), "{{ review.file }}"),
        ],
    )
