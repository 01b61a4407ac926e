"""The watcher's work: one refresh, and what became of it as a value, whatever happened to the share or to us."""

from __future__ import annotations

import errno
import socket
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path

from salessheets.calendars import Calendar
from salessheets.catalogue import issued_form
from salessheets.documents.forms import writers
from salessheets.documents.generate import FAILED, WITHHELD
from salessheets.errors import SalessheetsError
from salessheets.files import refused
from salessheets.folders import RESERVED, Root, discreet_text
from salessheets.memory import Memory, memory_of
from salessheets.refresh import Refreshed, refresh
from salessheets.reviewing import office_of
from salessheets.reviews import ProjectReview, Review
from salessheets.runner import Runner, Task, Through
from salessheets.settings import Settings
from salessheets.text import Language, Text, same
from salessheets.watch.loop import Job, Outcome, Reason
from salessheets.watch.schedule import reports_due
from salessheets.workbooks.codes import W_BUSY, W_NO_RIGHT
from salessheets.workbooks.office import settings_of

AT_DEADLINE = ("D15",)
"""Forms whose drafts for a period are brought up to date in every project when its reports fall due."""
After = Callable[[Refreshed], Iterable[Text]]
"""What follows a refresh (notices take in what is new); gives what went wrong, in words."""
AFTERWARDS = Text(
    "刷新之后的一步出错（{what}），其余不受影响；详见日志",
    "A step after the refresh failed ({what}), all else stands; see the log",
)


LOCAL = Text(
    "监视程序所在的电脑（{where}）出了问题，不是共享盘：{why}。会自动再试；请检查它的内存、磁盘空间和打开的程序。",
    "The watcher's own machine ({where}) is in trouble, not the share: {why}. It is tried again by itself; check the "
    "machine's memory, disk and running programs.",
)
THOROUGH = 900.0
"""Seconds after which a refresh looks at all files and outputs again, and not only at what a sweep saw change."""
SHORT = (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN)
"""What the system lacks itself: handles, memory, processes."""


class Stopped(Exception):  # noqa: N818 - no error: someone asked for it
    """The watcher was told to stop while it worked; what is written is whole, the rest is owed."""


