"""任务的完成% 与实际日期互相矛盾。

为什么：完成% 进入总进度，实际日期决定按期还是拖期；两处说法不同，汇总出来的数就有一个是错的。
怎么改：做完的任务填「实际完成」，完成% 留空或填 100%；没做完的把 100% 改小或留空；已经动手的填「实际开始」。
里程碑只有完成和没完成，不填中间的百分比；已取消的任务不再填「实际完成」。
例：完成% 填了 100% 而「实际完成」空着，补上完成那天的日期。

Progress and actual dates of a task contradict each other.

Why: progress goes into the overall figure and actual dates decide what is late; if they differ, one of the two
roll-ups is wrong.
How to fix: give a finished task its actual end and leave progress blank or at 100%; lower or clear 100% on a task that
is not finished; give a task under way its actual start. A milestone is reached or not, so it takes no share in between;
a cancelled task takes no actual end.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import dotted
from salessheets.derived.figures import share
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Task
from salessheets.text import Text

RULE = Rule(
    id="2.1e",
    clause="2.1",
    severity=Severity.ERROR,
    reads=("tasks.progress", "tasks.actual_start", "tasks.actual_end", "tasks.milestone", "tasks.cancelled_on"),
    message=Text("任务 {id} 完成% 与实际日期矛盾：{why}", "Progress of task {id} contradicts its dates: {why}"),
    remedy=Text("补实际日期或改完成%", "Fill in the date or correct it"),
)
ENDED_EARLY = Text("已填实际完成，完成% 却是 {share}", "it has an actual end but progress is {share}")
NOT_ENDED = Text("完成% 是 100%，没有实际完成", "progress is 100% but there is no actual end")
NOT_STARTED = Text("完成% 是 {share}，没有实际开始", "progress is {share} but there is no actual start")
HALF_MILESTONE = Text("里程碑完成% 只能是 0 或 100%，填了 {share}", "a milestone is at 0% or 100%, not at {share}")
BOTH_ENDS = Text("既有实际完成又有取消日", "it has both an actual end and a cancelling date")


def check(case: Case) -> Iterator[Finding]:
    """Name each contradiction at the cell that is wrong or empty."""
    for task in case.of(Task):
        wbs = dotted(task.id)
        for key, why in contradictions(task):
            yield RULE.finding(task.cell(key), getattr(task, key), about=wbs, id=wbs, why=why)


def contradictions(task: Task) -> Iterator[tuple[str, Text]]:
    """Each contradiction with its column."""
    if task.progress is not None:
        yield from of_progress(task, share(task.progress))
    if task.actual_end and task.cancelled_on:
        yield "actual_end", BOTH_ENDS


def of_progress(task: Task, shown: str) -> Iterator[tuple[str, Text]]:
    """Contradictions of a progress that was typed; a date that could not be read is not missing."""
    progress = task.progress or 0
    if task.actual_end and progress < 1:
        yield "progress", ENDED_EARLY.fill(share=shown)
    elif task.milestone and 0 < progress < 1:
        yield "progress", HALF_MILESTONE.fill(share=shown)
    if progress > 0 and not task.milestone and "actual_start" not in task.typed:
        yield "actual_start", NOT_STARTED.fill(share=shown)
    if progress == 1 and "actual_end" not in task.typed:
        yield "actual_end", NOT_ENDED
