"""进度偏差（工作日，晚为正）：已完成 = 基线完成 → 实际完成；填了预测 = 基线完成 → 预测完成与运行日中较晚的；
过期未完 = 基线完成 → 运行日；否则 0。项目取未完里程碑中最大的；都完成了取基线完成最晚的；没有里程碑则看末级任务。

Schedule variance in working days, late is positive: finished, baseline end → actual end; with a forecast, baseline end →
the later of forecast and date of the run; past due, baseline end → date of the run; else 0. A project has that of its
latest open milestone; none open, of the one with the last baseline end; without milestones, of its leaves likewise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.earned_value import NO_BASELINE
from salessheets.derived.measured_in import WORKING_DAYS
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.schedule import deciding
from salessheets.derived.tasks import delay
from salessheets.derived.undecided import undecided
from salessheets.measures import Measure, Metric, Pool, amount
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 140
METRICS: tuple[Metric, ...] = (
    Metric(
        key="schedule_delay",
        title=Text("进度偏差", "Schedule variance"),
        unit=WORKING_DAYS,
        phases=phases("XE"),
        pool=Pool.MAX,
        places=0,
    ),
)


def measure(case: Case) -> Iterator[Measure]:
    """The delay of the task that decides."""
    task = deciding(case)
    if task is None:
        yield amount("schedule_delay", None, note=NO_BASELINE)
        return
    until = task.actual_end or max(task.forecast_end or case.as_of, case.as_of)
    found = amount(
        "schedule_delay", delay(case, task), cells=filled((task,), "baseline_end", "actual_end", "forecast_end")
    )
    yield replace(found, estimated=undecided(case, (task.baseline_end, until)))
