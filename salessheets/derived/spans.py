"""The plan as bars: from when to when each task runs, and which tasks a chart with room for a few can show."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from salessheets.columns.numbers import ZERO
from salessheets.derived.tasks import Wbs, leaves, progress, summaries
from salessheets.projects import Case
from salessheets.sheets import Task


class TaskSpan(NamedTuple):
    """The planned stretch of a task, both days included, and the share of it that is done, 0..1."""

    start: date
    end: date
    done: Decimal

    @property
    def days(self) -> int:
        """Calendar days of the stretch."""
        return (self.end - self.start).days + 1


def in_order(case: Case) -> tuple[Task, ...]:
    """All tasks in the order of the plan, 1.2 before 1.10; those without a WBS behind."""
    return tuple(sorted(case.of(Task), key=lambda task: (not task.id, task.id, task.row)))


def span(case: Case, task: Task) -> TaskSpan | None:
    """The stretch of a leaf as planned, of a summary from the first to the last day below it; None without days."""
    if task.id not in summaries(case):
        return leaf_span(task)
    below = [leaf for leaf in leaves(case) if leaf.id[: len(task.id)] == task.id and not leaf.cancelled_on]
    spans = [found for leaf in below if (found := leaf_span(leaf))]
    if not spans:
        return None
    days = sum(each.days for each in spans)
    done = sum((each.done * each.days for each in spans), ZERO) / days
    return TaskSpan(min(each.start for each in spans), max(each.end for each in spans), done)


def leaf_span(task: Task) -> TaskSpan | None:
    """The stretch of a leaf; a milestone may have one day alone."""
    start, end = task.planned_start or task.planned_end, task.planned_end or task.planned_start
    if start is None or end is None or start > end:
        return None
    return TaskSpan(start, end, progress(task))


def bars(case: Case, room: int) -> tuple[Task, ...]:
    """The tasks to draw: all leaves where there is room for them, else summaries, as deep down as there is room.

    Cancelled tasks and tasks without days are left out.
    """
    drawn = [task for task in in_order(case) if task.id and not task.cancelled_on and span(case, task)]
    deepest = max((len(task.id) for task in drawn), default=1)
    levels = [down_to(depth, drawn, summaries(case)) for depth in range(deepest, 0, -1)]
    return tuple(next((level for level in levels if len(level) <= room), levels[-1])[:room])


def down_to(depth: int, tasks: Iterable[Task], above: Container[Wbs]) -> list[Task]:
    """The tasks of a depth, and the leaves less deep; what is deeper is seen in the summary over it."""
    return [task for task in tasks if len(task.id) == depth or (len(task.id) < depth and task.id not in above)]
