"""`salessheets watch`: keeps a portfolio up to date while people work, once or for ever."""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import click

from salessheets.cli.check import exit_code
from salessheets.cli.portfolio import JOBS_HELP, NOT_ALL_WRITTEN
from salessheets.cli.progress import shown
from salessheets.cli.refresh import tell
from salessheets.cli.session import Session
from salessheets.cli.watch_status import print_status
from salessheets.errors import SalessheetsError
from salessheets.reporters import report_of
from salessheets.reviewing import runner_of
from salessheets.runner import process_count
from salessheets.text import Text, same
from salessheets.watch.here import first_status, moment, remembered, surroundings
from salessheets.watch.hints import Hints
from salessheets.watch.lease import Lease, lease_of
from salessheets.watch.log import close_log, new_run, open_log, state_folder
from salessheets.watch.once import Round, once
from salessheets.watch.reporting import Reporter, Say
from salessheets.watch.schedule import Spec, read_at, read_every, read_span
from salessheets.watch.watcher import Surroundings, Watcher
from salessheets.watch.work import Done, Refreshing, Stoppable

LOG = Text("日志：{path}", "Log: {path}")
LOG_NAME = "watch.log"
BUG = 3
INTERRUPTED = 130
HELP = (
    "一直盯着项目组合：有人保存工作簿，一分钟内页面、表单和汇总就是新的。Ctrl-C 停止。"
    "例：salessheets watch --every 1h --at 17:00"
    "\n\nKeep a portfolio up to date while people work; Ctrl-C ends it. With --once, one round for cron or the Task "
    "Scheduler; with --status, how the watcher is: exit code 0 fine, 1 trouble, 2 not running or silent for too long."
)


@click.command(help=HELP)
@click.option("--once", "single", is_flag=True, help="只做一轮 / one round")
@click.option("--confirm", is_flag=True, help="大批文件是有意删的（配合 --once）/ missing files are meant (with --once)")
@click.option("--every", multiple=True, metavar="15m", help="隔多久再整个刷新 / refresh all every so often")
@click.option("--at", multiple=True, metavar="17:00", help="每天几点整个刷新 / refresh all at a time of day")
@click.option("--status", is_flag=True, help="监视程序的状况 / how the watcher is")
@click.option("--max-age", default="10m", show_default=True, metavar="10m", help="多久没动静算停了 / silent for so long is dead")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--jobs", type=click.IntRange(0, 60), help=JOBS_HELP)
@click.pass_obj
def watch(
    session: Session,
    single: bool,
    confirm: bool,
    every: tuple[str, ...],
    at: tuple[str, ...],
    status: bool,
    max_age: str,
    form: str,
    jobs: int | None,
) -> int:
    """Tell how the watcher is, do one round, or watch."""
    if status:
        return print_status(session, form, read_span(max_age), moment().now)
    specs = (*map(read_every, every), *map(read_at, at))
    if single:
        return one_round(session, jobs, confirmed=confirm)
    return for_ever(session, jobs, specs)


def one_round(session: Session, jobs: int | None, *, confirmed: bool) -> int:
    """Do one round; the exit code is that of `refresh`."""
    root = session.root
    hints = Hints(root.path)
    work = refreshing(session, jobs, lambda: False)
    around = surroundings(root, lease_of(root), work, hints.wait, said_day(session))
    done = once(around, remembered(root), Round(sleep=hints.wait, confirmed=confirmed))
    return told(session, done)


def told(session: Session, done: Done) -> int:
    """Say what came of a round, and give its exit code."""
    outcome = done.outcome
    if outcome.unhealthy is not None:
        raise SalessheetsError(outcome.unhealthy)
    if outcome.crash:
        session.note(same(outcome.crash))
    for problem in outcome.problems if done.refreshed is None else ():
        session.note(problem)
    if done.refreshed is None:
        return BUG if outcome.bug else NOT_ALL_WRITTEN
    tell(session, done.refreshed)
    return NOT_ALL_WRITTEN if outcome.problems else exit_code(report_of(done.refreshed.review, session.language), strict=False)


def for_ever(session: Session, jobs: int | None, specs: tuple[Spec, ...]) -> int:
    """Watch until told to stop."""
    root, run = session.root, new_run()
    log = state_folder(root) / LOG_NAME
    logger = open_log(log, run)
    lease, hints = lease_of(root), Hints(root.path)
    asked: list[int] = []
    work = refreshing(session, jobs, lambda: bool(asked))
    around = surroundings(root, lease, work, hints.wait, said_day(session))
    watcher = Watcher(around, Reporter(root, first_status(run), saying(session, logger)), remembered(root), specs, log=str(log))
    session.note(LOG.fill(path=same(str(log))))
    try:
        with heard(watcher, asked):
            ending = watching(watcher, lease, hints)
    finally:
        close_log(logger)
    return INTERRUPTED if signal.SIGINT in asked and not ending else int(ending)
