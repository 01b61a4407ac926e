"""评审时长（工作日）：提交日 → 立项门决定日。

Review time in working days: day of submission → day of the decision at G1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.approvals import key_of, latest, submitted_on
from salessheets.derived.measured_in import WORKING_DAYS
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.undecided import undecided
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Approval
from salessheets.text import Text

ORDER = 280
METRICS: tuple[Metric, ...] = (
    Metric(
        key="review_days",
        title=Text("评审时长", "Review time"),
        unit=WORKING_DAYS,
        phases=phases("LP"),
        pool=Pool.RATIO,
        over="all",
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Working days from submission to decision; pooled it is a mean over projects."""
    row, start = latest(case, "G1"), submitted_on(case)
    end = row.decided_on if row else None
    days = case.wd(start, end) if start and end else None
    rows = [each for each in case.of(Approval) if key_of(each) == "G0" and each.submitted_on == start]
    cells = (*filled(rows, "submitted_on"), *filled((row,) if row else (), "decided_on"))
    found = ratio("review_days", days, None if days is None else 1, cells=cells)
    yield replace(found, estimated=days is not None and undecided(case, (start, end)))
