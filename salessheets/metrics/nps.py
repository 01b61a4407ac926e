"""净推荐值：100×(9–10 分份数 − 0–6 分份数)/有效份数，先减后四舍五入取整；有效样本少于 nps_min_n 标「样本不足」。

Net promoter score: 100 × (scores 9–10 less scores 0–6) / valid scores, rounded to a whole number after the subtraction;
marked as too small a sample below nps_min_n.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from salessheets.derived.feedback import detractors, in_range, nps_of, promoters
from salessheets.derived.measured_in import POINTS
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.samples import small_sample
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Feedback
from salessheets.text import Text

ORDER = 470
METRICS: tuple[Metric, ...] = (
    Metric(key="nps", title=Text("净推荐值", "NPS"), unit=POINTS, phases=phases("EC"), pool=Pool.RATIO, places=0),
)


def measure(case: Case) -> Iterator[Measure]:
    """The score with its counts."""
    rows = [row for row in case.of(Feedback) if in_range(row.nps, 0, 10)]
    scores = tuple(int(row.nps) for row in rows if row.nps is not None)
    for_us, against = promoters(scores), detractors(scores)
    if not scores:
        yield ratio("nps", None, None)
        return
    parts = {"promoters": for_us, "passives": len(scores) - for_us - against, "detractors": against}
    yield replace(
        ratio("nps", 100 * (for_us - against), len(scores), cells=filled(rows, "nps")),
        value=nps_of(for_us, against, len(scores)),
        parts={key: Decimal(count) for key, count in parts.items()},
        note=small_sample(len(scores), case.settings.nps_min_n),
    )
