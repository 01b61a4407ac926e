"""Where the work is done: in this process, or in separate ones that may die without taking the run with them."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Protocol

from salessheets.cache.readings import Notes
from salessheets.children import Crash, CrashError, answering, serving
from salessheets.findings import Cell, Finding
from salessheets.folders import ProjectFolder
from salessheets.gathering import read_file
from salessheets.reviews import ProjectReview, review_folder
from salessheets.settings import Settings
from salessheets.workbooks.codes import W_READER

PROJECT_SECONDS = 120.0  # a project of ten workbooks takes well under one
WORKBOOK_SECONDS = 30.0
TASKS_EACH = 50  # projects; what a reader leaks is given back then
MOST_PROCESSES = 8  # each takes a few hundred MB


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One project to review; `skip` names workbooks that killed their reader, with the finding that says so.

    `notes` are what is known of it from before.
    """

    root: Path
    folder: ProjectFolder
    settings: Settings
    as_of: date
    skip: tuple[tuple[str, Finding], ...] = ()
    notes: Notes | None = None


def process_count(said: int | None) -> int:
    """How many processes to start: as many as said, else one for each core up to MOST_PROCESSES."""
    return min(MOST_PROCESSES, os.cpu_count() or 1) if said is None else said


class Runner(Protocol):
    """Reviews projects, in any order."""

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        """Review each project once."""
        ...

    def apart(self, seconds: float, function: Callable[..., object], *arguments: object) -> object:
        """What a function gives where projects are reviewed; None when that process dies or takes longer."""
        ...


def review_task(task: Task) -> ProjectReview:
    """Review one project in this process."""
    return review_folder(task.root, task.folder, task.settings, task.as_of, dict(task.skip), task.notes)


class Inline:
    """Reviews projects one after another in this process."""

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        """Review each project once."""
        for task in tasks:
            yield review_task(task)

    def apart(self, _seconds: float, function: Callable[..., object], *arguments: object) -> object:
        """What a function gives."""
        return function(*arguments)


@dataclass(slots=True)
class Worker:
    """A process at work on a task; it is given another when that is done, up to TASKS_EACH."""

    task: Task
    process: BaseProcess
    answer: Connection
    tasks: int = 1

    def give(self, task: Task) -> None:
        """Set it to work on another task."""
        self.task = task
        self.ask(review_task, task)

    def ask(self, function: Callable[..., object], *arguments: object) -> None:
        """Have it send what a function gives."""
        self.tasks += 1
        with contextlib.suppress(OSError):  # it died: no answer will come
            self.answer.send((function, arguments))

    def end(self) -> None:
        """See the process off, whatever it is doing."""
        self.answer.close()
        if self.process.is_alive():
            self.process.kill()
        self.process.join()


class Processes:
    """Reviews projects in other processes, a few at a time, with limits of time and memory.

    The last one stays for what comes next: to start another and import all again costs half a second.
    """

    def __init__(self, count: int | None = None, seconds: float = PROJECT_SECONDS) -> None:
        self.count = max(1, process_count(count))
        self.seconds = seconds
        self.idle: Worker | None = None

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        """Review each project once; one whose process dies is tried again without the workbook that killed it."""
        queue = deque(tasks)
        working: list[Worker] = []
        try:
            while queue or working:
                while queue and len(working) < self.count:
                    working.append(self.begin(queue.popleft()))
                for worker in finished(working, self.seconds):
                    working.remove(worker)
                    task, review = worker.task, result_of(worker)
                    if review is not None and queue and worker.tasks < TASKS_EACH:
                        worker.give(queue.popleft())
                        working.append(worker)
                    else:
                        self.leave(worker, well=review is not None)
                    yield review if review is not None else self.second_try(task)
        finally:
            for worker in working:
                worker.end()

    def apart(self, seconds: float, function: Callable[..., object], *arguments: object) -> object:
        """What a function gives in another process; None when that dies or takes longer."""
        worker = self.rested()
        if worker is None:
            return received(*spawn(function, *arguments), seconds)
        worker.ask(function, *arguments)
        got = answer_of(worker, seconds)
        self.leave(worker, well=got is not None)
        return got

    def begin(self, task: Task) -> Worker:
        """Set a process to work on a task."""
        worker = self.rested()
        if worker is None:
            return start(task)
        worker.give(task)
        return worker

    def rested(self) -> Worker | None:
        """The process that has nothing to do, if it still lives."""
        worker, self.idle = self.idle, None
        if worker and not worker.process.is_alive():
            worker.end()
            return None
        return worker

    def leave(self, worker: Worker, *, well: bool) -> None:
        """Keep one process that is well for what comes next, and see the others off."""
        if well and self.idle is None and worker.tasks < TASKS_EACH:
            self.idle = worker
        else:
            worker.end()

    def second_try(self, task: Task) -> ProjectReview:
        """Find the workbooks that kill their reader, leave them out, and review the rest."""
        culprits = [file for file in (*task.folder.workbooks, *task.folder.restricted) if not survives(task.root, file)]
        skip = tuple((file, W_READER.finding(Cell(file))) for file in culprits)
        worker = start(replace(task, skip=skip))
        finished([worker], self.seconds)
        try:
            review = result_of(worker)
        finally:
            worker.end()
        return review or review_task(replace(task, skip=all_skipped(task)))


def all_skipped(task: Task) -> tuple[tuple[str, Finding], ...]:
    """Every workbook of a project, as one that cannot be read."""
    files = (*task.folder.workbooks, *task.folder.restricted)
    return tuple((file, W_READER.finding(Cell(file))) for file in files)


def start(task: Task) -> Worker:
    """Start a process on a task."""
    context = multiprocessing.get_context("spawn")
    answer, theirs = context.Pipe()
    process = context.Process(target=serving, args=(theirs, review_task, task), daemon=True)
    process.start()
    theirs.close()
    return Worker(task, process, answer)


def spawn(function: Callable[..., object], *arguments: object) -> tuple[BaseProcess, Connection]:
    """Start a process that sends back what a function gives."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=answering, args=(sender, function, *arguments), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def finished(working: list[Worker], seconds: float) -> list[Worker]:
    """Wait for an answer or an end; when nothing happens in time, the first worker has used up its time."""
    ready = wait([worker.answer for worker in working], timeout=seconds)
    return [worker for worker in working if worker.answer in ready] or working[:1]


def result_of(worker: Worker) -> ProjectReview | None:
    """The review of a worker; None when it died or ran out of time."""
    got = answer_of(worker)
    return got if isinstance(got, ProjectReview) else None


def answer_of(worker: Worker, seconds: float = 0.0) -> object:
    """The answer of a worker; None when it died or ran out of time."""
    try:
        got = worker.answer.recv() if worker.answer.poll(seconds) else None
    except (EOFError, OSError):
        return None
    if isinstance(got, Crash):
        worker.end()
        raise CrashError(got.traceback)
    return got


def received(process: BaseProcess, answer: Connection, seconds: float = 0.0) -> object:
    """Take what a process sends and see it off; None when it sent nothing."""
    try:
        got = answer.recv() if answer.poll(seconds) else None
    except (EOFError, OSError):
        return None
    finally:
        answer.close()
        if process.is_alive():
            process.kill()
        process.join()
    if isinstance(got, Crash):
        raise CrashError(got.traceback)
    return got


def survives(root: Path, file: str) -> bool:
    """Whether a workbook can be read in a process of its own."""
    process, answer = spawn(readable, root, file)
    return received(process, answer, WORKBOOK_SECONDS) is not None


def readable(root: Path, file: str) -> bool:
    """Read a workbook and say so."""
    read_file(root, file, {})
    return True
