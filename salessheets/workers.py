"""Processes that may die without taking the run with them, each asked for one thing after the other."""

from __future__ import annotations

import contextlib
import multiprocessing
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from multiprocessing.connection import wait
from typing import TypeVar

from salessheets.children import Crash, CrashError, serving

ASKED_MOST = 50  # times; what a reader leaks is given back then
T = TypeVar("T")


class Worker:
    """A process of its own with a limit of memory; it does what it is asked and sends back what that gives."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.home, theirs = context.Pipe()
        self.process = context.Process(target=serving, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()
        self.asked = 0

    def ask(self, function: Callable[..., object], *arguments: object) -> None:
        """Have it send what a function gives."""
        self.asked += 1
        with contextlib.suppress(OSError):  # it died: no answer will come
            self.home.send((function, arguments))

    def answer(self, seconds: float = 0.0) -> object:
        """What the function gives; None when the process died or takes longer.

        Raises:
            CrashError: it met a bug.
        """
        try:
            got = self.home.recv() if self.home.poll(seconds) else None
        except (EOFError, OSError):
            return None
        if isinstance(got, Crash):
            raise CrashError(got.traceback)
        return got

    def end(self) -> None:
        """See the process off, whatever it is doing."""
        self.home.close()
        if self.process.is_alive():
            self.process.kill()
        self.process.join()


def alone(seconds: float, function: Callable[..., object], *arguments: object) -> object:
    """What a function gives in a new process that nothing else has used; None when that dies or takes longer."""
    worker = Worker()
    try:
        worker.ask(function, *arguments)
        return worker.answer(seconds)
    finally:
        worker.end()


class Crew:
    """Does things in other processes, up to `count` at a time.

    The last process stays for what comes next: to start another and import all again costs half a second.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self.idle: list[Worker] = []

    def apart(self, seconds: float, function: Callable[..., object], *arguments: object) -> object:
        """What a function gives in another process; None when that dies or takes longer."""
        worker = self.free()
        worker.ask(function, *arguments)
        return self.answer(worker, seconds)

    def each(self, seconds: float, function: Callable[[T], object], values: Iterable[T]) -> Iterator[tuple[T, object]]:
        """Each value, in any order, with what a function makes of it; None where a process died or took longer."""
        waiting, working, done = deque(values), dict[Worker, T](), list[tuple[T, object]]()
        try:
            while waiting or working or done:
                while waiting and len(working) < self.count:
                    worker = self.free()
                    working[worker] = waiting.popleft()
                    worker.ask(function, working[worker])
                yield from done
                done = [(working.pop(worker), self.answer(worker)) for worker in ready(working.keys(), seconds)]
        finally:
            for worker in (*working, *self.idle[1:]):
                worker.end()
            del self.idle[1:]

    def free(self) -> Worker:
        """A process that has nothing to do: one that is left and still lives, else a new one."""
        while self.idle:
            worker = self.idle.pop()
            if worker.process.is_alive():
                return worker
            worker.end()
        return Worker()

    def answer(self, worker: Worker, seconds: float = 0.0) -> object:
        """Take the answer of a process, and keep it for what comes next if it is well."""
        got = None
        try:
            got = worker.answer(seconds)
        finally:
            if got is not None and worker.asked < ASKED_MOST:
                self.idle.append(worker)
            else:
                worker.end()
        return got


def ready(working: Collection[Worker], seconds: float) -> list[Worker]:
    """Wait for an answer or an end; when nothing happens in time, the first worker has used up its time."""
    homes = wait([worker.home for worker in working], timeout=seconds) if working else []
    return [worker for worker in working if worker.home in homes] or list(working)[:1]
