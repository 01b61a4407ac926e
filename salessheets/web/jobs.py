"""What the buttons start: one thing after another in a thread of its own, so that pages never wait."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Lock

from salessheets.errors import SalessheetsError
from salessheets.findings import Finding
from salessheets.reviews import ProjectReview
from salessheets.runner import Task, Through
from salessheets.text import Text

Progress = Callable[[int, int], None]
"""Told how much is done, of how much."""
Line = Text | Finding
"""What is said of a thing: words, or a finding that holds it back."""
Work = Callable[[Progress], Iterable[Line]]
BUG = Text(
    "程序自己出错了，您的文件没有改动；详情在运行 serve 的窗口里",
    "The program itself failed; your files are unchanged. See the window in which serve runs",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a thing that was started: its name, what it said, and whether it failed."""

    title: Text
    lines: tuple[Line, ...] = ()
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What runs now, how far it is, how many wait behind it, and what the last one came to."""

    running: Text | None = None
    done: int = 0
    total: int = 0
    waiting: int = 0
    last: Outcome | None = None

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return self.running is not None or self.waiting > 0


class Jobs:
    """Does things one after another; `standing` tells at any time how they are."""

    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="salessheets")
        self.lock = Lock()
        self.now = Standing()

    @property
    def standing(self) -> Standing:
        """How things are."""
        with self.lock:
            return self.now

    def start(self, title: Text, work: Work) -> Future[Outcome]:
        """Put a thing to be done behind those that wait."""
        self.change(waiting=1)
        return self.pool.submit(self.carry_out, title, work)

    def carry_out(self, title: Text, work: Work) -> Outcome:
        """Do it, and remember what it came to."""
        with self.lock:
            self.now = replace(self.now, running=title, done=0, total=0, waiting=self.now.waiting - 1)
        outcome = outcome_of(title, work, self.progress)
        with self.lock:
            self.now = replace(self.now, running=None, last=outcome)
        return outcome

    def progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        with self.lock:
            self.now = replace(self.now, done=done, total=total)

    def change(self, waiting: int) -> None:
        """Count one more that waits."""
        with self.lock:
            self.now = replace(self.now, waiting=self.now.waiting + waiting)

    def close(self) -> None:
        """Finish what runs, drop what waits."""
        self.pool.shutdown(cancel_futures=True)


def outcome_of(title: Text, work: Work, progress: Progress) -> Outcome:
    """Do a thing; what goes wrong is said, never raised."""
    try:
        return Outcome(title=title, lines=tuple(work(progress)))
    except SalessheetsError as problem:
        return Outcome(title=title, lines=(problem.message,), failed=True)
    except Exception:  # noqa: BLE001 - a bug must not end the server
        traceback.print_exc()
        return Outcome(title=title, lines=(BUG,), failed=True)


@dataclass(frozen=True, slots=True)
class Counted(Through):
    """A runner that says how far it has come."""

    progress: Progress

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        """Review each project once."""
        waiting = list(tasks)
        self.progress(0, len(waiting))
        for done, review in enumerate(self.runner.run(waiting), start=1):
            self.progress(done, len(waiting))
            yield review
