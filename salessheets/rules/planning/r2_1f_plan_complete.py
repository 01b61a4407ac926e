"""计划不完整：缺任务、里程碑、预算、日期或验收标准。

为什么：计划门批准的是时间、钱和质量三样；缺一样，实施中就没有可以对照的东西。
怎么改：在「计划」列出任务，每个末级任务填阶段、计划开始、计划完成，至少一个任务的「里程碑」填是；在「预算」按科目和月份
编预算；在「立项」填「质量与验收标准」。阶段填在汇总行上即可，下级任务不必重复；已取消的任务不查。

The plan is incomplete: tasks, milestones, budget, dates or acceptance are missing.

Why: at G2 time, money and quality are approved together; if one is missing, there is nothing to hold the work against.
How to fix: list the tasks in Plan, give each task at the lowest level its phase, planned start and planned end, and
mark at least one as a milestone; draw up Budget by category and month; fill in Quality and acceptance in Charter. A
phase on the summary row holds for the tasks below it; cancelled tasks are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import dotted
from salessheets.derived.blanks import blank, header, headers
from salessheets.derived.card import card_cell
from salessheets.derived.tasks import live_leaves, milestones, phase
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import BudgetLine, Charter, Task
from salessheets.text import Text

RULE = Rule(
    id="2.1f",
    clause="2.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G2",
    reads=(
        "tasks.id", "tasks.phase", "tasks.milestone", "tasks.planned_start", "tasks.planned_end", "budget.planned",
        "charter.acceptance",
    ),
    message=Text("计划缺 {fields}", "Plan lacks {fields}"),
    remedy=Text("补时间表、里程碑、预算、验收标准", "Add dates, milestones, budget, acceptance"),
)  # fmt: skip
TASKS = Text("任务", "tasks")
MILESTONE = Text("里程碑", "a milestone")
BUDGET = Text("预算", "a budget")
OF_TASK = Text("任务 {id} 的{fields}", "{fields} of task {id}")


def check(case: Case) -> Iterator[Finding]:
    """Ask for each part of the plan, then for the dates and phase of each leaf."""
    if not case.of(Task):
        yield RULE.finding(case.project.spot(Task, "id"), fields=TASKS)
    elif not milestones(case):
        yield RULE.finding(case.project.spot(Task, "milestone"), fields=MILESTONE)
    if not case.of(BudgetLine):
        yield RULE.finding(case.project.spot(BudgetLine, "planned"), fields=BUDGET)
    for key in blank(case.charter, wanted_keys(Charter, RULE.id)):
        yield RULE.finding(card_cell(case, Charter, key), fields=header(Charter, key))
    for leaf in live_leaves(case):
        if missing := missing_of(case, leaf):
            wbs = dotted(leaf.id)
            fields = OF_TASK.fill(id=wbs, fields=headers(leaf, missing))
            yield RULE.finding(leaf.cell(missing[0]), about=wbs, fields=fields)


def missing_of(case: Case, leaf: Task) -> tuple[str, ...]:
    """The empty columns of a leaf; the phase of a row above it is its own."""
    empty = blank(leaf, wanted_keys(Task, RULE.id))
    return tuple(key for key in empty if key != "phase" or not phase(case, leaf))
