"""处理及时率：在期限内关闭的反馈 ÷ 期限已到的反馈。

Handled in time: feedback closed by its date / feedback whose date has come.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.sheets import Feedback
from salessheets.text import Text

ORDER = 500
METRICS: tuple[Metric, ...] = (
    Metric(
        key="feedback_on_time",
        title=Text("处理及时率", "Handled in time"),
        unit=PERCENT,
        phases=phases("EC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)

NONE_DUE = Text("还没有到期的反馈", "no feedback is due yet")


def measure(case: Case) -> Iterator[Measure]:
    """Count the feedback that was due, and that handled in time."""
    due = [row for row in case.of(Feedback) if row.due and row.due <= case.as_of]
    kept = sum(bool(row.closed_on and row.due and row.closed_on <= row.due) for row in due)
    cells = filled(due, "due", "closed_on")
    yield ratio(
        "feedback_on_time", kept if due else None, len(due) or None, cells=cells, note=None if due else NONE_DUE
    )
