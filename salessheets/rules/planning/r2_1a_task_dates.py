"""任务日期前后矛盾：完成早于开始。

为什么：负的工期会把拖期藏起来，汇总出来的进度就不可信。
怎么改：核对计划开始/计划完成、实际开始/实际完成、预测完成，改正写错的一个。

The dates of a task contradict each other: it ends before it starts.

Why: a negative span hides delay, and the roll-up can no longer be trusted.
How to fix: check planned, actual and forecast dates and correct the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import dotted
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Task
from salessheets.text import Text

RULE = Rule(
    id="2.1a",
    clause="2.1",
    severity=Severity.ERROR,
    reads=("tasks.planned_start", "tasks.planned_end", "tasks.actual_start", "tasks.actual_end", "tasks.forecast_end"),
    message=Text("任务 {id}：{later} 早于 {earlier}", "Task {id}: {later} is before {earlier}"),
    remedy=Text("核对日期", "Check the dates"),
)
PAIRS = (("planned_end", "planned_start"), ("actual_end", "actual_start"), ("forecast_end", "actual_start"))


def check(case: Case) -> Iterator[Finding]:
    """Compare each pair of dates of each task."""
    for task in case.of(Task):
        for later, earlier in PAIRS:
            end, start = getattr(task, later), getattr(task, earlier)
            if end and start and end < start:
                headers = Task.SHEET.columns
                yield RULE.finding(
                    task.cell(later),
                    end,
                    about=dotted(task.id),
                    id=dotted(task.id),
                    later=headers[later].header,
                    earlier=headers[earlier].header,
                )