@dataclass(frozen=True, slots=True)
class Stoppable(Through):
    """A runner that ends between two projects once it is told to."""

    stopping: Callable[[], bool]

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        """Review each project once.

        Raises:
            Stopped: in between.
        """
        for review in self.runner.run(tasks):
            yield review
            if self.stopping():
                raise Stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A piece of work with what it gave; `refreshed` is None when it did not come to its end."""

    outcome: Outcome
    refreshed: Refreshed | None = None


@dataclass(slots=True, kw_only=True)
class Refreshing:
    """Does the work of one portfolio; keeps what refreshes remember, and its settings, which say when reports fall due."""

    root: Root
    language: Language
    runner: Runner
    after: Sequence[After] = ()
    clock: Callable[[], float] = time.monotonic
    settings: Settings | None = field(default=None, init=False)
    memory: Memory | None = field(default=None, init=False)
    looked: float | None = field(default=None, init=False)

    def __call__(self, job: Job) -> Done:
        """Refresh; what goes wrong is told, never raised, but for the wish to stop."""
        try:
            refreshed = self.refreshed(job)
        except Stopped:
            return Done(outcome=Outcome(whole=False))
        except SalessheetsError as problem:
            return Done(outcome=Outcome(whole=False, problems=(problem.message,)))
        except OSError as error:
            if is_local(error, self.root.path):
                return Done(outcome=Outcome(whole=False, problems=(local(error),), crash=traceback.format_exc()))
            away = discreet_text(refused(error.filename or self.root.path, error), self.root.path)
            return Done(outcome=Outcome(whole=False, unhealthy=away))
        except Exception as bug:  # noqa: BLE001 - the watcher outlives its bugs, and writes them down
            self.memory = None
            return Done(outcome=Outcome(whole=False, bug=name_of(bug), crash=traceback.format_exc()))
        self.settings = refreshed.review.settings
        more, crash = self.followed(refreshed)
        problems = (*refreshed.problems, *aside(refreshed), *more)
        outcome = Outcome(whole=True, problems=problems, missed=missed(refreshed.review), crash=crash)
        return Done(outcome=outcome, refreshed=refreshed)

    def refreshed(self, job: Job) -> Refreshed:
        """Refresh, remembering what the last refresh did."""
        self.memory = self.memory or memory_of(self.root)
        self.memory.distrust(job.paths)
        self.memory.hold(job.doubt)
        forms = self.forms(job)
        fresh = self.looked is not None and self.clock() - self.looked < THOROUGH
        only = changed_projects(job) if fresh and not forms else None
        self.memory.look_only_at(only)
        looked = self.clock()
        done = refresh(self.root, job.as_of, self.language, runner=self.runner, forms=forms, memory=self.memory)
        self.looked = self.looked if only is not None else looked
        return done

    def forms(self, job: Job) -> tuple[str, ...]:
        """The forms that every project gets since its reports fall due."""
        if self.settings is None:
            self.settings, _ = settings_of(office_of(self.root, self.runner, self.memory))
        periods = reports_due(job.since, job.as_of, self.settings, Calendar(self.settings.holidays))
        known = writers()
        return tuple(f"{form}/{period}" for form in AT_DEADLINE if form in known for period in periods)

    def followed(self, refreshed: Refreshed) -> tuple[tuple[Text, ...], str]:
        """Do what follows a refresh; one step's failure holds no other up."""
        problems: list[Text] = []
        crashes: list[str] = []
        for step in self.after:
            try:
                problems.extend(step(refreshed))
            except SalessheetsError as problem:
                problems.append(problem.message)
            except Exception as bug:  # noqa: BLE001 - as above
                problems.append(AFTERWARDS.fill(what=same(type(bug).__name__)))
                crashes.append(traceback.format_exc())
        return tuple(problems), "\n".join(crashes)


def changed_projects(job: Job) -> frozenset[str] | None:
    """The projects that alone need to be looked at, since the sweep saw nothing else change; None: all of them."""
    folders = frozenset(path.partition("/")[0] if "/" in path else "" for path in job.paths)
    beyond = any(not name or name.casefold() in RESERVED for name in folders)
    return folders if job.why == {Reason.CHANGED} and folders and not beyond and not job.blurred else None


def aside(refreshed: Refreshed) -> Iterator[Text]:
    """Drafts that wait beside an open one for their own name, so that they are told and tried again.

    A restricted one is told without its path, which names the person: the status is for everyone.
    """
    for each in refreshed.documents:
        if each.aside and each.note:
            what = WITHHELD if issued_form(each.form).restricted else each.note
            yield FAILED.fill(form=each.form, project=each.project, what=what)


def missed(review: Review) -> frozenset[str]:
    """Files that could not be opened just then."""
    shut = (each for each in review.findings if each.rule in (W_BUSY.id, W_NO_RIGHT.id))
    return frozenset(each.cell.file for each in shut if each.cell)


def is_local(error: OSError, root: Path) -> bool:
    """Whether the system refused what has nothing to do with the share: handles, memory, processes, a local file."""
    if error.errno in SHORT:
        return True
    return isinstance(error.filename, str | PathLike) and not Path(error.filename).is_relative_to(root)


def local(error: OSError) -> Text:
    """Say what this machine lacks."""
    return LOCAL.fill(where=socket.gethostname(), why=error.strerror or type(error).__name__)


def name_of(bug: Exception) -> str:
    """What tells one bug from another: its kind and where it was raised."""
    frames = traceback.extract_tb(bug.__traceback__)
    where = f"{frames[-1].name}:{frames[-1].lineno}" if frames else ""
    return f"{type(bug).__name__} {where}".strip()
