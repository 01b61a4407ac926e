"""反馈的分数不是整数，或超出范围。

为什么：满意度是 1–5 分，推荐度是 0–10 分；别的分数无法折算，不计入满意度和净推荐值。
怎么改：对照问卷原件改正。十分制打的满意度不要填在这里，也不要自己折算。
例：满意度 8 分多半是推荐度填错了列。

A score of a feedback is not whole or outside its range.

Why: satisfaction runs from 1 to 5 and the likelihood to recommend from 0 to 10; other scores cannot be used and count
nowhere.
How to fix: correct it from the questionnaire. Do not enter satisfaction on a scale of ten, and do not convert it.
Example: a satisfaction of 8 is mostly a recommendation in the wrong column.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import header
from salessheets.derived.feedback import in_range
from salessheets.derived.figures import plain_figure
from salessheets.derived.naming import called
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Feedback
from salessheets.text import Text

SATISFACTION = (1, 5)
RANGES = {
    "csat": SATISFACTION,
    "nps": (0, 10),
    "csat_product": SATISFACTION,
    "csat_price": SATISFACTION,
    "csat_service": SATISFACTION,
    "csat_delivery": SATISFACTION,
}
RULE = Rule(
    id="4.2a",
    clause="4.2",
    severity=Severity.ERROR,
    reads=tuple(f"feedback.{key}" for key in RANGES),
    message=Text("反馈 {id} 的{column} {value} 超出 {range}", "{column} {value} of feedback {id} is outside {range}"),
    remedy=Text("改分数", "Correct the score"),
)


def check(case: Case) -> Iterator[Finding]:
    """Check each score of each feedback."""
    for row in case.of(Feedback):
        for key, (low, high) in RANGES.items():
            score = getattr(row, key)
            if score is not None and not in_range(score, low, high):
                yield RULE.finding(
                    row.cell(key),
                    plain_figure(score),
                    about=row.id,
                    id=called(row.id, row.row),
                    column=header(row, key),
                    range=f"{low}–{high}",
                )
