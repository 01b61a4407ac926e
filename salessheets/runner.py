"""Where the work is done: in this process, or in separate ones that may die without taking the run with them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from salessheets.cache.readings import Notes
from salessheets.findings import Cell, Finding
from salessheets.folders import ProjectFolder
from salessheets.gathering import read_file
from salessheets.reviews import ProjectReview, review_folder
from salessheets.settings import Settings
from salessheets.workbooks.codes import W_READER
from salessheets.workers import Crew, alone

PROJECT_SECONDS = 120.0  # a project of ten workbooks takes well under one
WORKBOOK_SECONDS = 30.0
MOST_PROCESSES = 8  # each takes a few hundred MB
Skip = tuple[tuple[str, Finding], ...]
"""Workbooks that kill their reader, each with the finding that says so."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One project to review, but for what is to `skip`; `notes` are what is known of it from before."""

    root: Path
    folder: ProjectFolder
    settings: Settings
    as_of: date
    skip: Skip = ()
    notes: Notes | None = None


class Runner(Protocol):
    """Reviews projects and does what else is better done in another process."""

    @property
    def count(self) -> int:
        """Processes it may use; 0: this one does all."""
        ...

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        """Review each project once, in any order."""
        ...

    def each(self, seconds: float, function: Callable[[T], object], values: Iterable[T]) -> Iterator[tuple[T, object]]:
        """Each value, in any order, with what a function makes of it; None where a process died or took longer."""
        ...

    def apart(self, seconds: float, function: Callable[..., object], *arguments: object) -> object:
        """What a function gives where projects are reviewed; None when that process dies or takes longer."""
        ...


class Inline:
    """Does all in this process, one after another."""

    count = 0

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        """Review each project once."""
        return map(review_task, tasks)

    def each(self, _seconds: float, function: Callable[[T], object], values: Iterable[T]) -> Iterator[tuple[T, object]]:
        """Each value with what a function makes of it."""
        return ((value, function(value)) for value in values)

    def apart(self, _seconds: float, function: Callable[..., object], *arguments: object) -> object:
        """What a function gives."""
        return function(*arguments)


class Processes(Crew):
    """Does all in other processes, a few at a time, with limits of time and memory."""

    def __init__(self, count: int | None = None, seconds: float = PROJECT_SECONDS) -> None:
        super().__init__(max(1, process_count(count)))
        self.seconds = seconds

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        """Review each project once; one whose process dies is tried again without the workbook that killed it."""
        for task, review in self.each(self.seconds, review_task, tasks):
            yield review if isinstance(review, ProjectReview) else self.second_try(task)

    def second_try(self, task: Task) -> ProjectReview:
        """Review a project without the workbooks that kill their reader; without any if it still cannot be done."""
        review = alone(self.seconds, review_task, replace(task, skip=culprits(task.root, task.folder)))
        if isinstance(review, ProjectReview):
            return review
        return review_task(replace(task, skip=skipping(task.folder.files)))


@dataclass(frozen=True, slots=True)
class Through:
    """A runner that has another one do the work, and something to do on the way."""

    runner: Runner

    @property
    def count(self) -> int:
        """Processes that the other may use."""
        return self.runner.count

    def each(self, seconds: float, function: Callable[[T], object], values: Iterable[T]) -> Iterator[tuple[T, object]]:
        """Each value with what a function makes of it."""
        return self.runner.each(seconds, function, values)

    def apart(self, seconds: float, function: Callable[..., object], *arguments: object) -> object:
        """What a function gives."""
        return self.runner.apart(seconds, function, *arguments)


def runner_of(jobs: int | None) -> Runner:
    """The runner for a number of processes: 0 is this one, None one for each core."""
    return Inline() if jobs == 0 else Processes(jobs)


def process_count(said: int | None) -> int:
    """How many processes to start: as many as said, else one for each core up to MOST_PROCESSES."""
    return min(MOST_PROCESSES, os.cpu_count() or 1) if said is None else said


def review_task(task: Task) -> ProjectReview:
    """Review one project in this process."""
    return review_folder(task.root, task.folder, task.settings, task.as_of, dict(task.skip), task.notes)


def culprits(root: Path, folder: ProjectFolder) -> Skip:
    """The workbooks of a project that kill their reader."""
    return skipping(file for file in folder.files if alone(WORKBOOK_SECONDS, readable, root, file) is None)


def readable(root: Path, file: str) -> bool:
    """Read a workbook and say so."""
    read_file(root, file, {})
    return True


def skipping(files: Iterable[str]) -> Skip:
    """Workbooks, each with the finding that it kills its reader."""
    return tuple((file, W_READER.finding(Cell(file))) for file in files)
