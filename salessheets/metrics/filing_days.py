"""归档时长（工作日）：结项门批准日（驳回、终止则为那一天）→ 备案门批准日。

Days to file, in working days: approval of G4 (or the day of rejection or termination) → approval of G5.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.approvals import gate_date, latest
from salessheets.derived.filing import filing_start
from salessheets.derived.measured_in import WORKING_DAYS
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.undecided import undecided
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 540
METRICS: tuple[Metric, ...] = (
    Metric(
        key="filing_days",
        title=Text("归档时长", "Days to file"),
        unit=WORKING_DAYS,
        phases=phases("C"),
        pool=Pool.RATIO,
        over="all",
    ),
)

NOT_FILED = Text("还没有备案", "not filed yet")


def measure(case: Case) -> Iterator[Measure]:
    """Working days from the end of the project to filing; pooled it is a mean over projects."""
    start, end = filing_start(case), gate_date(case, "G5")
    if start is None or end is None:
        yield ratio("filing_days", None, None, note=NOT_FILED)
        return
    rows = [row for key in ("G4", "G5") if (row := latest(case, key))]
    found = ratio("filing_days", case.wd(start, end), 1, cells=filled(rows, "decided_on"))
    yield replace(found, estimated=undecided(case, (start, end)))
