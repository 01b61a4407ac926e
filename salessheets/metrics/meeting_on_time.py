"""会议按期率：计划批准后已结束的会议周期中，开过进展会的周期 ÷ 全部周期（周、两周、月，按立项表或参数）。

Meetings on time: of the cadence periods since the plan was approved that are over (weeks, pairs of weeks, months),
those in which a progress meeting was held.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.approvals import gate_date
from salessheets.derived.cadence import NO_PERIOD, meeting_cadence
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.work import held
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.periods import periods
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 420
METRICS: tuple[Metric, ...] = (
    Metric(
        key="meeting_on_time",
        title=Text("会议按期率", "Meetings on time"),
        unit=PERCENT,
        phases=phases("XE"),
        pool=Pool.RATIO,
        percent=True,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """Count the periods with a meeting."""
    start = gate_date(case, "G2")
    ended = list(periods(start, case.as_of, meeting_cadence(case))) if start else []
    meetings = [meeting for meeting in held(case, "progress") if meeting.date]
    met = [
        period
        for period in ended
        if any(period.first <= meeting.date <= period.last for meeting in meetings if meeting.date)
    ]
    yield ratio(
        "meeting_on_time",
        len(met) if ended else None,
        len(ended) or None,
        cells=filled(meetings, "date"),
        note=None if ended else NO_PERIOD,
    )
