"""销售数据里的月目标合计，和签约目标对不上。

为什么：月目标是签约目标的分解；两边不等，月度达成率和总达成率就在说两件事。
怎么改：改月目标的分解，或者目标确实变了，走变更并报批。相差不超过设置「money_tolerance」（默认 1 元）视为相等。
例：签约目标 300 万元，12 个月每月 25 万元。

The monthly targets do not add up to the goal of contracts.

Why: monthly targets break the goal down; where they differ, monthly and total attainment speak of two things.
How to fix: correct the breakdown, or raise a change of the goal and have it approved. A difference within the setting
money_tolerance (CNY 1 by default) does not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from salessheets.derived.figures import money
from salessheets.derived.goals import contract_goal, in_yuan, target
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Sale
from salessheets.text import Text

RULE = Rule(
    id="4.1a",
    clause="4.1",
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    reads=("sales.target", "goals.metric", "goals.target", "goals.unit", "changes.after"),
    message=Text("月目标合计 {sum} 与签约目标 {goal} 不符", "Monthly targets add up to {sum}, the goal is {goal}"),
    remedy=Text("改分解或走变更", "Correct it or raise a change"),
)


def check(case: Case) -> Iterator[Finding]:
    """Add up the monthly targets and compare them with the target in force."""
    planned = [(sale, sale.target) for sale in case.of(Sale) if sale.target is not None]
    goal = contract_goal(case)
    wanted = in_yuan(goal, target(case, goal)) if goal else None
    if not planned or wanted is None:
        return
    total = sum((value for _, value in planned), Decimal(0))
    if abs(total - wanted) > case.settings.money_tolerance:
        yield RULE.finding(planned[0][0].cell("target"), total, sum=money(total), goal=money(wanted))
