"""D11 客户反馈汇总: what customers score and say, and what was done about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from salessheets.derived.feedback import (
    detractors,
    feedback_state,
    low,
    nps_scores,
    promoters,
    satisfaction,
)
from salessheets.documents.common import Issue, common
from salessheets.documents.row_order import by_number, natural
from salessheets.documents.shown import CENT, Row, Shown
from salessheets.sheets import Feedback, Survey
from salessheets.showing import EMPTY
from salessheets.text import Text

FORM = "D11"
MEASURES = ("csat_t2b", "csat_mean", "csat_points", "nps", "sample_n", "return_rate", "feedback_on_time")
STEPS = (5, 4, 3, 2, 1)
TOP = 4
PARTS = {
    "csat": Text("总体", "Overall"),
    "csat_product": Text("产品", "Product"),
    "csat_price": Text("价格", "Price"),
    "csat_service": Text("服务", "Service"),
    "csat_delivery": Text("交付", "Delivery"),
}
GROUPS = {
    "promoters": Text("推荐者（9–10）", "Promoters (9–10)"),
    "passives": Text("中立者（7–8）", "Passives (7–8)"),
    "detractors": Text("贬损者（0–6）", "Detractors (0–6)"),
}
STEP = Text("{step} 分", "{step}")
ANSWERS = Text("份数", "Answers")
CSAT = Text("满意度 1–5 分的份数（n={n}）", "Satisfaction 1–5, answers (n={n})")
NPS = Text("推荐度分组的份数（n={n}）", "Would recommend, answers by group (n={n})")


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the summary prints."""
    case = shown.case
    rows = sorted(case.of(Feedback), key=by_date)
    csat, nps = satisfaction(case, "csat"), nps_scores(case)
    groups = group_counts(nps)
    return {
        **common(shown, issue),
        "closing": shown.row(case.closing),
        "measures": shown.measures(*MEASURES),
        "samples": {"csat": str(len(csat)), "nps": str(len(nps))},
        "surveys": [survey_row(shown, survey) for survey in by_number(case.of(Survey))],
        "scores": [score_row(shown, key) for key in PARTS],
        "groups": [group_row(shown, key, count, len(nps)) for key, count in groups.items()],
        "suggestions": [feedback_row(shown, row) for row in rows if row.suggestion or low(case, row)],
        "cases": [feedback_row(shown, row) for row in rows if row.typical],
        "charts": {"csat": csat_chart(shown, csat), "nps": nps_chart(shown, groups)},
    }


def by_date(row: Feedback) -> tuple[object, ...]:
    """Sort feedback by date, that of a day by number."""
    return (row.date or date.max, natural(row.id))


def survey_row(shown: Shown, survey: Survey) -> Row:
    """Give a survey with the share that came back."""
    share = Decimal(survey.returned) / Decimal(survey.sent) if survey.sent and survey.returned is not None else None
    return shown.row(survey, return_rate=shown.share(share))


def score_row(shown: Shown, key: str) -> Row:
    """Give how a score is spread from 5 to 1, how many there are, their mean, and the share of 4 and 5."""
    scores = satisfaction(shown.case, key)
    count = len(scores)
    return {
        "name": PARTS[key].say(shown.language),
        "counts": [str(scores.count(step)) for step in STEPS],
        "n": str(count),
        "mean": f"{(Decimal(sum(scores)) / count).quantize(CENT, ROUND_HALF_UP)}" if count else EMPTY,
        "top": shown.share(Decimal(sum(score >= TOP for score in scores)) / count if count else None),
    }


def group_counts(scores: tuple[int, ...]) -> Mapping[str, int]:
    """How many would recommend, how many neither, how many would not."""
    yes, no = promoters(scores), detractors(scores)
    return {"promoters": yes, "passives": len(scores) - yes - no, "detractors": no}


def group_row(shown: Shown, key: str, count: int, total: int) -> Row:
    """Give a group with its share of all answers."""
    share = shown.share(Decimal(count) / total if total else None)
    return {"name": GROUPS[key].say(shown.language), "count": str(count), "share": share}


def feedback_row(shown: Shown, row: Feedback) -> Row:
    """Give feedback with how far it was handled."""
    return shown.row(row, state=shown.label("feedback_state", feedback_state(row)))


def csat_chart(shown: Shown, scores: Sequence[int]) -> Row | None:
    """Give the spread of satisfaction as a chart, 1 to 5."""
    steps = sorted(STEPS)
    names = [STEP.fill(step=step).say(shown.language) for step in steps]
    return answers(shown, CSAT, names, [scores.count(step) for step in steps])


def nps_chart(shown: Shown, groups: Mapping[str, int]) -> Row | None:
    """Give the groups of the net promoter score as a chart."""
    return answers(shown, NPS, [GROUPS[key].say(shown.language) for key in groups], list(groups.values()))


def answers(shown: Shown, title: Text, names: list[str], counts: list[int]) -> Row | None:
    """Give counts of answers as a chart with the size of the sample; None when nobody answered."""
    total = sum(counts)
    if not total:
        return None
    return {
        "title": title.fill(n=total).say(shown.language),
        "categories": names,
        "series": [{"name": ANSWERS.say(shown.language), "values": counts}],
    }
