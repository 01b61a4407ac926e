"""目标的单位与指标类别不符，或同一个自动计算的指标有两个目标。

为什么：签约额、回款额、毛利、满意度、净推荐值的实际值由工具算出，单位不对就会差一万倍；同一指标有两个目标，达成率就有两个答案。
怎么改：签约额、回款额、毛利用元、万元或亿元；客户满意度用 %；净推荐值用「分」。同一指标的几个目标合并成一行。
例：签约额写「个」不行；要数新增客户，指标类别请选「新增客户」。

The unit of a goal does not fit its measure, or two goals share a measure that the tool works out.

Why: contracts, receipts, margin, satisfaction and NPS are worked out; a wrong unit is off by a factor of 10,000, and two
goals of one measure give two answers.
How to fix: give contracts, receipts and margin in CNY, CNY 10k or CNY 100m, satisfaction in %, NPS in points; merge
goals of the same measure into one row.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import LISTS
from salessheets.derived.goals import COMPUTED, SALES_COLUMN, YUAN
from salessheets.derived.naming import called
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Goal
from salessheets.text import Text, joined

RULE = Rule(
    id="s2.1b",
    clause="二.1",
    severity=Severity.ERROR,
    scope="record",
    reads=("goals.metric", "goals.unit"),
    message=Text("目标 {id} 与指标类别不符：{why}", "Goal {id} does not fit its measure: {why}"),
    remedy=Text("改单位，或合并同类目标", "Change the unit, or merge the goals"),
)
UNITS = {metric: tuple(YUAN) for metric in SALES_COLUMN} | {"csat": ("percent",), "nps": ("score",)}
WRONG_UNIT = Text("{metric}的单位应为 {units}", "{metric} is given in {units}")
SECOND = Text("{metric}已有目标 {first}", "{metric} already has goal {first}")


def check(case: Case) -> Iterator[Finding]:
    """Look at the measure of each goal, then at its unit."""
    first: dict[str, Goal] = {}
    for goal in case.of(Goal):
        if goal.metric not in COMPUTED:
            continue
        metric = LISTS["goal_metric"].label(goal.metric)
        earlier = first.setdefault(goal.metric, goal)
        if earlier is not goal:
            yield misfit(goal, "metric", SECOND.fill(metric=metric, first=called(earlier.id, earlier.row)))
        if goal.unit and goal.unit not in UNITS[goal.metric]:
            units = joined([LISTS["unit"].label(unit) for unit in UNITS[goal.metric]])
            yield misfit(goal, "unit", WRONG_UNIT.fill(metric=metric, units=units))


def misfit(goal: Goal, key: str, why: Text) -> Finding:
    """Say at a cell of a goal why it does not fit."""
    return RULE.finding(goal.cell(key), getattr(goal, key), about=goal.id, id=called(goal.id, goal.row), why=why)
