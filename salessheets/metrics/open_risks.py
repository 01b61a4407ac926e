"""开放风险：状态不是已关闭的风险，按等级计数；没有评估的单列。

Open risks: risks that are not closed, by level; those not assessed stand apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.risks import level as risk_level
from salessheets.derived.risks import open_risks
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Risk
from salessheets.text import Text

ORDER = 360
METRICS: tuple[Metric, ...] = (
    Metric(
        key="open_risks",
        title=Text("开放风险", "Open risks"),
        unit=COUNT,
        phases=phases("PXE"),
        pool=Pool.PARTS,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count open risks by level."""
    rows = open_risks(case)
    levels = Counter(risk_level(case, risk) or "unassessed" for risk in rows)
    yield amount(
        "open_risks",
        len(rows) if case.of(Risk) else None,
        cells=filled(rows, "probability", "impact", "residual_probability", "residual_impact", "status"),
        parts={key: Decimal(count) for key, count in levels.items()},
    )
