"""Surroundings made up for the watcher: a clock that runs when it rests, a share, a lease and work as a test wants them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from watch.portfolios import portfolio, seen, step

from salessheets.folders import Root
from salessheets.notify.news import Trouble
from salessheets.text import Text, same
from salessheets.watch.index import Index
from salessheets.watch.lease import Standing
from salessheets.watch.loop import Job, Moment, Outcome
from salessheets.watch.owners import Owner
from salessheets.watch.reporting import Reporter
from salessheets.watch.schedule import Spec
from salessheets.watch.settling import Decision
from salessheets.watch.status import Status
from salessheets.watch.walk import Look
from salessheets.watch.watcher import Ending, Surroundings, Watcher
from salessheets.watch.work import Done

CHINA = timezone(timedelta(hours=8))
NINE = datetime(2026, 3, 10, 9, 0, tzinfo=CHINA)
BOOKS = {f"P/{name}.xlsx": 1 for name in "abcdefgh"}
OTHER = Owner(host="other", pid=7, boot="", token="t")
WELL = Outcome(whole=True)
AWAY = Look(problem=same("away"))


@dataclass
class World:
    """A share with files, its clock, and a diary of what the watcher did and said."""

    folder: Path
    files: dict[str, int] = field(default_factory=lambda: dict(BOOKS))
    look: Look | None = None
    marker: Text | None = None
    tick: float = 0.0
    wall: datetime = NINE
    jobs: list[tuple[float, Job]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    statuses: list[Status] = field(default_factory=list)
    kept: list[Index] = field(default_factory=list)
    refusal: Text | None = None
    sweeps: list[float] = field(default_factory=list)
    tidied: list[float] = field(default_factory=list)
    events: list[tuple[float, Callable[[], object]]] = field(default_factory=list)
    outcome: Callable[[Job], Outcome] = lambda _job: WELL
    standing: Standing = field(default_factory=lambda: Standing(mine=True))
    living: bool = True
    noticed: list[tuple[float, frozenset[Trouble] | None]] = field(default_factory=list)
    unsent: Callable[[], tuple[Text, ...]] = tuple
    end: float = 60.0

    @property
    def root(self) -> Root:
        return portfolio(self.folder)

    def at(self, tick: float, event: Callable[[], object]) -> None:
        """Have something happen after so many seconds."""
        self.events.append((tick, event))

    def save(self, name: str, stamp: int) -> None:
        self.files[name] = stamp

    def set(self, **named: object) -> None:
        for name, value in named.items():
            setattr(self, name, value)

    def moment(self) -> Moment:
        return Moment(tick=self.tick, now=self.wall + timedelta(seconds=self.tick))

    def rest(self, seconds: float) -> bool:
        """Let time go by, and what happens in it."""
        self.tick += seconds
        for event in [each for each in self.events if each[0] <= self.tick]:
            self.events.remove(event)
            event[1]()
        return False

    def sweep(self, index: Index) -> tuple[Index, Decision, Look]:
        self.sweeps.append(self.tick)
        look = self.seen()
        index, decision = step(index, look, self.tick)
        return index, decision, look

    def seen(self) -> Look:
        return self.look or seen(self.files)

    def work(self, job: Job) -> Done:
        self.jobs.append((self.tick, job))
        return Done(outcome=self.outcome(job))

    def keep(self, index: Index) -> Text | None:
        self.kept.append(index)
        return self.refusal

    def tell(self, troubles: frozenset[Trouble] | None) -> tuple[Text, ...]:
        self.noticed.append((self.tick, troubles))
        return self.unsent()

    def day(self, moment: Moment) -> date:
        return moment.now.date()

    def say(self, _level: int, text: Text) -> None:
        self.said.append(text.en)

    def write_down(self, crash: str) -> None:
        self.crashes.append(crash)

    def holds(self) -> bool:
        return self.living

    def beat(self) -> bool:
        return self.living

    def claim(self) -> Standing:
        return self.standing

    def run(self, *specs: Spec, seconds: float = 60.0) -> Ending:
        """Let a new watcher run so long."""
        self.end = self.tick + seconds
        return self.watcher(*specs).run()

    def watcher(self, *specs: Spec) -> Watcher:
        around = Surroundings(
            moment=self.moment,
            day=self.day,
            rest=self.rest,
            roll=lambda: 0.5,
            marker=lambda: self.marker,
            sweep=self.sweep,
            look=lambda: self.seen(),  # noqa: PLW0108 - a test may put another in its place
            work=self.work,
            keep=self.keep,
            tidy=lambda: self.tidied.append(self.tick),
            lease=self,
            tell=self.tell,
        )
        reporter = Reporter(self.root, self.status(), self, lambda _root, status: self.statuses.append(status))
        return Watcher(around, reporter, Index(), specs, stopping=lambda: self.tick >= self.end)

    def status(self) -> Status:
        now = self.moment().now
        return Status(state="running", at=now, since=now, started=now, host="here", pid=1, run="r", version="0")

    def reasons(self) -> list[tuple[float, str]]:
        """When work was done, and why."""
        return [(tick, "+".join(sorted(job.why))) for tick, job in self.jobs]
