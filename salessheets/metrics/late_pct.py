"""拖期比例：max(0, 进度偏差) ÷ 基线工期（最早基线开始 → 最晚基线完成，工作日）。超过黄、红限即黄、红。

Share late: max(0, schedule variance) / working days of the baseline (first baseline start → last baseline end).
Yellow and red above their limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.derived.bands import above
from salessheets.derived.earned_value import NO_BASELINE
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.schedule import baseline_span, deciding
from salessheets.derived.tasks import delay
from salessheets.derived.undecided import undecided
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 150
METRICS: tuple[Metric, ...] = (
    Metric(
        key="late_pct",
        title=Text("拖期比例", "Share late"),
        unit=PERCENT,
        phases=phases("XE"),
        pool=Pool.MAX,
        percent=True,
    ),
)


def late_pct(case: Case) -> Measure:
    """The delay of the task that decides, as a share of the baseline."""
    task, span = deciding(case), baseline_span(case)
    late = delay(case, task) if task else None
    if task is None or late is None or span is None:
        return ratio("late_pct", None, None, note=NO_BASELINE, light="grey")
    cells = (*filled((task,), "baseline_end", "actual_end", "forecast_end"), *span.cells)
    found = ratio("late_pct", max(0, late), case.wd(span.start, span.end), cells=cells)
    until = task.actual_end or max(task.forecast_end or case.as_of, case.as_of)
    return replace(
        found,
        light=above(found.value, case.settings.late_yellow, case.settings.late_red),
        estimated=undecided(case, (span.start, span.end, task.baseline_end, until)),
    )


def measure(case: Case) -> Iterator[Measure]:
    """The share of this project."""
    yield late_pct(case)
