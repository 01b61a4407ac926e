"""目标不可衡量：没有目标，或目标缺单位、目标值、截止日。

为什么：「提升销量」到了年底谁也说不清达没达成；达成率、销售灯、结项结论都从目标值和截止日算出来。
怎么改：在「目标」表至少写一行，每行填单位、目标值、截止日。
例：指标类别 签约额，单位 万元，目标值 300，截止日 2026-12-31。

A goal cannot be measured: there is none, or it lacks unit, target or due date.

Why: nobody can say at the end of the year whether "sell more" was reached; attainment, the sales light and the
conclusion are worked out from target and due date.
How to fix: write at least one row in Goals and give each its unit, target and due date, as in contracts, CNY 10k, 300,
2026-12-31.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, headers
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Goal
from salessheets.text import Text

RULE = Rule(
    id="s2.1a",
    clause="二.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    gate="G0",
    reads=("goals.unit", "goals.target", "goals.due"),
    message=Text("目标不可衡量，缺 {fields}", "Goal cannot be measured, {fields} missing"),
    remedy=Text("补单位、目标值、截止日", "Fill in unit, target, due"),
)
NO_GOAL = Text("目标（至少写一行）", "at least one row in Goals")


def check(case: Case) -> Iterator[Finding]:
    """Ask for a goal, and for what makes each one measurable."""
    if not case.of(Goal):
        yield RULE.finding(case.project.spot(Goal, "unit"), fields=NO_GOAL)
    for goal in case.of(Goal):
        if missing := blank(goal, wanted_keys(Goal, RULE.id)):
            yield RULE.finding(goal.cell(missing[0]), about=goal.id, fields=headers(Goal, missing))
