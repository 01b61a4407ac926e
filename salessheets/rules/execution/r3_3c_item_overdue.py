"""行动项、活动的下一步或评审条件过了期限还没完成。

为什么：答应了的事到期没有做，也没有人改期，会上定的、对客户许的、批准时附的条件就都落了空。
怎么改：做完的填完成日期（行动项填「完成日期」，下一步填「下一步完成日」，评审条件填「关闭日期」）；来不及的与责任人商定后改期限；
不做的行动项把状态改为已取消。

An action, a next step or a condition of approval is past its due date.

Why: when something promised is neither done nor put off, what the meeting decided, what the customer was told and what
the approval asked for come to nothing.
How to fix: enter the day on which it was done (Closed on, or Next step done); agree on a new due date with its owner if
it will be later; set the status of an action you dropped to cancelled.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from salessheets.derived.naming import ACTION, CONDITION, called
from salessheets.derived.work import overdue_actions
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Activity, Condition, Record
from salessheets.text import Text, same

RULE = Rule(
    id="3.3c",
    clause="3.3",
    kind=Kind.LATE,
    severity=Severity.WARNING,
    waivable=True,
    reads=(
        "actions.due", "actions.closed_on", "actions.status", "activities.next_due", "activities.next_done",
        "conditions.due", "conditions.closed_on",
    ),
    message=Text("{what} {id} 逾期 {days} 个工作日（{owner}）", "{what} {id} is {days} working days overdue ({owner})"),
    remedy=Text("完成并填日期，或改期限", "Finish and date it, or reset the due date"),
)  # fmt: skip
NEXT_STEP = Text("活动下一步", "Next step of activity")
NOBODY = Text("没有责任人", "no owner")


def check(case: Case) -> Iterator[Finding]:
    """Look at actions, next steps and conditions in turn."""
    for action in overdue_actions(case):
        yield overdue(case, ACTION, action, action.id, action.owner, "due")
    for activity in case.of(Activity):
        if activity.next_done is None and passed(case, activity.next_due):
            yield overdue(case, NEXT_STEP, activity, activity.id, activity.next_owner, "next_due")
    for condition in case.of(Condition):
        if condition.closed_on is None and passed(case, condition.due):
            yield overdue(case, CONDITION, condition, condition.id, condition.owner, "due")


def passed(case: Case, day: date | None) -> bool:
    """Whether a day lies before the date of the run."""
    return day is not None and day < case.as_of


def overdue(case: Case, what: Text, record: Record, number: str, owner: str, key: str) -> Finding:
    """The finding at the due date of a record."""
    day: date = getattr(record, key)
    return RULE.finding(
        record.cell(key),
        day,
        about=number,
        what=what,
        id=called(number, record.row),
        days=case.wd(day, case.as_of),
        owner=same(owner) if owner else NOBODY,
    )
