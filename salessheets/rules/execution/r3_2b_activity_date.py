"""活动的日期在将来。

为什么：「执行」只记已经发生的事；先记后做的活动会算进业绩，最后却可能没有发生。
怎么改：年份或日期打错的改正；还没发生的先删去这一行，计划写在「计划」里，发生后再填。

An activity is dated in the future.

Why: Activities holds what has happened; one entered ahead of time counts as done and may never take place.
How to fix: correct a mistyped year or day; take the row out if it has not happened, keep what is planned in Plan, and
enter it afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.naming import called
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Activity
from salessheets.text import Text

RULE = Rule(
    id="3.2b",
    clause="3.2",
    severity=Severity.ERROR,
    reads=("activities.date",),
    message=Text("活动 {id} 的日期 {value} 在将来", "Activity {id} is dated in the future ({value})"),
    remedy=Text("活动发生后再填", "Enter it when done"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look at the date of each activity."""
    for activity in case.of(Activity):
        if activity.date and activity.date > case.as_of:
            number = called(activity.id, activity.row)
            yield RULE.finding(activity.cell("date"), activity.date, about=activity.id, id=number)
