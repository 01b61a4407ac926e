"""任务的前置关系成环：绕了一圈又回到自己。

为什么：甲等乙、乙又等甲，谁都开不了工，关键路径和完成日期也无从推算。任务也不能以自己、自己的汇总行或自己的下级任务为前置，道理相同。
怎么改：看提示里的路径（「1.1 → 1.2」表示 1.1 做完才做 1.2），在「计划」的「前置」列删去其中不成立的一条。
例：1.2 的前置填了 1.3，而 1.3 的前置又填了 1.2，留下真正在先的一条即可。

The predecessors of a task form a loop.

Why: when A waits for B and B waits for A, neither can start, and no end date can be worked out. A task that names
itself, a summary row above it or a task below it waits for itself in just the same way.
How to fix: read the path in the message (1.1 → 1.2 means that 1.2 starts when 1.1 is done) and delete the one link in
the column Predecessors of Plan that does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import dotted
from salessheets.derived.links import Wbs, closing_links, predecessors
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Task
from salessheets.text import Text

RULE = Rule(
    id="2.1b",
    clause="2.1",
    severity=Severity.ERROR,
    reads=("tasks.id", "tasks.predecessors"),
    message=Text("任务 {id} 的前置成环：{path}", "Predecessors of task {id} form a loop: {path}"),
    remedy=Text("删去一条前置", "Remove one link"),
)


def check(case: Case) -> Iterator[Finding]:
    """Name each link of a task to its own line, then each loop once, at the link that closes it."""
    for task in case.of(Task):
        for before in predecessors(task):
            if own_line(task.id, before):
                yield loop(task, (before, task.id))
    for task, path in closing_links(case):
        yield loop(task, path)


def own_line(wbs: Wbs, other: Wbs) -> bool:
    """Whether two places are the same, or one stands above the other."""
    return bool(wbs) and (wbs[: len(other)] == other or other[: len(wbs)] == wbs)


def loop(task: Task, path: tuple[Wbs, ...]) -> Finding:
    """The finding at a task, with the path in order of work."""
    return RULE.finding(
        task.cell("predecessors"),
        "、".join(task.predecessors),
        about=dotted(task.id),
        id=dotted(task.id),
        path=" → ".join(dotted(wbs) for wbs in path),
    )
