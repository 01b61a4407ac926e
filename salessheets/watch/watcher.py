"""The watcher: sweeps, works and reports until it is told to stop. Everything it touches is given in."""

from __future__ import annotations

import contextlib
import logging
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from typing import Protocol

from salessheets.folders import composed
from salessheets.notify.news import Trouble
from salessheets.text import Text, same
from salessheets.watch import loop
from salessheets.watch.index import Index
from salessheets.watch.lease import Standing
from salessheets.watch.loop import Job, Moment, Outcome, Reason
from salessheets.watch.reporting import Reporter
from salessheets.watch.schedule import Spec
from salessheets.watch.settling import Decision, done
from salessheets.watch.troubles import troubles
from salessheets.watch.walk import Look
from salessheets.watch.work import AFTERWARDS, Done, name_of

WAITING = Text(
    "{who} 正在监视这个项目组合；本程序等着，它停了就接手。",
    "{who} watches this portfolio already; waiting to take over when it stops.",
)
TAKEN = Text("开始监视（{path}）", "Watching {path}")
LOST = Text("监视权被别的机器接走了，停止写入，等着再接手。", "Another machine took over; writing nothing, waiting.")
NOBODY = Text("另一台机器", "another machine")
GIVES_UP = Text(
    "同一个内部错误连续出现 {n} 次，监视程序停止。请把日志发给维护人：{log}",
    "The same internal error came up {n} times in a row; the watcher stops. Send the log to its maintainers: {log}",
)
MISSED = Text(
    "{n} 个工作簿刷新时打不开：可能正在保存，或被杀毒软件占用；过一会儿自动再读。",
    "{n} workbooks could not be opened for the refresh: being saved or scanned, perhaps; they are read again by itself.",
)
NO_SIGN = Text(
    "共享盘读得了、写不了，监视权没法续上。请检查写权限和磁盘空间；好了会自动继续。",
    "The share can be read but not written, so the lease cannot be kept. Check the rights and the room left on it; "
    "work goes on by itself.",
)
ASK_AGAIN = 5.0
"""Seconds between two looks whether the lease is free."""
SLICE = 1.0
"""Seconds: no longer is slept in one piece, so that a wish to stop is heard on every system."""


class Ending(Enum):
    """Why the watcher ended."""

    STOPPED = auto()
    GAVE_UP = auto()


class Lease(Protocol):
    """What makes sure that one watcher alone writes."""

    def holds(self) -> bool:
        """Whether it is ours, as far as we know."""
        ...

    def beat(self) -> bool:
        """Give a sign of life; False once it is not ours."""
        ...

    def claim(self) -> Standing:
        """Take it if it can be had."""
        ...


def nobody_asked(_troubles: frozenset[Trouble] | None) -> tuple[Text, ...]:
    """Tell nobody."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the watcher stands in: time, chance, the share, the work, and where its index is kept.

    `rest` sleeps so many seconds, or less when there is news, and tells whether there was. `day` is the date of the
    run at a moment. `marker` tells why the share cannot be used, None if it can. `tidy` clears away what killed writers
    left there. `tell` has those told who asked for notices, and gives what is wrong with that.
    """

    moment: Callable[[], Moment]
    day: Callable[[Moment], date]
    rest: Callable[[float], bool]
    roll: Callable[[], float]
    marker: Callable[[], Text | None]
    sweep: Callable[[Index], tuple[Index, Decision, Look]]
    look: Callable[[], Look]
    work: Callable[[Job], Done]
    keep: Callable[[Index], Text | None]
    tidy: Callable[[], object]
    lease: Lease
    tell: Callable[[frozenset[Trouble] | None], Iterable[Text]] = nobody_asked


