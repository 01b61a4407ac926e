"""The template of D8 执行记录, laid across."""

from __future__ import annotations

from salessheets.columns import LISTS
from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.markup import Cell, Row, table
from salessheets.documents.templates_build.page import COLON, Column, Page, Words
from salessheets.documents.templates_build.styles import BAND
from salessheets.showing import EMPTY
from salessheets.text import Text

LEFT = (
    (Text("目的", "Purpose"), "{{ activity.purpose }}"),
    (Text("内容", "What happened"), "{{ activity.content }}"),
    (Text("客户反馈", "Customer's response"), "{{ activity.response }}"),
)
STEP = Text(
    '{{ activity.next }}{% if activity.next != "—" %}（责任人 {{ activity.next_owner }}，期限 {{ activity.next_due }}，'
    "完成 {{ activity.next_done }}）{% endif %}",
    '{{ activity.next }}{% if activity.next != "—" %} (owner {{ activity.next_owner }}, due {{ activity.next_due }}, '
    "done {{ activity.next_done }}){% endif %}",
)
RIGHT = (
    (Text("达成共识", "Agreed"), "{{ activity.agreed }}"),
    (Text("下一步", "Next step"), STEP),
    (Text("佐证", "Evidence"), "{{ activity.evidence }}"),
)


def mid(head: Text, width: int, key: str) -> Column:
    """A column of short words or dates of an activity."""
    return Column(head=head, width=width, tag=f"{{{{ activity.{key} }}}}", align="center")


COLUMNS = (
        mid(Text("编号", "No."), 6, "id"),
        mid(Text("日期", "Date"), 10, "date"),
        mid(Text("类型", "Type"), 11, "type"),
        mid(Text("任务", "Task"), 6, "task"),
        mid(Text("方式", "Way"), 7, "way"),
        Column(head=Text("地点", "Place"), width=9, tag="{{ activity.place }}"),
        Column(head=Text("客户", "Customer"), width=13, tag="{{ activity.customer }}"),
        mid(Text("联系人", "Contact"), 9, "contact"),
        mid(Text("职务", "Title"), 10, "contact_title"),
        mid(Text("我方参与人", "Our people"), 11, "staff"),
        Column(head=Text("费用（{{ money_unit }}）", "Cost ({{ money_unit }})"), width=11, tag="{{ activity.cost }}", figure=True),
        mid(Text("费用科目", "Cost category"), 9, "cost_category"),
        mid(Text("宣传材料", "Publicity material"), 9, "uses_material"),
        mid(Text("材料审核", "Material review"), 9, "material_review"),
)  # fmt: skip


def activity_log(page: Page) -> None:
    """The log, from top to bottom."""
    page.add("{{ header.title }}", "Title")
    page.include(blocks.HEADER)
    page.heading(Text("汇总", "Totals"))
    page.card(
        [
            (Text("活动次数", "Activities"), "{{ measures.activity_counts }}"),
            (Text("单次成本", "Cost per activity"), "{{ measures.cost_per_activity }}"),
        ],
        [(Text("按类型", "By type"), "{{ by_type }}")],
        [(Text("会议按期率", "Meetings on time"), "{{ measures.meeting_on_time }}")],
    )
    by_month(page)
    page.heading(Text("明细", "Log"))
    log(page)
    page.heading(Text("签批", "Signatures"))
    page.include(blocks.SIGNATURES)
    page.heading(Text("文件历史", "History"))
    page.include(blocks.HISTORY)


def by_month(page: Page) -> None:
    """Activities by month and type, to look at."""
    chart(
        page,
        Chart(
            expression="charts.by_month",
            kind="stacked_column",
            title=Text("按月、按类型的活动次数", "Activities by month and type"),
            categories=("2026-01", "2026-02", "2026-03"),
            series=tuple(LISTS["activity_type"].labels.values()),
            width_cm=24,
            height_cm=6.5,
            labels=True,
            number_format="0",
        ),
    )


def log(page: Page) -> None:
    """Every activity: a line of facts, below it what was said and agreed."""
    count = len(COLUMNS)
    half = count // 2
    below = (side(page, LEFT, half), side(page, RIGHT, count - half))
    rows = [
        Row(cells=tuple(page.head(column) for column in COLUMNS), repeat=True),
        page.tag_row("{%tr for activity in activities %}", count),
        Row(cells=tuple(shaded(page, column) for column in COLUMNS), keep=True),
        Row(cells=below),
        page.tag_row("{%tr else %}", count),
        Row(cells=(Cell(text=EMPTY, span=count, align="center"),)),
        page.tag_row("{%tr endfor %}", count),
    ]
    page.body.append(table([column.width for column in COLUMNS], rows))
    page.gap()


def shaded(page: Page, column: Column) -> Cell:
    """A cell of the line of facts, on a band that sets one activity off the next."""
    style = "FormNumber" if column.figure else page.cell
    return Cell(text=column.tag, style=style, align=column.align, fill=BAND)


def side(page: Page, lines: tuple[tuple[Text, Words], ...], span: int) -> Cell:
    """Half of what stands below an activity."""
    words = tuple(page.say(label) + COLON.say(page.language) + page.say(tag) for label, tag in lines)
    return Cell(text=words, style=page.cell, span=span)
