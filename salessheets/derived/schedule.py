"""How late a project is: the leaf that decides it, and the length of the baseline."""

from __future__ import annotations

from datetime import date

from salessheets.derived.tasks import delay, live_leaves, milestones
from salessheets.projects import Case, once
from salessheets.sheets import Task


def latest(tasks: tuple[Task, ...]) -> Task:
    """The task with the greatest baseline end."""
    return max(tasks, key=lambda task: task.baseline_end or date.min)


@once
def deciding(case: Case) -> Task | None:
    """The open milestone that is latest against its baseline; none open: the last one; no milestones: leaves likewise."""
    for tasks in (milestones(case), live_leaves(case)):
        based = tuple(task for task in tasks if task.baseline_end)
        waiting = [task for task in based if not task.actual_end]
        if waiting:
            return max(waiting, key=lambda task: delay(case, task) or 0)
        if based:
            return latest(based)
    return None


@once
def baseline_span(case: Case) -> tuple[Task, Task] | None:
    """The leaf that begins first and the one that ends last in the baseline."""
    starting = [task for task in live_leaves(case) if task.baseline_start]
    ending = tuple(task for task in live_leaves(case) if task.baseline_end)
    if not starting or not ending:
        return None
    return min(starting, key=lambda task: task.baseline_start or date.max), latest(ending)
