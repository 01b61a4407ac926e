"""目标没有写预期成果。

为什么：目标值是数字，预期成果是达成之后公司和客户得到什么；立项要两样都说清，结项时才有东西可对照。
怎么改：在「目标」表的预期成果写一两句话。
例：华东五省各有两家以上经销商稳定供货，新品占当地品类销量一成。

A goal has no expected outcome.

Why: the target is a figure, the outcome is what the company and its customers gain by it; closing compares with both.
How to fix: write a sentence or two in Expected outcome of Goals, such as: two dealers or more in each eastern province
deliver steadily.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank
from salessheets.derived.naming import called
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Goal
from salessheets.text import Text

RULE = Rule(
    id="1.1b",
    clause="1.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="record",
    gate="G0",
    reads=("goals.outcome",),
    message=Text("目标 {id} 没有预期成果", "Goal {id} has no expected outcome"),
    remedy=Text("写预期成果", "Write the outcome"),
)


def check(case: Case) -> Iterator[Finding]:
    """Ask for the outcome of each goal."""
    for goal in case.of(Goal):
        if blank(goal, ("outcome",)):
            yield RULE.finding(goal.cell("outcome"), about=goal.id, id=called(goal.id, goal.row))
