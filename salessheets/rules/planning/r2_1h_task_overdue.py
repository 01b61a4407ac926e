"""任务过了计划完成日还没完成，也没有有效的预测完成日。

为什么：晚了不可怕，不知道要晚多久才可怕；后面的任务、里程碑和汇报都等着这个日期。
怎么改：已经做完的填「实际完成」；还在做的在「预测完成」填一个今天或以后的日期；不做了的按变更填「取消日」。只看末级任务。

A task is past its planned end, unfinished, and without a valid forecast.

Why: being late can be handled, not knowing how late cannot; later tasks, milestones and reports wait for this date.
How to fix: fill in the actual end if it is done, a forecast end of today or later if it is under way, or the
cancelling date after an approved change. Only tasks at the lowest level are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import dotted
from salessheets.derived.tasks import open_leaves
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.text import Text

RULE = Rule(
    id="2.1h",
    clause="2.1",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    waivable=True,
    reads=("tasks.planned_end", "tasks.forecast_end", "tasks.actual_end", "tasks.cancelled_on"),
    message=Text(
        "任务 {id} 逾期 {days} 个工作日，没有有效预测",
        "Task {id} is {days} working days overdue without a valid forecast",
    ),
    remedy=Text("填实际或预测完成日", "Fill in actual or forecast end"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look at open leaves past their planned end."""
    for task in open_leaves(case):
        if task.planned_end is None or task.planned_end >= case.as_of:
            continue
        if task.forecast_end is None or task.forecast_end < case.as_of:
            wbs, days = dotted(task.id), case.wd(task.planned_end, case.as_of)
            yield RULE.finding(task.cell("forecast_end"), task.forecast_end, about=wbs, id=wbs, days=days)
