"""逾期应对：措施期限已过的开放风险。

Overdue responses: open risks whose date for the measures is past.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import COUNT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.risks import open_risks
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.sheets import Risk
from salessheets.text import Text

ORDER = 370
METRICS: tuple[Metric, ...] = (
    Metric(
        key="overdue_responses",
        title=Text("逾期应对", "Overdue responses"),
        unit=COUNT,
        phases=phases("PXE"),
        pool=Pool.SUM,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count the risks whose measures are late."""
    late = [risk for risk in open_risks(case) if risk.due and risk.due < case.as_of]
    yield amount("overdue_responses", len(late) if case.of(Risk) else None, cells=filled(late, "due"))
