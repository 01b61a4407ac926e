"""变更的前值与变更前的实际值不符，或对象编号找不到。

为什么：变更记录是一条链，这次的前值就是上一次的后值；链断了，就说不清目标、工期、预算是怎么一步步变成现在这样的。
怎么改：把「前值」改成提示里的值；对象编号写错的，改成「目标」的目标编号或「计划」的 WBS。
目标变更看该目标的目标值（或上一次批准的后值），进度变更看该任务的基线完成，对象编号空着的预算变更看批准预算；
金额相差不超过参数 money_tolerance 视为一致。

The before value of a change is not what held before it, or its item does not exist.

Why: changes are a chain in which each begins where the last one ended; if a link is wrong, no one can tell how target,
dates or budget came to be what they are.
How to fix: correct Before to the value in the message; if the item is mistyped, write the goal no. of Goals or the WBS
of Plan. A goal change begins at the goal's target (or the after of the last approved change), a schedule change at the
task's baseline end, a budget change without item at the approved budget; amounts that differ by no more than the
setting money_tolerance are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from salessheets.columns import dotted
from salessheets.derived.changes import amount, day, item_key
from salessheets.derived.figures import money, plain_figure
from salessheets.derived.in_force import budget_ahead, end_ahead, goal_ahead
from salessheets.derived.naming import called
from salessheets.derived.tasks import by_wbs
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case, once
from salessheets.sheets import Change, Goal, Task
from salessheets.text import Text, same

RULE = Rule(
    id="2.1g",
    clause="2.1",
    severity=Severity.ERROR,
    reads=("changes.object", "changes.item", "changes.before", "goals.target", "tasks.baseline_end", "budget.category"),
    message=Text("变更 {id} 的前值应为 {expected}", '"Before" of change {id} should be {expected}'),
    remedy=Text("改前值或对象编号", "Correct value or item"),
)
NO_ROW = Text("对象的现值，而对象编号「{item}」没有对应的行", 'the value of its item, but "{item}" names no row')


def check(case: Case) -> Iterator[Finding]:
    """Look for the item of each change, then compare its before with what held ahead of it."""
    for change in case.of(Change):
        if names_no_row(case, change):
            yield wrong(change, "item", item_key(change), NO_ROW.fill(item=item_key(change)))
        elif expected := other_value(case, change):
            yield wrong(change, "before", change.before, expected)


def wrong(change: Change, key: str, value: str, expected: Text) -> Finding:
    """The finding at a column of a change."""
    return RULE.finding(change.cell(key), value, about=change.id, id=called(change.id, change.row), expected=expected)


def names_no_row(case: Case, change: Change) -> bool:
    """Whether the item of a goal, schedule or scope change names neither goal nor task; an empty one names nothing."""
    if change.item is None or change.object not in ("goal", "schedule", "scope"):
        return False
    item = item_key(change)
    return not (change.object != "schedule" and item in goals(case)) and not (
        change.object != "goal" and item in tasks(case)
    )


@once
def goals(case: Case) -> dict[str, Goal]:
    """Goals by number; of doubles the first."""
    return {goal.id: goal for goal in reversed(case.of(Goal)) if goal.id}


@once
def tasks(case: Case) -> dict[str, Task]:
    """Tasks by WBS as it is written."""
    return {dotted(wbs): task for wbs, task in by_wbs(case).items()}


def other_value(case: Case, change: Change) -> Text | None:
    """The value that before should be, None when it is, or when there is nothing to compare."""
    if change.object == "goal":
        return other_target(case, change)
    if change.object == "schedule":
        return other_end(case, change)
    blank_item = "item" not in change.typed
    return other_budget(case, change) if change.object == "budget" and blank_item else None


def other_target(case: Case, change: Change) -> Text | None:
    """The target ahead of a change where before differs from it."""
    goal = goals(case).get(item_key(change))
    expected = goal_ahead(case, change, goal) if goal else None
    before = amount(change, "before")
    return same(plain_figure(expected)) if differ(expected, before) and expected is not None else None


def other_end(case: Case, change: Change) -> Text | None:
    """The baseline end ahead of a change where before differs from it."""
    task = tasks(case).get(item_key(change))
    expected = end_ahead(case, change, task) if task else None
    before = day(change, "before")
    return same(str(expected)) if differ(expected, before) else None


def other_budget(case: Case, change: Change) -> Text | None:
    """The approved budget ahead of a change where before differs from it by more than the tolerance."""
    expected, before = budget_ahead(case, change), amount(change, "before")
    if expected is None or before is None or abs(expected - before) <= case.settings.money_tolerance:
        return None
    return money(expected)


def differ(expected: Decimal | date | None, before: Decimal | date | None) -> bool:
    """Whether there are two values and they are not the same."""
    return expected is not None and before is not None and expected != before
