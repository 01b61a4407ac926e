"""The plan as a tree: leaves, what is open, progress, state, duration."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from salessheets.columns import outline
from salessheets.derived.approvals import terminated_on
from salessheets.projects import Case, once
from salessheets.sheets import Task

Wbs = tuple[int, ...]
ONE_DAY = timedelta(days=1)


def wbs_of(text: str) -> Wbs:
    """A WBS reference as numbers; () when it is none."""
    return outline(text) or ()


@once
def by_wbs(case: Case) -> dict[Wbs, Task]:
    """Tasks by WBS; of doubles the first."""
    found: dict[Wbs, Task] = {}
    for task in case.of(Task):
        if task.id:
            found.setdefault(task.id, task)
    return found


@once
def summaries(case: Case) -> frozenset[Wbs]:
    """Every WBS that has another below it."""
    return frozenset(wbs[:length] for wbs in by_wbs(case) for length in range(1, len(wbs)))


@once
def leaves(case: Case) -> tuple[Task, ...]:
    """Tasks with none below them, cancelled ones too."""
    above = summaries(case)
    return tuple(task for task in case.of(Task) if task.id and task.id not in above)


def cancelled_on(case: Case, task: Task) -> date | None:
    """The day a leaf was cancelled; an ended project cancels its open leaves."""
    if task.cancelled_on or task.actual_end:
        return task.cancelled_on
    return terminated_on(case)


@once
def live_leaves(case: Case) -> tuple[Task, ...]:
    """Leaves that were not cancelled: the ones that metrics look at."""
    return tuple(task for task in leaves(case) if not cancelled_on(case, task))


@once
def open_leaves(case: Case) -> tuple[Task, ...]:
    """Leaves neither finished nor cancelled."""
    return tuple(task for task in live_leaves(case) if not task.actual_end)


def phase(case: Case, task: Task) -> str:
    """The phase of a task, else that of the nearest row above it."""
    tasks = by_wbs(case)
    for length in range(len(task.id), 0, -1):
        above = task if length == len(task.id) else tasks.get(task.id[:length])
        if above and above.phase:
            return above.phase
    return ""


def progress(task: Task) -> Decimal:
    """Share done, 0..1: as typed, else 1 when finished, else 0."""
    if task.progress is not None:
        return task.progress
    return Decimal(1) if task.actual_end else Decimal(0)


def duration(case: Case, start: date | None, end: date | None) -> int:
    """Working days from start to end, both included; 0 when one is missing."""
    return max(0, case.wd(start - ONE_DAY, end)) if start and end else 0


def planned_days(case: Case, task: Task) -> int:
    """Planned working days of a leaf; a milestone has none."""
    return 0 if task.milestone else duration(case, task.planned_start, task.planned_end)


def task_state(case: Case, task: Task) -> str:
    """A key of the list task_state, by dates."""
    if cancelled_on(case, task):
        return "cancelled"
    if task.actual_end:
        return "done"
    if task.planned_end and task.planned_end < case.as_of and task.id not in summaries(case):
        return "overdue"
    return "doing" if task.actual_start or progress(task) > 0 else "not_started"


@once
def milestones(case: Case) -> tuple[Task, ...]:
    """Leaves marked as milestones and not cancelled."""
    return tuple(task for task in live_leaves(case) if task.milestone)


@once
def next_milestone(case: Case) -> Task | None:
    """The open milestone with the least baseline (else planned) end."""
    coming = [task for task in milestones(case) if not task.actual_end and (task.baseline_end or task.planned_end)]
    return min(coming, key=lambda task: task.baseline_end or task.planned_end or date.max, default=None)


def delay(case: Case, task: Task) -> int | None:
    """Working days late (early is negative) against the baseline; None without a baseline."""
    base = task.baseline_end
    if base is None:
        return None
    if task.actual_end:
        return case.wd(base, task.actual_end)
    if task.forecast_end:
        return case.wd(base, max(task.forecast_end, case.as_of))
    return case.wd(base, case.as_of) if base < case.as_of else 0
