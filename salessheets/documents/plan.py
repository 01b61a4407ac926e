"""The plan as it is printed: tasks with the stretch of summaries, milestones, and the bars of the Gantt chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from salessheets.derived.spans import TaskSpan, bars, in_order, span
from salessheets.derived.tasks import leaves, phase, summaries
from salessheets.documents.shown import Row, Shown
from salessheets.sheets import Task
from salessheets.text import Language, Text, same

ROOM = 40  # bars in the chart
ROOMS = ((10, "small"), (22, "middle"))  # of the lower charts
LONGEST: Mapping[Language, int] = {"zh": 22, "en": 40}  # characters of a task's name beside its bar
DAY_ZERO = 693_594  # the ordinal of the day before Excel's first one
TENTH = Decimal("0.1")
STEP = "　"  # a level of the tree
DONE, LEFT = Text("已完成", "Done"), Text("未完成", "Left")
UNSEEN = same("\u00a0")  # the name of the series that only sets the others off: nothing to read in the legend


def plan(shown: Shown) -> Mapping[str, object]:
    """Give `tasks`, `milestones` and `gantt`, the size of its chart."""
    case = shown.case
    ordered = in_order(case)
    milestones = [task for task in ordered if task.milestone and task in leaves(case)]
    drawn = len(bars(case, ROOM))
    return {
        "tasks": [task_row(shown, task) for task in ordered],
        "milestones": [shown.row(task) for task in milestones],
        "gantt": next((size for most, size in ROOMS if drawn <= most), "large"),
    }


def task_row(shown: Shown, task: Task) -> Row:
    """Give a task with its place in the tree; of a summary the stretch that those below it make up."""
    case = shown.case
    whole = task.id in summaries(case)
    stretch = span(case, task) if whole else None
    dates: Row = {"planned_start": stretch.start, "planned_end": stretch.end} if stretch else {}
    return shown.row(
        task,
        phase=shown.label("phase", phase(case, task)),
        indent=STEP * (len(task.id) - 1),
        summary=whole,
        milestone=bool(task.milestone),
        **dates,
    )


def gantt(shown: Shown) -> Row:
    """Give the bars: each begins at a day as Excel counts them, one part of it done, the other left."""
    case = shown.case
    drawn = [(task, found) for task in bars(case, ROOM) if (found := span(case, task))]
    spans = [found for _, found in drawn]
    series = (
        (UNSEEN, [serial(each) for each in spans]),
        (DONE, [done_days(each) or None for each in spans]),
        (LEFT, [each.days - done_days(each) or None for each in spans]),
    )
    return {
        "categories": [name_of(task, LONGEST[shown.language]) for task, _ in drawn],
        "series": [{"name": name.say(shown.language), "values": values} for name, values in series],
    } | scale(spans)


def scale(spans: Sequence[TaskSpan]) -> Row:
    """Give the ends of the axis: the first and the last day drawn."""
    if not spans:
        return {}
    return {"minimum": min(map(serial, spans)), "maximum": max(serial(each) + each.days for each in spans)}


def serial(each: TaskSpan) -> int:
    """The first day of a stretch as Excel counts days."""
    return each.start.toordinal() - DAY_ZERO


def done_days(each: TaskSpan) -> Decimal:
    """The days of a stretch that are done, to a tenth."""
    return (each.days * each.done).quantize(TENTH, ROUND_HALF_UP)


def name_of(task: Task, longest: int) -> str:
    """Name a task beside its bar: WBS and name, a long one cut."""
    wbs = ".".join(map(str, task.id))
    name = task.name if len(task.name) <= longest else task.name[: longest - 1] + "…"
    return f"{wbs} {name}"
