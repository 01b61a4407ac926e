"""活动写了下一步，却没有责任人或日期。

为什么：「再联系」「发报价」不写谁、哪天，多半就没有下文，客户等到的是沉默。
怎么改：在「执行」填「下一步责任人」（一人）和「下一步日期」；不再需要的，清空「下一步」。

An activity has a next step without an owner or a date.

Why: "get back to them" with no name and no day mostly comes to nothing, and what the customer gets is silence.
How to fix: fill in Next step owner (one person) and Next step due in Activities; clear Next step if it is no longer
needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, headers
from salessheets.derived.naming import called
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Activity
from salessheets.text import Text

RULE = Rule(
    id="3.2c",
    clause="3.2",
    severity=Severity.ERROR,
    waivable=True,
    reads=("activities.next", "activities.next_owner", "activities.next_due"),
    message=Text("活动 {id} 的下一步缺 {fields}", "Next step of activity {id} lacks {fields}"),
    remedy=Text("填责任人和日期", "Name owner and date"),
)


def check(case: Case) -> Iterator[Finding]:
    """Name what each next step lacks, at its first empty cell."""
    for activity in case.of(Activity):
        missing = blank(activity, wanted_keys(Activity, RULE.id))
        if activity.next and missing:
            number, fields = called(activity.id, activity.row), headers(activity, missing)
            yield RULE.finding(activity.cell(missing[0]), about=activity.id, id=number, fields=fields)
