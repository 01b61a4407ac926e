"""`salessheets launcher`: entries of the file manager that check what is dropped on them."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from salessheets.cli.refresh import tell
from salessheets.cli.service import DRY, FILE, in_view, readable, say_commands
from salessheets.cli.session import Session
from salessheets.errors import SalessheetsError
from salessheets.launcher.dropped import Dropped, dropped, paths_in
from salessheets.launcher.entries import DROPPED, Place, planned
from salessheets.memory import memory_of
from salessheets.outputs import Outputs
from salessheets.refresh import Refreshed
from salessheets.refresh import refresh as refreshed
from salessheets.reporters.delivery import names_of
from salessheets.reviewing import runner_of
from salessheets.runner import process_count
from salessheets.service.installing import install as carry_out
from salessheets.service.installing import uninstall as undo
from salessheets.service.plans import Plan, watcher_of
from salessheets.text import Text

HELP = (
    "在文件管理器里加一项：把工作簿或项目文件夹拖上去（发送到、右键菜单、快速操作），就校验并打开项目页。"
    "\n\nAn entry in the file manager: drop a workbook or a project folder on it to check it and open its page."
)
DONE = Text(
    "已安装。在工作簿或项目文件夹上点右键（或「发送到」）即可。",
    "Installed. Right-click a workbook or a project folder, or use Send To.",
)
GONE = Text("已卸载", "Removed")
NOTHING = Text("请给出工作簿或项目文件夹", "Give a workbook or a project folder")


@click.group(help=HELP)
def launcher() -> None:
    """Hold the three commands together."""


@launcher.command(help="安装 / Install")
@DRY
@click.pass_obj
def install(session: Session, dry_run: bool) -> None:
    """Say what will be done, and do it."""
    plan = plan_of(session)
    for file in plan.files:
        session.say(FILE.fill(path=file.path))
        click.echo(readable(file.data))
    say_commands(session, plan.start)
    if not dry_run:
        carry_out(plan, in_view)
        session.say(DONE)


@launcher.command(help="卸载 / Remove")
@DRY
@click.pass_obj
def uninstall(session: Session, dry_run: bool) -> None:
    """Say what will be done, and do it."""
    plan = plan_of(session)
    say_commands(session, plan.stop)
    if not dry_run:
        undo(plan, in_view)
        session.say(GONE)


@launcher.command("open", help="校验并打开项目页 / Check, and open the project's page")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--jobs", type=click.IntRange(0, 60), hidden=True)
@click.pass_obj
def opened(session: Session, paths: tuple[Path, ...], jobs: int | None) -> int:
    """Bring the portfolios of what was dropped up to date, and open the pages."""
    wanted = paths or tuple(map(Path, paths_in(os.environ.get(DROPPED, ""))))
    if not wanted:
        raise SalessheetsError(NOTHING)
    for each in dropped(wanted):
        here = replace(session, said_folder=str(each.root.path))
        done = refreshed(
            each.root,
            here.as_of,
            here.language,
            runner=runner_of(jobs),
            jobs=process_count(jobs),
            memory=memory_of(each.root),
        )
        tell(here, done)
        for page in pages(each, done, Outputs(language=here.language)):
            webbrowser.open((each.root.path / page).as_uri())
    return 0


def pages(each: Dropped, done: Refreshed, outputs: Outputs) -> Iterator[str]:
    """The pages of what was dropped; the portfolio's for what belongs to no project."""
    names = names_of(done.review)
    for folder in each.folders:
        yield outputs.page(names[folder]) if folder in names else outputs.dashboard()


def plan_of(session: Session) -> Plan:
    """The entries on this machine."""
    command = (*watcher_of(sys.executable), "launcher", "open")
    return planned(Place(command=command, home=Path.home(), language=session.language), sys.platform)
