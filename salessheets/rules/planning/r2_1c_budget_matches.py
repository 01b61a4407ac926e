"""预算表合计与批准预算不一致。

为什么：批准的是总额，花钱按预算行控制；两者对不上，超支就说不清是超了批准数还是预算本身编多了。
怎么改：在「预算」表改各行「预算(元)」，使合计等于批准预算；确实需要增减的，先在「变更」提预算变更并获批准。
批准预算 = 「审批」中立项门或计划门的批准预算，加减其后批准的预算变更。相差不超过参数 money_tolerance 视为一致。

The budget does not add up to what was approved.

Why: a total is approved, but spending is watched row by row; if the two differ, no one can tell an overrun from a
budget that was drawn up too large.
How to fix: correct the planned amounts in Budget so that they add up to the approved budget; where more or less is
really needed, raise a budget change and get it approved. The approved budget is the one in Approvals for G2, else G1,
with the budget changes approved since. A difference up to the setting money_tolerance does not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.budget import approved_budget, planned_total
from salessheets.derived.figures import money
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import BudgetLine
from salessheets.text import Text

RULE = Rule(
    id="2.1c",
    clause="2.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    gate="G2",
    reads=("budget.planned", "approvals.approved_budget", "changes.before", "changes.after"),
    message=Text("预算合计 {sum} 与批准预算 {approved} 不符", "Budget adds up to {sum}, approved is {approved}"),
    remedy=Text("改预算或走变更", "Correct it or raise a change"),
)


def check(case: Case) -> Iterator[Finding]:
    """Compare the sum with the approved budget, once there are both."""
    total, approved = planned_total(case), approved_budget(case)
    if total is None or approved is None or abs(total - approved) <= case.settings.money_tolerance:
        return
    first = case.of(BudgetLine)[0]
    yield RULE.finding(first.cell("planned"), total, sum=money(total), approved=money(approved))
