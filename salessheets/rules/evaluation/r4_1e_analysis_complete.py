"""销售数据分析不全：缺实际值、未达成的原因或结论。

为什么：结项前要对照目标说清楚做到多少、为什么；D10 销售数据分析报告从这里生成。
怎么改：签约、回款、毛利目标的实际值在「销售数据」填；其他指标的实际值在「目标」填；达成率不到 100% 的目标写差异原因；
    分析结论写在「结项」的「销售分析结论」。

The sales analysis is incomplete: an actual, a reason for missing a goal, or the conclusion is lacking.

Why: before closing, what was reached is set against the goals, with reasons; form D10 is made from it.
How to fix: actuals of contracts, receipts and margin go to Sales data, those of other measures to Goals; give a reason
for each goal reached by less than 100%; write the conclusion on sales in Closing.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, header, headers
from salessheets.derived.card import card_cell
from salessheets.derived.goals import COMPUTED, SALES_COLUMN, attainment
from salessheets.derived.places import next_cell
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Closing, Goal, Sale
from salessheets.text import Text

RULE = Rule(
    id="4.1e",
    clause="4.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G4",
    reads=(
        "goals.metric", "goals.actual", "goals.reason", "goals.target", "closing.sales_conclusion", "sales.contract",
    ),
    message=Text("销售数据分析缺 {fields}", "Sales analysis lacks {fields}"),
    remedy=Text("补实际值、原因、结论", "Add actuals, reasons, conclusion"),
)  # fmt: skip
OF_GOAL = Text("目标 {id} 的{fields}", "{fields} of goal {id}")
IN_SALES = Text("销售数据的{column}", "{column} in Sales data")


def check(case: Case) -> Iterator[Finding]:
    """Ask for each goal's figures, then for the conclusion."""
    for goal in case.of(Goal):
        if lacking := missing(case, goal):
            fields = OF_GOAL.fill(id=goal.id or goal.name, fields=headers(Goal, lacking))
            yield RULE.finding(goal.cell(lacking[0]), about=goal.id, fields=fields)
    for column, goal in sales_goals(case).items():
        rows = case.of(Sale)
        if not any(getattr(sale, column) is not None for sale in rows):
            cell = rows[0].cell(column) if rows else next_cell(case, Sale, column)
            yield RULE.finding(cell, about=goal.id, fields=IN_SALES.fill(column=header(Sale, column)))
    if blank(case.closing, ("sales_conclusion",)):
        cell = card_cell(case, Closing, "sales_conclusion")
        yield RULE.finding(cell, fields=header(Closing, "sales_conclusion"))


def missing(case: Case, goal: Goal) -> tuple[str, ...]:
    """What a goal's row lacks: the actual where it is typed, the reason where the goal was missed."""
    keys = ["actual"] if goal.metric and goal.metric not in COMPUTED else []
    reached = attainment(case, goal)
    if reached is not None and reached < 1:
        keys.append("reason")
    return blank(goal, keys)


def sales_goals(case: Case) -> dict[str, Goal]:
    """The sales columns that goals are measured by, each with its first goal."""
    goals = [goal for goal in case.of(Goal) if goal.metric in SALES_COLUMN]
    return {SALES_COLUMN[goal.metric]: goal for goal in reversed(goals)}
