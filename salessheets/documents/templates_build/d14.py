"""The template of D14 绩效评估表."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import DEPARTMENT, NAME, TOTAL
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import BAND
from salessheets.text import Text

RESTRICTED = Text(
    "本表只存放在项目的绩效文件夹，仅供有权限的人查阅。",
    "This form is kept in the project's performance folder alone, for those entitled to read it.",
)
SCALE = Text(
    "加权分 = 权重 × 上级评分 ÷ 100。等级：{{ scale }}。",
    "Weighted = weight × manager's score ÷ 100. Grades: {{ scale }}.",
)


def performance_review(page: Page) -> None:
    """The review, from top to bottom."""
    blocks.opening(page)
    page.add(RESTRICTED, "FormNote")
    page.heading(Text("被评人", "Employee"))
    page.card(
        [
            (NAME, "{{ employee.person }}"),
            (Text("岗位", "Position"), "{{ employee.position }}"),
        ],
        [
            (DEPARTMENT, "{{ employee.department }}"),
            (Text("评价人", "Evaluator"), "{{ employee.evaluator }}"),
        ],
        [(Text("评估期间", "Period"), "{{ employee.period }}")],
    )
    page.heading(Text("指标", "Indicators"))
    indicators(page)
    page.heading(Text("结果与面谈", "Result and interview"))
    result(page)
    blocks.closing(page)


def indicators(page: Page) -> None:
    """Each indicator with both scores, and the sum."""
    blank = Cell(style="FormSum", fill=BAND, span=4)
    last = Row(
        cells=(
            Cell(text=page.say(TOTAL), style="FormSum", fill=BAND, align="left"),
            Cell(text="{{ weights }}", style="FormSum", fill=BAND),
            blank,
            Cell(text="{{ perf_total }}", style="FormSum", fill=BAND),
        )
    )
    page.table(
        "row in rows",
        [
            Column.words(Text("指标", "Indicator"), 16, "row.indicator"),
            Column.figures(Text("权重", "Weight"), 9, "row.weight"),
            Column.words(Text("目标", "Target"), 24, "row.target"),
            Column.words(Text("完成", "Result"), 24, "row.result"),
            Column.figures(Text("自评", "Own score"), 9, "row.self_score"),
            Column.figures(Text("上级评分", "Manager's score"), 11, "row.score"),
            Column.figures(Text("加权分", "Weighted"), 10, "row.weighted"),
        ],
        last=[last],
    )
    page.add(SCALE, "FormNote")


def result(page: Page) -> None:
    """What it comes to, what follows from it, and what was said about it."""
    points = [
        (Text("总分", "Total"), "{{ perf_total }}"),
        (Text("等级", "Grade"), "{{ grade }}"),
    ]
    page.card(
        points,
        [
            (Text("绩效系数", "Coefficient"), "{{ coefficient }}"),
            (Text("面谈日期", "Interview on"), "{{ interview_on }}"),
        ],
        [(Text("激励或调整", "Incentive or adjustment"), "{{ incentive }}")],
        [(Text("面谈记录", "Interview notes"), "{{ interview }}")],
    )
