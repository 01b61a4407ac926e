"""How late a project is: the leaf that decides it, and the length of the baseline."""

from __future__ import annotations

from datetime import date
from operator import itemgetter
from typing import NamedTuple

from salessheets.derived.provenance import Cells
from salessheets.derived.tasks import delay, live_leaves, milestones
from salessheets.projects import Case, once
from salessheets.sheets import Task


class BaselineSpan(NamedTuple):
    """The stretch of the baseline and the two cells that set it."""

    start: date
    end: date
    cells: Cells


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
def baseline_span(case: Case) -> BaselineSpan | None:
    """First start and last end in the baseline."""
    starts = [(task.baseline_start, task.row, task) for task in live_leaves(case) if task.baseline_start]
    ends = [(task.baseline_end, task.row, task) for task in live_leaves(case) if task.baseline_end]
    if not starts or not ends:
        return None
    start, _, first = min(starts, key=itemgetter(0, 1))
    end, _, last = max(ends, key=itemgetter(0, 1))
    return BaselineSpan(start, end, (first.cell("baseline_start"), last.cell("baseline_end")))
