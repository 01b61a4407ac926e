"""`salessheets service`: have the system start the watcher, and keep it running."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

import click

from salessheets.cli import options, plans
from salessheets.cli.exits import Exit
from salessheets.cli.session import Session
from salessheets.service.accounts import account
from salessheets.service.installing import planned
from salessheets.service.plans import Command, Job, Scope, watcher_of
from salessheets.technical import FILE, variables
from salessheets.text import Text, same
from salessheets.watch.schedule import read_at, read_every

HELP = (
    "让系统自动启动并守护 watch：systemd、Windows 任务计划程序或 launchd；先用 --dry-run 看它会做什么。"
    "\n\nHave the system start `watch` and keep it running; see with --dry-run what it will do."
)
DONE = Text(
    "已安装：{name}。查看状态：salessheets -C {folder} service status",
    "Installed: {name}. Ask how it is: salessheets -C {folder} service status",
)
GONE = Text("已卸载：{name}", "Removed: {name}")
UNSEEN = Text(
    "注意：由系统启动的 watch 看不到终端里的环境变量 {names}（{file} 里的密钥要用）。{how}，再运行一次 service install。",
    "Mind: started by the system, `watch` does not see the variables {names} of a terminal, which {file} takes secrets "
    "from. {how}, then run `service install` again.",
)
RUN_AS_HELP = "以哪个账号运行（配合 --system）/ the account it runs under (with --system)"
USER = click.option("--user", "scope", flag_value="user", default=True, help="登录后运行（默认）/ at log-on (default)")
SYSTEM = click.option("--system", "scope", flag_value="system", help="开机即运行 / at the start of the machine")


@click.group(help=HELP)
def service() -> None:
    """Hold the three commands together."""


@service.command(
    help="安装并启动；--every、--at、--jobs 交给 watch / Install and start; --every, --at, --jobs are for watch"
)
@USER
@SYSTEM
@click.option("--run-as", default="", metavar="NAME", help=RUN_AS_HELP)
@options.EVERY
@options.AT
@options.JOBS
@options.DRY_RUN
@click.pass_obj
def install(
    session: Session,
    scope: Scope,
    run_as: str,
    every: tuple[str, ...],
    at: tuple[str, ...],
    jobs: int | None,
    dry_run: bool,
) -> None:
    """Say what will be done, and do it; what the service will miss is said last."""
    user = account(scope, run_as, os.environ, os.geteuid() if sys.platform != "win32" else None)
    job = job_of(session, scope, user, passed_on(every, at, jobs))
    plan, unseen = planned(job, sys.platform), variables(session.root.path)
    plans.carry_out(session, plan, DONE.fill(name=job.name, folder=job.folder), dry_run=dry_run)
    if unseen:
        session.note(UNSEEN.fill(names=same(", ".join(unseen)), file=FILE, how=plan.variables))


@service.command(help="停止并卸载 / Stop and remove")
@USER
@SYSTEM
@options.DRY_RUN
@click.pass_obj
def uninstall(session: Session, scope: Scope, dry_run: bool) -> None:
    """Say what will be done, and do it."""
    job = job_of(session, scope, getpass.getuser())
    plans.undo(session, planned(job, sys.platform), GONE.fill(name=job.name), dry_run=dry_run)


@service.command(help="系统怎么说 / What the system says of it")
@USER
@SYSTEM
@options.DRY_RUN
@click.pass_obj
def status(session: Session, scope: Scope, dry_run: bool) -> Exit:
    """Ask the system; its exit code tells whether the watcher runs."""
    plan = planned(job_of(session, scope, getpass.getuser()), sys.platform)
    return Exit.of(faults=not plans.ask(session, plan, dry_run=dry_run))


def job_of(session: Session, scope: Scope, user: str, passed: Command = ()) -> Job:
    """The watcher of this portfolio on this machine.

    The portfolio's path is resolved: a drive letter of this session has become the UNC path that a service can reach.
    """
    language = ("--lang", session.said_language) if session.said_language else ()
    return Job(
        id=session.root.id,
        language=session.root.language,
        folder=str(session.root.path),
        program=(*watcher_of(sys.executable), *language),
        options=passed,
        scope=scope,
        user=user,
        home=Path.home(),
    )


def passed_on(every: tuple[str, ...], at: tuple[str, ...], jobs: int | None) -> Command:
    """The options of `watch` that were given, once they are known to mean something."""
    for read, times in ((read_every, every), (read_at, at)):
        for each in times:
            read(each)
    named = [*(("--every", each) for each in every), *(("--at", each) for each in at)]
    if jobs is not None:
        named.append(("--jobs", str(jobs)))
    return tuple(word for pair in named for word in pair)
