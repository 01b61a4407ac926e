"""里程碑按期率：按期完成（实际完成 ≤ 基线完成）的里程碑 ÷ 基线完成日已到的里程碑。

Milestones on time: milestones finished by their baseline end / milestones whose baseline end has come.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.tasks import milestones
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 130
METRICS: tuple[Metric, ...] = (
    Metric(
        key="milestone_on_time",
        title=Text("里程碑按期率", "Milestones on time"),
        unit=PERCENT,
        phases=phases("XEC"),
        pool=Pool.RATIO,
        percent=True,
    ),
)

NONE_DUE = Text("还没有到期的里程碑", "no milestone is due yet")


def measure(case: Case) -> Iterator[Measure]:
    """Count the milestones that were due, and those in time."""
    due = [task for task in milestones(case) if task.baseline_end and task.baseline_end <= case.as_of]
    kept = sum(bool(t.actual_end and t.baseline_end and t.actual_end <= t.baseline_end) for t in due)
    cells = filled(due, "baseline_end", "actual_end")
    yield ratio(
        "milestone_on_time", kept if due else None, len(due) or None, cells=cells, note=None if due else NONE_DUE
    )
