"""The template of D2 项目评审表."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import CONCLUSION, DEPARTMENT, DUE, NO, OWNER
from salessheets.documents.templates_build.markup import Cell, Row, table
from salessheets.documents.templates_build.matrix import looped, matrix
from salessheets.documents.templates_build.page import CARD, Column, Page
from salessheets.documents.templates_build.styles import BAND, HEAD
from salessheets.text import Language, Text

CRITERION = Text("评分项", "Criterion")
WEIGHT = Text("权重", "Weight")
REQUIRED = Text("必评", "Must")
MEAN = Text("平均分", "Mean")
WEIGHTED = Text("加权分", "Points")
TRIMMED = Text("平均分已去掉一个最高分和一个最低分。", "The means leave out the highest and the lowest score.")
SCORE = Text("加权总分", "Weighted score")
WIDTHS: Mapping[Language, Sequence[int]] = {
    "zh": (20, 10, 9, 1, 15, 1, 12, 12),
    "en": (20, 13, 12, 1, 20, 1, 11, 13),
}
"""Of criterion, weight, required, a judge between two tags, mean, weighted."""


def appraisal_form(page: Page) -> None:
    """The form, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("评审概况", "Appraisal"))
    overview(page)
    page.heading(Text("评分", "Scores"))
    scores(page)
    page.heading(Text("评委意见", "Opinions of the judges"))
    opinions(page)
    page.heading(Text("分析", "Analysis"))
    page.card(
        [(Text("市场潜力分析", "Market potential"), "{{ decision.market }}")],
        [(Text("竞争环境分析", "Competitive situation"), "{{ decision.competition }}")],
        [(Text("资源需求分析", "Resource needs"), "{{ decision.resources }}")],
    )
    page.heading(CONCLUSION)
    conclusion(page)
    page.heading(Text("条件", "Conditions"))
    conditions(page)
    blocks.closing(page)


def overview(page: Page) -> None:
    """Which round, who applied for what."""
    budget = Text("申请预算（{{ money_unit }}）", "Budget applied for ({{ money_unit }})")
    page.card(
        [
            (Text("评审轮次", "Round"), "{{ decision.round }}"),
            (Text("评审日期", "Reviewed on"), "{{ decision.reviewed_on|day }}"),
        ],
        [(Text("主任委员", "Chair"), "{{ decision.chair }}"), (budget, "{{ charter.budget_total }}")],
        [
            (Text("申请部门", "Department"), "{{ charter.department }}"),
            (Text("申请人", "Applicant"), "{{ charter.applicant }}"),
        ],
    )


def scores(page: Page) -> None:
    """Criteria by judges; a table for each few judges, the total below."""
    page.control("{%p for panel in panels %}")
    widths = WIDTHS[page.language]
    criterion = (
        Cell(text="{{ row.label }}", style="FormSmall"),
        Cell(text="{{ row.weight }}", style="FormSmall", align="center"),
        Cell(text="{{ row.required }}", style="FormSmall", align="center"),
        *looped("score in row.scores", Cell(text="{{ score }}", style="FormSmall", align="center")),
        Cell(text="{{ row.mean }}", style="FormNumber"),
        Cell(text="{{ row.weighted }}", style="FormNumber"),
    )
    rows = [
        head_row(page, (CRITERION, WEIGHT, REQUIRED), "{{ judge.name }}", (MEAN, WEIGHTED)),
        about_judges(page, DEPARTMENT, "{{ judge.department }}"),
        about_judges(page, Text("是否回避", "Recused"), "{{ judge.recused }}"),
        *page.looped("row in panel.criteria", [Row(cells=criterion)], len(widths)),
    ]
    page.body.append(matrix(widths, rows))
    page.gap()
    page.control("{%p endfor %}")
    page.control("{%p if trimmed %}")
    page.add(TRIMMED, "FormNote")
    page.control("{%p endif %}")
    page.card([(SCORE, "{{ review_score }}")])


def head_row(page: Page, before: tuple[Text, ...], each: str, behind: tuple[Text, ...]) -> Row:
    """The head: a name for each judge."""
    left = (Cell(text=page.say(words), style="FormHead", fill=HEAD) for words in before)
    right = (Cell(text=page.say(words), style="FormHead", fill=HEAD) for words in behind)
    named = looped("judge in panel.judges", Cell(text=each, style="FormHead", fill=HEAD))
    return Row(cells=(*left, *named, *right), repeat=True)


def about_judges(page: Page, label: Text, each: str) -> Row:
    """A row about the judges above their scores."""
    head = Cell(text=page.say(label), style="FormSmall", fill=BAND, span=3)
    named = looped("judge in panel.judges", Cell(text=each, style="FormSmall", fill=BAND, align="center"))
    return Row(cells=(head, *named, Cell(style="FormSmall", fill=BAND, span=2)))


def opinions(page: Page) -> None:
    """What each judge wrote."""
    page.table(
        "opinion in opinions",
        [
            Column.centred(Text("评委", "Judge"), 14, "opinion.judge"),
            Column.words(Text("优势", "Strengths"), 37, "opinion.strengths"),
            Column.words(Text("问题", "Problems"), 37, "opinion.problems"),
            Column.centred(Text("一票否决", "Veto"), 12, "opinion.veto"),
        ],
    )


def conclusion(page: Page) -> None:
    """What the committee decided, beside what the score suggests."""
    boxes = "{% for each in results %}{{ each.chosen|checkbox }} {{ each.label }}　{% endfor %}"
    rows = (
        [(Text("评审结论", "Conclusion"), boxes)],
        [(SCORE, "{{ review_score }}"), (Text("分数对应结论", "By the score"), "{{ review_default }}")],
        [(Text("说明", "Explanation"), "{{ decision.explanation }}")],
    )
    last = len(rows) - 1
    page.body.append(
        table(CARD, [replace(page.card_row(row, "FormText"), keep=at < last) for at, row in enumerate(rows)])
    )
    page.gap()


def conditions(page: Page) -> None:
    """What a conditional approval asks for."""
    page.table(
        "condition in conditions",
        [
            Column.centred(NO, 12, "condition.id"),
            Column.centred(Text("对象", "For"), 10, "condition.object"),
            Column.words(Text("条件", "Condition"), 48, "condition.condition"),
            Column.centred(OWNER, 14, "condition.owner"),
            Column.centred(DUE, 16, "condition.due"),
        ],
    )
