"""委员会加权分：Σ 权重 × 未回避评委的平均分 ÷ 100，取最后一轮（评委够多时可去掉最高最低）。

Weighted score of the committee: Σ weight × mean score of judges who were not recused / 100, last round (with enough
judges highest and lowest may be dropped).
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import POINTS
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.scores import last_round, review_score, scores_of
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 270
METRICS: tuple[Metric, ...] = (
    Metric(
        key="review_score",
        title=Text("委员会加权分", "Weighted score"),
        unit=POINTS,
        phases=phases("LP"),
        pool=Pool.RATIO,
        over="all",
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """The score of the last round; pooled it is a mean over projects."""
    rows = [row for row in scores_of(case, last_round(case)) if not row.recused]
    score = review_score(case)
    yield ratio("review_score", score, None if score is None else 1, cells=filled(rows, "score"))