class Watcher:
    """One run of the watcher."""

    def __init__(
        self,
        around: Surroundings,
        reporter: Reporter,
        index: Index,
        specs: tuple[Spec, ...],
        *,
        stopping: Callable[[], bool],
        log: str = "",
    ) -> None:
        self.around = around
        self.stopping = stopping
        self.reporter = reporter
        self.index = index
        self.specs = specs
        self.log = log
        self.mine = False
        self.told = ""
        self.state = loop.begin(around.moment(), specs)

    def run(self) -> Ending:
        """Watch until told to stop; the caller keeps the lease alive and gives it back."""
        while not self.stopping():
            pause = self.safely()
            self.notify()
            if self.state.gives_up:
                self.reporter.voice.say(logging.ERROR, GIVES_UP.fill(n=self.state.crashes, log=same(self.log)))
                break
            self.wait(pause)
        if self.mine:
            self.reporter.stopped(self.around.moment().now)
        return Ending.GAVE_UP if self.state.gives_up else Ending.STOPPED

    def safely(self) -> float:
        """Take a turn; a bug outside the work is met like one inside it. Gives the seconds until the next turn."""
        try:
            return self.turn() if self.is_ours() else self.asking()
        except Exception as bug:  # noqa: BLE001 - the watcher outlives its bugs, and writes them down
            moment = self.around.moment()
            outcome = Outcome(whole=False, bug=name_of(bug), crash=traceback.format_exc())
            job = Job(why=self.state.owed | {Reason.RETRY}, as_of=moment.now.date(), since=moment.now.date())
            self.state = loop.after(self.state, job, outcome, moment, self.around.roll())
            self.reporter.did(job, Done(outcome=outcome), 0.0, moment.now)
            with contextlib.suppress(Exception):  # the same bug again
                due = loop.scheduled(self.state, moment, self.specs)
                self.reporter.stands(self.state, moment, due, write=self.mine)
            return loop.away(self.state, self.around.roll())

    def notify(self) -> None:
        """Have those told who asked for it; whatever goes wrong there holds nothing else up."""
        now = self.around.moment().now
        found = troubles(self.state, self.reporter.status.held_count, self.reporter.of_work, now)
        if not self.mine or self.stopping() or (self.state.unhealthy is not None and found is None):
            return
        wrong: tuple[Text, ...] = ()
        crash = ""
        try:
            wrong = tuple(self.around.tell(found))
        except Exception as bug:  # noqa: BLE001 - as above
            wrong, crash = (AFTERWARDS.fill(what=same(name_of(bug))),), traceback.format_exc()
        self.reporter.notified(wrong, crash, now)

    def is_ours(self) -> bool:
        """Whether the share is there and the lease is ours; what is in the way is told once."""
        problem = self.around.marker()
        if problem is not None:
            self.unwell(problem)
            return False
        if self.mine and (self.around.lease.holds() or self.around.lease.beat()):
            return True
        standing = self.around.lease.claim()
        if standing.problem is not None:
            self.unwell(standing.problem)
        elif standing.mine:
            self.taken()
        else:
            self.waiting(standing)
        return standing.mine

    def taken(self) -> None:
        """Begin anew: another may have written since."""
        if not self.mine:
            self.state = loop.begin(self.around.moment(), self.specs)
            self.reporter.voice.say(logging.INFO, TAKEN.fill(path=same(str(self.reporter.root.path))))
            self.around.tidy()
        self.mine, self.told = True, ""

    def waiting(self, standing: Standing) -> None:
        """Say who has the lease, once; if we are named there ourselves, it is the share that takes no writing."""
        mine = self.reporter.status
        if standing.owner and (standing.owner.host, standing.owner.pid) == (mine.host, mine.pid):
            self.unwell(NO_SIGN)
            return
        who = same(f"{standing.owner.host} (pid {standing.owner.pid})") if standing.owner else NOBODY
        text = LOST if self.mine else WAITING.fill(who=who)
        if text.en != self.told:
            self.reporter.voice.say(logging.WARNING, text)
        self.mine, self.told = False, text.en
        self.state = loop.begin(self.around.moment(), self.specs)

    def unwell(self, problem: Text) -> None:
        """Take in that the share cannot be used."""
        moment = self.around.moment()
        self.state = loop.unwell(self.state, problem, moment)
        self.reporter.stands(self.state, moment, (), write=self.mine)

    def asking(self) -> float:
        """Seconds until it is worth asking again for the share or the lease."""
        if self.state.unhealthy is None:
            return ASK_AGAIN
        return loop.away(self.state, self.around.roll())

    def turn(self) -> float:
        """Sweep, do what is to be done, report; gives the seconds until the next turn."""
        self.index, decision, look = self.around.sweep(self.index)
        moment = self.around.moment()
        self.reporter.swept(decision, look, moment.now)
        self.state, job = loop.step(self.state, decision, moment, self.specs, self.around.day(moment))
        sound = False
        if job is not None and not self.stopping():
            sound = not self.do(job, decision, look).bug
            moment = self.around.moment()
        due = loop.scheduled(self.state, moment, self.specs)
        self.reporter.stands(self.state, moment, due)
        if sound:
            self.state = loop.sound(self.state)
        return loop.pause(self.state, decision, look.seconds, moment, due, self.around.roll())

    def do(self, job: Job, decision: Decision, look: Look) -> Outcome:
        """Do a piece of work; what was decided is only remembered when the share held still under it."""
        begun = self.around.moment()
        result = with_missed(self.around.work(job), {**self.index.digests, **decision.contents})
        ended = self.around.moment()
        self.state = loop.after(self.state, job, result.outcome, ended, self.around.roll())
        self.reporter.did(job, result, ended.tick - begun.tick, ended.now)
        if not result.outcome.whole:
            return result.outcome
        if held_still(look, self.around.look()):
            self.index = done(self.index, decision)
            self.reporter.kept(self.around.keep(self.index), ended.now)
        else:
            self.state = loop.doubted(self.state, ended)
        return result.outcome

    def wait(self, seconds: float) -> None:
        """Rest until the time is up, there is news, or the watcher is told to stop."""
        end = self.around.moment().tick + seconds
        while not self.stopping() and (left := end - self.around.moment().tick) > 0:
            if self.around.rest(min(SLICE, left)):
                return


def with_missed(done: Done, digests: Mapping[str, str]) -> Done:
    """Have a refresh done again that could not open files which were read for its sake: someone held them just then."""
    number = sum(bool(digests.get(composed(file))) for file in done.outcome.missed)
    if not number:
        return done
    problems = (*done.outcome.problems, MISSED.fill(n=number))
    return replace(done, outcome=replace(done.outcome, problems=problems))


def held_still(before: Look, after: Look) -> bool:
    """Whether the share lost nothing while it was worked on: else the work may have read half of it."""
    return after.healthy and before.files.keys() <= after.files.keys() and after.unread <= before.unread
