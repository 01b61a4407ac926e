"""满意度：4、5 分的份数 ÷ 有效份数（前两档）；均分；百分制（5…1 分折算后平均）。三者不可混用。

Satisfaction: scores of 4 and 5 / valid scores (top two boxes); their mean; the mean of points out of 100 that 5 to 1 are
worth. The three are not the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.feedback import in_range
from salessheets.derived.measured_in import PERCENT, POINTS
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Feedback
from salessheets.text import Text

ORDER = 460
METRICS: tuple[Metric, ...] = (
    Metric(
        key="csat_t2b",
        title=Text("客户满意度（前两档）", "CSAT, top two boxes"),
        unit=PERCENT,
        phases=phases("EC"),
        pool=Pool.RATIO,
        percent=True,
    ),
    Metric(
        key="csat_mean",
        title=Text("满意度均分", "CSAT, mean"),
        unit=POINTS,
        phases=phases("EC"),
        pool=Pool.RATIO,
        places=2,
    ),
    Metric(
        key="csat_points",
        title=Text("满意度百分制", "CSAT out of 100"),
        unit=POINTS,
        phases=phases("EC"),
        pool=Pool.RATIO,
    ),
)

TOP = 4
BEST = 5
NO_POINTS = Text("参数 csat_points 不是五个数", "the parameter csat_points does not hold five numbers")


def measure(case: Case) -> Iterator[Measure]:
    """The three figures over valid scores."""
    rows = [row for row in case.of(Feedback) if in_range(row.csat, 1, BEST)]
    scores = [int(row.csat) for row in rows if row.csat is not None]
    count, cells = len(scores) or None, filled(rows, "csat")
    yield ratio("csat_t2b", sum(score >= TOP for score in scores) if scores else None, count, cells=cells)
    yield ratio("csat_mean", sum(scores) if scores else None, count, cells=cells)
    worth = case.settings.csat_points
    if len(worth) != BEST:
        yield ratio("csat_points", None, None, note=NO_POINTS)
        return
    points = sum((worth[BEST - score] for score in scores), Decimal(0))
    yield ratio("csat_points", points if scores else None, count, cells=cells)
