"""The template of D8 执行记录, laid across."""

from __future__ import annotations

from salessheets.columns import LISTS
from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.headings import CUSTOMER, DATE, NO, TASK, TYPE
from salessheets.documents.templates_build.page import Column, Page
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
COLUMNS = (
    Column.centred(NO, 6, "activity.id"),
    Column.centred(DATE, 10, "activity.date"),
    Column.centred(TYPE, 11, "activity.type"),
    Column.centred(TASK, 6, "activity.task"),
    Column.centred(Text("方式", "Way"), 7, "activity.way"),
    Column.words(Text("地点", "Place"), 9, "activity.place"),
    Column.words(CUSTOMER, 13, "activity.customer"),
    Column.centred(Text("联系人", "Contact"), 9, "activity.contact"),
    Column.centred(Text("职务", "Title"), 10, "activity.contact_title"),
    Column.centred(Text("我方参与人", "Our people"), 11, "activity.staff"),
    Column.figures(Text("费用（{{ money_unit }}）", "Cost ({{ money_unit }})"), 11, "activity.cost"),
    Column.centred(Text("费用科目", "Cost category"), 9, "activity.cost_category"),
    Column.centred(Text("宣传材料", "Publicity material"), 9, "activity.uses_material"),
    Column.centred(Text("材料审核", "Material review"), 9, "activity.material_review"),
)


def activity_log(page: Page) -> None:
    """The log, from top to bottom."""
    blocks.opening(page)
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
    page.facts("activity in activities", COLUMNS, LEFT, RIGHT)
    blocks.closing(page)


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
