"""The template of D10 销售数据分析报告, laid across."""

from __future__ import annotations

from dataclasses import replace

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.headings import CONCLUSION, GOAL, NO, TARGET, TOTAL, UNIT
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import BAND
from salessheets.showing import EMPTY
from salessheets.text import Text

SALES_TARGET = Text("目标额", "Target")
CONTRACT = Text("签约额", "Contracted")
AMOUNTS = Text(
    "金额单位：{{ money_unit }}；数据到 {{ until }}。差额 = 签约额 − 目标额。",
    "Amounts in {{ money_unit }}; months up to {{ until }}. Difference = contracted − target.",
)
PRODUCT = Text("产品：{{ product.product }}", "Product: {{ product.product }}")
SUMS = ("target", "contract", "received", "margin", "last_year", "gap", "attainment")
COLUMNS = (
    Column.words(Text("区域", "Region"), 13, "row.region"),
    Column.centred(Text("月份", "Month"), 9, "row.month"),
    Column.figures(SALES_TARGET, 10, "row.target"),
    Column.figures(CONTRACT, 10, "row.contract"),
    Column.figures(Text("回款额", "Received"), 10, "row.received"),
    Column.figures(Text("毛利", "Gross margin"), 9, "row.margin"),
    Column.figures(Text("去年同期", "Last year"), 10, "row.last_year"),
    Column.figures(Text("差额", "Difference"), 10, "row.gap"),
    Column.figures(Text("达成率", "Attained"), 9, "row.attainment"),
    Column.centred(Text("原因分类", "Reason class"), 10, "row.reason_class"),
    Column.words(Text("差异原因", "Reason for variance"), 32, "row.reason"),
)


def sales_analysis(page: Page) -> None:
    """The analysis, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("总体", "Overall"))
    overall(page)
    page.heading(Text("目标与实际", "Goals"))
    goals(page)
    page.heading(Text("明细", "Detail"))
    page.note(AMOUNTS)
    detail(page)
    page.heading(Text("图", "Charts"))
    charts(page)
    page.heading(CONCLUSION)
    page.card([(Text("销售分析结论", "Conclusion on sales"), "{{ closing.sales_conclusion }}")])
    blocks.closing(page)


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
            Column.centred(NO, 8, "goal.id"),
            Column.words(GOAL, 26, "goal.name"),
            Column.centred(UNIT, 9, "goal.unit"),
            Column.figures(TARGET, 11, "goal.target"),
            Column.figures(Text("实际值", "Actual"), 11, "goal.actual"),
            Column.figures(Text("达成率", "Attained"), 10, "goal.attainment"),
            Column.words(Text("差异原因", "Reason for variance"), 25, "goal.reason"),
        ],
    )
    page.card([(Text("目标达成率", "Goals attained"), "{{ measures.goal_attainment }}")])


def detail(page: Page) -> None:
    """Every month of a product in a region, summed up by product and in all."""
    count = len(COLUMNS)
    subtotal = Text("小计：{{ product.product }}", "Subtotal: {{ product.product }}")
    rows = (
        Row(cells=(Cell(text=page.say(PRODUCT), style="FormLabel", span=count, fill=BAND),), keep=True),
        *page.looped("row in product.rows", [page.row(COLUMNS)], count),
        sum_row(page, subtotal, "product"),
    )
    page.grid(COLUMNS, "product in products", rows, last=[sum_row(page, TOTAL, "total")])


def sum_row(page: Page, label: Text, name: str) -> Row:
    """A row of sums."""
    head = Cell(text=page.say(label), style="FormSum", span=2, fill=BAND, align="left")
    figures = tuple(Cell(text=f"{{{{ {name}.{key} }}}}", style="FormSum", fill=BAND) for key in SUMS)
    return Row(cells=(head, *figures, Cell(style="FormSum", span=2, fill=BAND)))


def charts(page: Page) -> None:
    """Four charts, two side by side; a dash when nothing was sold or aimed at yet."""
    page.control('{%p if until != "—" %}')
    both = (SALES_TARGET, CONTRACT)
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
