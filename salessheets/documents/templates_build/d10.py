"""The template of D10 销售数据分析报告, laid across."""

from __future__ import annotations

from dataclasses import replace

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.d12_tables import col, mid, num
from salessheets.documents.templates_build.markup import Cell, Row, table
from salessheets.documents.templates_build.page import Page
from salessheets.documents.templates_build.styles import BAND
from salessheets.showing import EMPTY
from salessheets.text import Text

TARGET = Text("目标额", "Target")
CONTRACT = Text("签约额", "Contracted")
UNIT = Text(
    "金额单位：{{ money_unit }}；数据到 {{ until }}。差额 = 签约额 − 目标额。",
    "Amounts in {{ money_unit }}; months up to {{ until }}. Difference = contracted − target.",
)
PRODUCT = Text("产品：{{ product.product }}", "Product: {{ product.product }}")
SUMS = ("target", "contract", "received", "margin", "last_year", "gap", "attainment")
COLUMNS = (
    col(Text("区域", "Region"), 13, "row.region"),
    mid(Text("月份", "Month"), 9, "row.month"),
    num(TARGET, 10, "row.target"),
    num(CONTRACT, 10, "row.contract"),
    num(Text("回款额", "Received"), 10, "row.received"),
    num(Text("毛利", "Gross margin"), 9, "row.margin"),
    num(Text("去年同期", "Last year"), 10, "row.last_year"),
    num(Text("差额", "Difference"), 10, "row.gap"),
    num(Text("达成率", "Attained"), 9, "row.attainment"),
    mid(Text("原因分类", "Reason class"), 10, "row.reason_class"),
    col(Text("差异原因", "Reason for variance"), 32, "row.reason"),
)


def sales_analysis(page: Page) -> None:
    """The analysis, from top to bottom."""
    page.add("{{ header.title }}", "Title")
    page.include(blocks.HEADER)
    page.heading(Text("总体", "Overall"))
    overall(page)
    page.heading(Text("目标与实际", "Goals"))
    goals(page)
    page.heading(Text("明细", "Detail"))
    page.add(UNIT, "FormNote", keep=True)
    detail(page)
    page.heading(Text("图", "Charts"))
    charts(page)
    page.heading(Text("结论", "Conclusion"))
    page.card([(Text("销售分析结论", "Conclusion on sales"), "{{ closing.sales_conclusion }}")])
    page.heading(Text("签批", "Signatures"))
    page.include(blocks.SIGNATURES)
    page.heading(Text("文件历史", "History"))
    page.include(blocks.HISTORY)


def overall(page: Page) -> None:
    """The figures of the whole project."""
    page.card(
        [
            (Text("签约达成率", "Contract attainment"), "{{ measures.contract_attainment }}"),
            (Text("签约差额", "Contract gap"), "{{ measures.contract_gap }}"),
        ],
        [
            (Text("时间进度差", "Gap to time elapsed"), "{{ measures.time_gap }}"),
            (Text("回款率", "Collection rate"), "{{ measures.collection_rate }}"),
        ],
        [
            (Text("同比", "Year on year"), "{{ measures.yoy }}"),
            (Text("环比", "Month on month"), "{{ measures.mom }}"),
        ],
        [(Text("毛利率", "Margin"), "{{ measures.margin_rate }}")],
    )


def goals(page: Page) -> None:
    """Target against actual of every goal."""
    page.table(
        "goal in goals",
        [
            mid(Text("编号", "No."), 8, "goal.id"),
            col(Text("指标名称", "Goal"), 26, "goal.name"),
            mid(Text("单位", "Unit"), 9, "goal.unit"),
            num(Text("目标值", "Target"), 11, "goal.target"),
            num(Text("实际值", "Actual"), 11, "goal.actual"),
            num(Text("达成率", "Attained"), 10, "goal.attainment"),
            col(Text("差异原因", "Reason for variance"), 25, "goal.reason"),
        ],
    )
    page.card([(Text("目标达成率", "Goals attained"), "{{ measures.goal_attainment }}")])


def detail(page: Page) -> None:
    """Every month of a product in a region, summed up by product and in all."""
    count = len(COLUMNS)
    subtotal = Text("小计：{{ product.product }}", "Subtotal: {{ product.product }}")
    rows = [
        Row(cells=tuple(page.head(column) for column in COLUMNS), repeat=True),
        page.tag_row("{%tr for product in products %}", count),
        Row(cells=(Cell(text=page.say(PRODUCT), style="FormLabel", span=count, fill=BAND),), keep=True),
        page.tag_row("{%tr for row in product.rows %}", count),
        Row(cells=tuple(page.value(column) for column in COLUMNS)),
        page.tag_row("{%tr endfor %}", count),
        sum_row(page, subtotal, "product"),
        page.tag_row("{%tr else %}", count),
        Row(cells=(Cell(text=EMPTY, span=count, align="center"),)),
        page.tag_row("{%tr endfor %}", count),
        sum_row(page, Text("合计", "Total"), "total"),
    ]
    page.body.append(table([column.width for column in COLUMNS], rows))
    page.gap()


def sum_row(page: Page, label: Text, name: str) -> Row:
    """A row of sums."""
    head = Cell(text=page.say(label), style="FormSum", span=2, fill=BAND, align="left")
    figures = tuple(Cell(text=f"{{{{ {name}.{key} }}}}", style="FormSum", fill=BAND) for key in SUMS)
    return Row(cells=(head, *figures, Cell(style="FormSum", span=2, fill=BAND)))


def charts(page: Page) -> None:
    """Four charts, two side by side; a dash when nothing was sold or aimed at yet."""
    page.control('{%p if until != "—" %}')
    both = (TARGET, CONTRACT)
    months = Chart(expression="charts.months", kind="column", series=both, title=Text("各月", "By month"))
    products = Chart(expression="charts.products", kind="bar", series=both, title=Text("各产品", "By product"))
    regions = Chart(expression="charts.regions", kind="bar", series=both, title=Text("各区域", "By region"))
    reasons = Chart(
        expression="charts.reasons",
        kind="bar",
        series=(Text("差额", "Difference"),),
        title=Text("各原因", "By reason"),
        colours=("8A6BA6",),
    )
    chart(page, *(replace(each, width_cm=12.2, height_cm=6.5, size=8) for each in (months, products)))
    chart(page, *(replace(each, width_cm=12.2, height_cm=6.5, size=8) for each in (regions, reasons)))
    page.control("{%p else %}")
    page.add(EMPTY, "FormText", align="center")
    page.control("{%p endif %}")
