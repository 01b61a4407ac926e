"""`salessheets watch`: keeps a portfolio up to date while people work, once or for ever."""

from __future__ import annotations

import click

from salessheets.cli.check import exit_code
from salessheets.cli.portfolio import JOBS_HELP, NOT_ALL_WRITTEN
from salessheets.cli.refresh import tell
from salessheets.cli.session import Session
from salessheets.cli.watch_status import print_status
from salessheets.cli.watching import refreshing, said_day, watched
from salessheets.errors import SalessheetsError
from salessheets.reporters import report_of
from salessheets.text import same
from salessheets.watch.here import moment, remembered, surroundings
from salessheets.watch.hints import Hints
from salessheets.watch.lease import lease_of
from salessheets.watch.once import Round, once
from salessheets.watch.schedule import Spec, read_at, read_every, read_span
from salessheets.watch.work import Done

BUG = 3
HELP = (
    "一直盯着项目组合：有人保存工作簿，一分钟内页面、表单和汇总就是新的。Ctrl-C 停止。"
    "例：salessheets watch --every 1h --at 17:00。用 --once 只做一轮（给 cron、任务计划程序）；"
    "用 --status 看它的状况：退出码 0 正常，1 有问题，2 没在运行或太久没有动静。"
    "\n\nKeep a portfolio up to date while people work; Ctrl-C ends it. With --once, one round for cron or the Task "
    "Scheduler; with --status, how the watcher is: exit code 0 fine, 1 trouble, 2 not running or silent for too long."
)
CONFIRM_HELP = "大批文件是有意删的（配合 --once） / missing files are meant to be (with --once)"
EVERY_HELP = "隔多久再刷新一次 / refresh every so often"
AT_HELP = "每天几点刷新一次 / refresh at a time of day"
AGE_HELP = "多久没有动静算停了（配合 --status） / silent for so long is dead (with --status)"


@click.command(help=HELP)
@click.option("--once", "single", is_flag=True, help="只做一轮 / one round")
@click.option("--confirm", is_flag=True, help=CONFIRM_HELP)
@click.option("--every", multiple=True, metavar="15m", help=EVERY_HELP)
@click.option("--at", multiple=True, metavar="17:00", help=AT_HELP)
@click.option("--status", is_flag=True, help="看它的状况 / how the watcher is")
@click.option("--max-age", default="10m", show_default=True, metavar="10m", help=AGE_HELP)
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
    specs: tuple[Spec, ...] = (*map(read_every, every), *map(read_at, at))
    return one_round(session, jobs, confirmed=confirm) if single else watched(session, jobs, specs)


def one_round(session: Session, jobs: int | None, *, confirmed: bool) -> int:
    """Do one round; the exit code is that of `refresh`. It needs no lease and does no harm beside a watcher."""
    root, rest = session.root, Hints(session.root.path).wait
    work = refreshing(session, jobs, lambda: False)
    around = surroundings(root, lease_of(root), work, rest, said_day(session))
    return told(session, once(around, remembered(root), Round(sleep=rest, confirmed=confirmed)))


def told(session: Session, done: Done) -> int:
    """Say what came of a round, and give its exit code."""
    outcome = done.outcome
    if outcome.unhealthy is not None:
        raise SalessheetsError(outcome.unhealthy)
    if outcome.crash:
        session.note(same(outcome.crash))
    if done.refreshed is None:
        for problem in outcome.problems:
            session.note(problem)
        return BUG if outcome.bug else NOT_ALL_WRITTEN
    tell(session, done.refreshed)
    report = report_of(done.refreshed.review, session.language)
    return NOT_ALL_WRITTEN if outcome.problems else exit_code(report, strict=False)
