"""平均关闭天数（工作日）：Σ(提出日 → 完成日) ÷ 已关闭的行动项。

Days to close, in working days: Σ (raised → closed) / actions closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.measured_in import WORKING_DAYS
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.undecided import undecided
from salessheets.derived.work import action_status, raised_on
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Action
from salessheets.text import Text

ORDER = 450
METRICS: tuple[Metric, ...] = (
    Metric(
        key="action_close_days",
        title=Text("平均关闭天数", "Days to close"),
        unit=WORKING_DAYS,
        phases=phases("PXE"),
        pool=Pool.RATIO,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Take the mean over actions whose two days are known; without a day raised, that of the meeting counts."""
    rows = [row for row in case.of(Action) if row.type != "decision" and action_status(row) != "cancelled"]
    spans = [(row, start, row.closed_on) for row in rows if row.closed_on and (start := raised_on(case, row))]
    days = sum(case.wd(start, end) for _, start, end in spans)
    cells = filled((row for row, _, _ in spans), "raised_on", "source", "closed_on")
    found = ratio("action_close_days", days if spans else None, len(spans) or None, cells=cells)
    years = [day for _, start, end in spans for day in (start, end)]
    yield replace(found, estimated=undecided(case, years))
