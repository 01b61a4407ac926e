"""Predecessors as a graph, and the loops in it."""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.tasks import Wbs, by_wbs, wbs_of
from salessheets.projects import Case
from salessheets.sheets import Task

__all__ = ["Wbs", "closing_links", "predecessors"]
Loop = tuple[Task, tuple[Wbs, ...]]


def predecessors(task: Task) -> tuple[Wbs, ...]:
    """The WBS of each predecessor."""
    return tuple(wbs for text in task.predecessors if (wbs := wbs_of(text)))


def links(case: Case) -> dict[Wbs, tuple[Wbs, ...]]:
    """Each task with its predecessors that exist; those on its own line of the tree are no loops of others."""
    tasks = by_wbs(case)
    return {
        wbs: tuple(
            other
            for other in predecessors(task)
            if other in tasks and wbs[: len(other)] != other and other[: len(wbs)] != wbs
        )
        for wbs, task in tasks.items()
    }


def closing_links(case: Case) -> Iterator[Loop]:
    """Each loop once: the task whose predecessor closes it, and the way round in order of work."""
    graph, tasks = links(case), by_wbs(case)
    done: set[Wbs] = set()
    for start in graph:
        if start not in done:
            yield from ((tasks[path[1]], path) for path in loops_from(start, graph, done))


def loops_from(start: Wbs, graph: dict[Wbs, tuple[Wbs, ...]], done: set[Wbs]) -> Iterator[tuple[Wbs, ...]]:
    """Walk back from a task, without recursion since a plan may be one long chain; `done` takes what was walked."""
    way = {start: iter(graph[start])}
    while way:
        here, rest = next(reversed(way.items()))
        before = next(rest, None)
        if before is None:
            done.add(here)
            del way[here]
        elif before in way:
            walked = list(way)
            yield (before, *reversed(walked[walked.index(before) :]))
        elif before not in done:
            way[before] = iter(graph[before])
