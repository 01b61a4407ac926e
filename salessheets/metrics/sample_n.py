"""有效样本：打过满意度或推荐度有效分的反馈数；分项为满意度份数、推荐度份数。

Sample: feedback rows with a valid score of either kind; its parts are rows with satisfaction and rows with
recommendation.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.feedback import in_range
from salessheets.derived.measured_in import RESPONSES
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Feedback
from salessheets.text import Text

ORDER = 480
METRICS: tuple[Metric, ...] = (
    Metric(
        key="sample_n", title=Text("有效样本", "Sample"), unit=RESPONSES, phases=phases("EC"), pool=Pool.SUM, places=0
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count the rows behind CSAT and NPS."""
    rows = case.of(Feedback)
    csat = [row for row in rows if in_range(row.csat, 1, 5)]
    nps = [row for row in rows if in_range(row.nps, 0, 10)]
    yield amount(
        "sample_n",
        len({*csat, *nps}) if rows else None,
        cells=(*filled(csat, "csat"), *filled(nps, "nps")),
        parts={"csat": Decimal(len(csat)), "nps": Decimal(len(nps))} if rows else {},
    )
