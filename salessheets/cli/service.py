"""`salessheets service`: have the system start the watcher, and keep it running."""

from __future__ import annotations

import getpass
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from salessheets.cli.session import Session
from salessheets.service import installing
from salessheets.service.plans import Command, Job, Plan, Scope, shown, watcher_of
from salessheets.text import Text

HELP = (
    "让系统自动启动并守护 watch：systemd、Windows 任务计划程序或 launchd；先用 --dry-run 看它会做什么。"
    "\n\nHave the system start `watch` and keep it running; see with --dry-run what it will do."
)
FILE = Text("写文件 {path}：", "Write {path}:")
DELETE = Text("删除文件 {path}", "Delete {path}")
RUN = Text("运行 {command}", "Run {command}")
DONE = Text(
    "已安装：{name}。查看状态：salessheets -C {folder} service status",
    "Installed: {name}. Ask how it is: salessheets -C {folder} service status",
)
GONE = Text("已卸载：{name}", "Removed: {name}")
DRY = click.option("--dry-run", is_flag=True, help="只说会做什么 / only say what would be done")
USER = click.option("--user", "scope", flag_value="user", default=True, help="登录后运行（默认）/ at log-on (default)")
SYSTEM = click.option("--system", "scope", flag_value="system", help="开机即运行 / at the start of the machine")


@click.group(help=HELP)
def service() -> None:
    """Hold the three commands together."""


@service.command(help="安装并启动 / Install and start")
@USER
@SYSTEM
@DRY
@click.pass_obj
def install(session: Session, scope: Scope, dry_run: bool) -> None:
    """Say what will be done, and do it."""
    job, plan = job_of(session, scope)
    for file in plan.files:
        session.say(FILE.fill(path=file.path))
        click.echo(readable(file.data))
    say_commands(session, (*plan.first, *plan.start))
    if not dry_run:
        installing.install(plan, in_view)
        session.say(DONE.fill(name=job.name, folder=job.folder))


@service.command(help="停止并卸载 / Stop and remove")
@USER
@SYSTEM
@DRY
@click.pass_obj
def uninstall(session: Session, scope: Scope, dry_run: bool) -> None:
    """Say what will be done, and do it."""
    job, plan = job_of(session, scope)
    say_commands(session, plan.stop)
    for file in plan.files:
        session.say(DELETE.fill(path=file.path))
    if not dry_run:
        installing.uninstall(plan, in_view)
        session.say(GONE.fill(name=job.name))


@service.command(help="系统怎么说 / What the system says of it")
@USER
@SYSTEM
@DRY
@click.pass_obj
def status(session: Session, scope: Scope, dry_run: bool) -> int:
    """Ask the system; its exit code tells whether the watcher runs."""
    _, plan = job_of(session, scope)
    say_commands(session, (plan.ask,))
    return 0 if dry_run else int(installing.told(plan.ask, in_view, must=False) != 0)


def job_of(session: Session, scope: Scope) -> tuple[Job, Plan]:
    """The job of this portfolio on this machine, and how it is planned here.

    The portfolio's path is resolved: a drive letter of this session has become the UNC path that a service can reach.
    """
    job = Job(
        id=session.root.id,
        folder=str(session.root.path),
        program=watcher_of(sys.executable),
        scope=scope,
        user=account(os.environ),
        home=Path.home(),
    )
    return job, installing.planned(job, sys.platform)


def account(environment: Mapping[str, str]) -> str:
    """Who is logged on: with the domain where Windows tells one, since a task wants it."""
    domain = environment.get("USERDOMAIN", "")
    return f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()


def say_commands(session: Session, commands: tuple[Command, ...]) -> None:
    """Print commands, each in a line."""
    for command in commands:
        session.say(RUN.fill(command=shown(command)))


def readable(data: bytes) -> str:
    """Print a file: what begins with a byte order mark is UTF-16."""
    return data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8")


def in_view(command: Command) -> int:
    """Run a command so that the user sees what it prints."""
    return subprocess.run(command, check=False).returncode  # noqa: S603 - planned by us, no shell
