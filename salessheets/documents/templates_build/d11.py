"""The template of D11 客户反馈汇总."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.charts import Chart, chart
from salessheets.documents.templates_build.headings import CONCLUSION, CUSTOMER, DATE, NO, OWNER, STATE
from salessheets.documents.templates_build.page import Column, Page
from salessheets.showing import EMPTY
from salessheets.text import Text

SAMPLES = Text(
    "{{ measures.sample_n }}（满意度 n={{ samples.csat }}，推荐度 n={{ samples.nps }}）",
    "{{ measures.sample_n }} (CSAT n={{ samples.csat }}, NPS n={{ samples.nps }})",
)
METHOD = Text(
    "满意度 = 4、5 分的份数 ÷ 有效份数；净推荐值 = 推荐者占比 − 贬损者占比。",
    "CSAT = answers of 4 and 5 ÷ valid answers; NPS = share of promoters − share of detractors.",
)
WHICH = Text("有建议、低分或投诉的反馈。", "Feedback with a suggestion, a low score or a complaint.")
ANSWERS = Text("份数", "Answers")
FACTS = (
    Column.centred(NO, 7, "row.id"),
    Column.centred(DATE, 10, "row.date"),
    Column.words(CUSTOMER, 18, "row.customer"),
    Column.centred(Text("联系人", "Contact"), 11, "row.contact"),
    Column.centred(Text("电话", "Phone"), 12, "row.phone"),
    Column.centred(Text("方式", "Way"), 11, "row.way"),
    Column.centred(Text("批次", "Survey"), 8, "row.survey"),
    Column.centred(Text("满意度", "CSAT"), 8, "row.csat"),
    Column.centred(Text("推荐度", "NPS"), 8, "row.nps"),
    Column.centred(Text("类别", "Category"), 9, "row.category"),
    Column.centred(Text("投诉", "Complaint"), 9, "row.complaint"),
    Column.centred(STATE, 9, "row.state"),
)
LEFT = 5  # columns below which stands what was said; the rest is for what was done
SAID = ((Text("建议原话", "Suggestion, verbatim"), "{{ row.suggestion }}"),)
HANDLED = (
    (
        OWNER,
        Text(
            "{{ row.owner }}　期限：{{ row.due }}　响应日期：{{ row.responded_on }}　关闭日期：{{ row.closed_on }}",
            "{{ row.owner }}  ·  Due: {{ row.due }}  ·  Responded on: {{ row.responded_on }}  ·  "
            "Closed on: {{ row.closed_on }}",
        ),
    ),
    (Text("处理结果", "Handling"), "{{ row.handling }}"),
)


def feedback_summary(page: Page) -> None:
    """The summary, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("问卷", "Surveys"))
    surveys(page)
    page.heading(Text("得分", "Scores"))
    scores(page)
    page.heading(Text("建议与处理", "Suggestions and handling"))
    suggestions(page)
    page.heading(Text("典型案例与题目", "Cases and questions"))
    cases(page)
    questions(page)
    page.heading(CONCLUSION)
    page.card([(Text("客户反馈结论", "Conclusion on feedback"), "{{ closing.feedback_conclusion }}")])
    blocks.closing(page)


def surveys(page: Page) -> None:
    """What was sent out and what came back."""
    page.table(
        "survey in surveys",
        [
            Column.centred(NO, 11, "survey.id"),
            Column.centred(Text("发放日期", "Sent on"), 16, "survey.date"),
            Column.words(Text("问卷名称", "Survey"), 37, "survey.name"),
            Column.figures(Text("发放数", "Sent"), 9, "survey.sent"),
            Column.figures(Text("回收数", "Returned"), 9, "survey.returned"),
            Column.figures(Text("有效数", "Valid"), 9, "survey.valid"),
            Column.figures(Text("回收率", "Return rate"), 9, "survey.return_rate"),
        ],
    )
    page.card([(Text("合计回收率", "Return rate, all"), "{{ measures.return_rate }}")])


def scores(page: Page) -> None:
    """The figures with their samples, how they are spread, and both as charts."""
    page.card(
        [
            (Text("满意度（前两档）", "CSAT, top two boxes"), "{{ measures.csat_t2b }}"),
            (Text("净推荐值 NPS", "NPS"), "{{ measures.nps }}"),
        ],
        [
            (Text("满意度均分", "CSAT, mean"), "{{ measures.csat_mean }}"),
            (Text("满意度百分制", "CSAT out of 100"), "{{ measures.csat_points }}"),
        ],
        [(Text("有效样本 n", "Sample n"), page.say(SAMPLES))],
    )
    page.note(METHOD)
    steps = [
        Column.figures(Text(f"{step} 分", f"{step}"), 9, f"score.counts[{place}]") for place, step in enumerate("54321")
    ]
    rest = [
        Column.figures("n", 9, "score.n"),
        Column.figures(Text("均分", "Mean"), 12, "score.mean"),
        Column.figures(Text("前两档", "Top two"), 14, "score.top"),
    ]
    page.table("score in scores", [Column.words(Text("满意度", "Satisfaction"), 20, "score.name"), *steps, *rest])
    page.table(
        "group in groups",
        [
            Column.words(Text("推荐度", "Would recommend"), 50, "group.name"),
            Column.figures(ANSWERS, 25, "group.count"),
            Column.figures(Text("占比", "Share"), 25, "group.share"),
        ],
    )
    charts(page)


def charts(page: Page) -> None:
    """Satisfaction and recommendation side by side, a dash when nobody scored."""
    page.control('{%p if samples.csat != "0" or samples.nps != "0" %}')
    chart(
        page,
        Chart(
            expression="charts.csat",
            kind="column",
            series=(ANSWERS,),
            title=Text("满意度", "Satisfaction"),
            width_cm=12,
            height_cm=5.5,
            labels=True,
            number_format="0",
            size=8,
        ),
        Chart(
            expression="charts.nps",
            kind="column",
            series=(ANSWERS,),
            title=Text("推荐度", "Would recommend"),
            width_cm=12,
            height_cm=5.5,
            labels=True,
            number_format="0",
            size=8,
        ),
    )
    page.control("{%p else %}")
    page.add(EMPTY, "FormText", align="center")
    page.control("{%p endif %}")


def suggestions(page: Page) -> None:
    """What customers said, and what became of it: a line of facts, words below."""
    page.note(WHICH)
    page.facts("row in suggestions", FACTS, SAID, HANDLED, at=LEFT)
    page.card([(Text("处理及时率", "Handled in time"), "{{ measures.feedback_on_time }}")])


def cases(page: Page) -> None:
    """Typical cases in the customers' own words."""
    page.note(Text("典型案例", "Typical cases"))
    page.table(
        "row in cases",
        [
            Column.centred(NO, 12, "row.id"),
            Column.centred(Text("典型", "Typical"), 10, "row.typical"),
            Column.words(CUSTOMER, 20, "row.customer"),
            Column.words(Text("建议原话", "Suggestion, verbatim"), 32, "row.suggestion"),
            Column.words(Text("处理结果", "Handling"), 26, "row.handling"),
        ],
    )


def questions(page: Page) -> None:
    """What was asked."""
    page.note(Text("题目清单", "Questions asked"))
    page.table(
        "survey in surveys",
        [
            Column.centred(NO, 12, "survey.id"),
            Column.words(Text("问卷名称", "Survey"), 26, "survey.name"),
            Column.words(Text("题目清单", "Questions"), 62, "survey.questions"),
        ],
    )
