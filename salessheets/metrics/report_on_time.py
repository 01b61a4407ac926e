"""汇报及时率：立项批准后，按时提交的期数 ÷ 交汇报的期限已过的期数。

Reports on time: of the periods since G1 whose deadline is past, those with a report submitted by the deadline.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from salessheets.derived.cadence import NO_PERIOD, reports_due
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.undecided import undecided
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.periods import Period
from salessheets.projects import Case
from salessheets.sheets import Report
from salessheets.text import Text

ORDER = 580
METRICS: tuple[Metric, ...] = (
    Metric(
        key="report_on_time",
        title=Text("汇报及时率", "Reports on time"),
        unit=PERCENT,
        phases=phases("PXE"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count the periods reported in time."""
    due = reports_due(case)
    rows = [row for row in case.of(Report) if row.until and row.submitted_on]
    kept = [day for period, day in due if any(in_time(row, period, day) for row in rows)]
    cells = filled(rows, "until", "submitted_on")
    found = ratio(
        "report_on_time", len(kept) if due else None, len(due) or None, cells=cells, note=None if due else NO_PERIOD
    )
    yield replace(found, estimated=undecided(case, (day for _, day in due)))


def in_time(row: Report, period: Period, day: date) -> bool:
    """Whether a row reports the period by its deadline."""
    return bool(row.until and row.submitted_on and period.first <= row.until <= period.last and row.submitted_on <= day)
