"""立项的日期前后矛盾：计划完成或目标截止日早于计划开始。

为什么：时间进度、销售灯、归档期限都按这些日期算，前后颠倒就全错。
怎么改：核对「立项」表的计划开始、计划完成和「目标」表的截止日，多半是年份写错。

The dates of the application contradict each other: the planned end or a goal's due date is before the planned start.

Why: time elapsed, the sales light and the time for filing are counted from these dates.
How to fix: check planned start and end in the charter and the due dates in Goals; most often a year is mistyped.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import header
from salessheets.derived.card import card_cell
from salessheets.derived.naming import called
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Charter, Goal
from salessheets.text import Text

RULE = Rule(
    id="1.1c",
    clause="1.1",
    severity=Severity.ERROR,
    scope="project",
    reads=("charter.planned_start", "charter.planned_end", "goals.due"),
    message=Text("{later} 早于 {earlier}", "{later} is before {earlier}"),
    remedy=Text("核对日期", "Check the dates"),
)
DUE = Text("目标 {id} 的{due}", "{due} date of goal {id}")


def check(case: Case) -> Iterator[Finding]:
    """Compare with the planned start."""
    start, end = case.charter.planned_start, case.charter.planned_end
    if start is None:
        return
    earlier = header(Charter, "planned_start")
    if end and end < start:
        yield RULE.finding(
            card_cell(case, Charter, "planned_end"), end, later=header(Charter, "planned_end"), earlier=earlier
        )
    for goal in case.of(Goal):
        if goal.due and goal.due < start:
            later = DUE.fill(id=called(goal.id, goal.row), due=header(Goal, "due"))
            yield RULE.finding(goal.cell("due"), goal.due, about=goal.id, later=later, earlier=earlier)
