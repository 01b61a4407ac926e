"""活动的日期不是工作日。

为什么：周末和法定假日也会拜访客户，但更多时候是日期打错了；请看一眼。
怎么改：打错的改正；确实在这一天的不用改，可以不理会这条提示。调休上班的日子算工作日，团队自己的休、班在设置的「节假日」里写。

An activity is dated on a day off.

Why: customers are visited on weekends and holidays too, but more often the date is mistyped; please have a look.
How to fix: correct it if it is wrong; otherwise leave it, this is only a hint. Make-up working days count as working
days; a team's own days off and days worked stand in the sheet holidays of the settings.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.naming import called
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Activity
from salessheets.text import Text

RULE = Rule(
    id="3.2d",
    clause="3.2",
    severity=Severity.INFO,
    waivable=True,
    reads=("activities.date", "holidays.date", "holidays.kind"),
    message=Text("活动 {id} 在非工作日 {value}", "Activity {id} is on a day off ({value})"),
    remedy=Text("核对日期", "Check the date"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look at the date of each activity."""
    for activity in case.of(Activity):
        if activity.date and not case.calendar.is_working(activity.date):
            number = called(activity.id, activity.row)
            yield RULE.finding(activity.cell("date"), activity.date, about=activity.id, id=number)
