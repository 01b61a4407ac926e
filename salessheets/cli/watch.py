"""`salessheets watch`: keeps a portfolio up to date while people work, once or for ever."""

from __future__ import annotations

from pathlib import Path

import click

from salessheets.cli import options
from salessheets.cli.exits import Exit
from salessheets.cli.outcome import exit_code, tell
from salessheets.cli.session import Session
from salessheets.cli.watch_status import print_status
from salessheets.cli.watching import refreshing, said_day, watched
from salessheets.errors import SalessheetsError
from salessheets.folders import Root, discreet, discreet_text
from salessheets.notify.notifier import Notifier
from salessheets.reporters import report_of
from salessheets.text import LANGUAGES, Language, Text, same
from salessheets.watch import confirming
from salessheets.watch.here import moment, remembered, surroundings
from salessheets.watch.hints import Hints
from salessheets.watch.lease import lease_of
from salessheets.watch.once import Round, once
from salessheets.watch.schedule import Spec, read_at, read_every, read_span
from salessheets.watch.status import read_status
from salessheets.watch.work import Done

HELP = (
    "一直盯着项目组合：有人保存工作簿，一分钟内页面、表单和汇总就是新的。Ctrl-C 停止。"
    "例：salessheets watch --every 1h --at 17:00。用 --once 只做一轮（给 cron、任务计划程序）；"
    "用 --status 看它的状况：退出码 0 正常，1 有问题，2 没在运行或太久没有动静。"
    "\n\nKeep a portfolio up to date while people work; Ctrl-C ends it. With --once, one round for cron or the Task "
    "Scheduler; with --status, how the watcher is: exit code 0 fine, 1 trouble, 2 not running or silent for too long."
)
LEFT_WORD = Text(
    "已告诉 {host} 上的监视程序：那 {n} 个不见的文件是有意删的；它下次巡视就照办。",
    "Told the watcher on {host} that the {n} missing files are meant to be; it goes on at its next look.",
)
CONFIRM_HELP = "大批文件是有意删的，也告诉正在监视的程序（配合 --once） / missing files are meant to be; tells the watcher too (with --once)"
AGE_HELP = "多久没有动静算停了（配合 --status） / silent for so long is dead (with --status)"


@click.command(help=HELP)
@click.option("--once", "single", is_flag=True, help="只做一轮 / one round")
@click.option("--confirm", is_flag=True, help=CONFIRM_HELP)
@options.EVERY
@options.AT
@click.option("--status", is_flag=True, help="看它的状况 / how the watcher is")
@click.option("--max-age", default="10m", show_default=True, metavar="10m", help=AGE_HELP)
@options.FORMAT
@options.JOBS
@click.option("--known", type=(click.Choice(LANGUAGES), str), metavar="LANGUAGE ID", hidden=True)
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
    known: tuple[Language, str] | None,
) -> int:
    """Tell how the watcher is, do one round, or watch.

    `known` is what the portfolio's marker says: the system starts the watcher even while the share is away.
    """
    if known is not None:
        language, id_ = known
        session.root = Root(path=Path(session.said_folder or "."), id=id_, language=language)
    if status:
        return print_status(session, form, read_span(max_age), moment().now)
    specs: tuple[Spec, ...] = (*map(read_every, every), *map(read_at, at))
    return one_round(session, jobs, confirmed=confirm) if single else watched(session, jobs, specs)


def one_round(session: Session, jobs: int | None, *, confirmed: bool) -> Exit:
    """Do one round; the exit code is that of `refresh`. It needs no lease and does no harm beside a watcher."""
    root, rest = session.root, Hints(session.root.path).wait
    if confirmed:
        leave_word(session)
    work = refreshing(session, jobs, lambda: False, Notifier(root, session.language))
    around = surroundings(root, lease_of(root), work, rest, said_day(session))
    return told(session, once(around, remembered(root), Round(sleep=rest, confirmed=confirmed)))


def leave_word(session: Session) -> None:
    """Confirm to whoever watches, on this machine or another, what its status says is missing."""
    status = read_status(session.root)
    if status is not None and status.held_mark:
        confirming.confirm(session.root, status.held_mark)
        session.note(LEFT_WORD.fill(n=status.held_count, host=same(status.host)))


def told(session: Session, done: Done) -> Exit:
    """Say what came of a round, and give its exit code."""
    outcome = done.outcome
    if outcome.unhealthy is not None:
        raise SalessheetsError(outcome.unhealthy)
    if outcome.crash:
        session.note(same(discreet(outcome.crash, session.root.path)))
    if done.refreshed is not None:
        tell(session, done.refreshed)
    for problem in outcome.problems:
        if done.refreshed is None or problem not in done.refreshed.problems:
            session.note(discreet_text(problem, session.root.path))
    if done.refreshed is None:
        return Exit.BUG if outcome.bug else Exit.NOT_DONE
    return exit_code(report_of(done.refreshed.review, session.language), outcome.problems)
