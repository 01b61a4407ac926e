"""活动没有关联到计划里的任务。

为什么：不挂任务的活动，说不清是计划内还是计划外，花的钱也归不到该归的预算行。
怎么改：在「执行」的「关联任务」填「计划」里的 WBS，如 2.1；计划里没有对应任务的，先补任务。

An activity is linked to no task of the plan.

Why: without a task nobody can say whether the activity was planned, and its cost cannot be laid to the right budget row.
How to fix: write the WBS of the task into Task WBS of Activities, such as 2.1; if the plan has no such task, add it
first.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank
from salessheets.derived.naming import called
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Activity
from salessheets.text import Text

RULE = Rule(
    id="3.2a",
    clause="3.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    waivable=True,
    gate="G2",
    reads=("activities.task",),
    message=Text("活动 {id} 没有关联任务", "Activity {id} is linked to no task"),
    remedy=Text("填 WBS", "Fill in the WBS"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look at each activity."""
    for activity in case.of(Activity):
        for key in blank(activity, wanted_keys(Activity, RULE.id)):
            yield RULE.finding(activity.cell(key), about=activity.id, id=called(activity.id, activity.row))
