"""`salessheets launcher`: entries of the file manager that check what is dropped on them."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from salessheets.cli import options, plans
from salessheets.cli.exits import Exit
from salessheets.cli.outcome import tell
from salessheets.cli.session import Session
from salessheets.errors import SalessheetsError
from salessheets.launcher.dropped import Dropped, dropped, paths_in
from salessheets.launcher.entries import DROPPED, Place, forgotten, planned
from salessheets.memory import memory_of
from salessheets.outputs import Outputs
from salessheets.refresh import Refreshed
from salessheets.refresh import refresh as refreshed
from salessheets.reporters.delivery import names_of
from salessheets.runner import runner_of
from salessheets.service.plans import watcher_of
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
WRONG = Text("salessheets 没有全部做成", "salessheets could not do all of it")
BUG = Text(
    "程序自己出错了，您的文件没有改动。请在命令行里运行 salessheets doctor，或把 salessheets 的报错文件发给维护的人。",
    "The program itself failed; your files are unchanged. Run salessheets doctor in a terminal, or send the report of "
    "the error to whoever looks after salessheets.",
)
NOTHING = Text("请给出工作簿或项目文件夹", "Give a workbook or a project folder")


@click.group(help=HELP)
def launcher() -> None:
    """Hold the three commands together."""


@launcher.command(help="安装 / Install")
@options.DRY_RUN
@click.pass_obj
def install(session: Session, dry_run: bool) -> None:
    """Say what will be done, and do it."""
    plans.carry_out(session, planned(place_of(session), sys.platform), DONE, dry_run=dry_run)


@launcher.command(help="卸载 / Remove")
@options.DRY_RUN
@click.pass_obj
def uninstall(session: Session, dry_run: bool) -> None:
    """Say what will be done, and do it."""
    plans.undo(session, forgotten(place_of(session), sys.platform), GONE, dry_run=dry_run)


@launcher.command("open", help="校验并打开项目页 / Check, and open the project's page")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@options.JOBS
@click.pass_obj
def opened(session: Session, paths: tuple[Path, ...], jobs: int | None) -> Exit:
    """Bring the portfolios of what was dropped up to date, and open the pages.

    Who dropped it sees no window of ours: what goes wrong opens in the browser, too.
    """
    wanted = paths or tuple(map(Path, paths_in(os.environ.get(DROPPED, ""))))
    problems: list[Text] = []
    try:
        if not wanted:
            raise SalessheetsError(NOTHING)
        for each in dropped(wanted):
            problems += brought_up(replace(session, said_folder=str(each.root.path)), each, jobs)
    except SalessheetsError as problem:
        show(session, (problem.message,))
        raise
    except Exception:
        show(session, (BUG,))
        raise
    if problems:
        show(session, problems)
    return Exit.of(problems)


def brought_up(session: Session, here: Dropped, jobs: int | None) -> tuple[Text, ...]:
    """Bring a portfolio up to date, in its own language, and open the pages; gives what could not be written."""
    done = refreshed(
        here.root,
        session.as_of,
        here.root.language,
        runner=runner_of(jobs),
        memory=memory_of(here.root),
    )
    tell(session, done)
    for page in pages(here, done, Outputs(language=here.root.language)):
        webbrowser.open((here.root.path / page).as_uri())
    return done.problems


def show(session: Session, problems: Sequence[Text]) -> None:
    """Open a page that says what went wrong."""
    from salessheets.web.handing import handed
    from salessheets.web.views import plain

    webbrowser.open(handed(plain(session.language, WRONG, problems)).as_uri())


def pages(each: Dropped, done: Refreshed, outputs: Outputs) -> Iterator[str]:
    """The pages of what was dropped; the portfolio's for what belongs to no project."""
    names = names_of(done.review)
    for folder in each.folders:
        yield outputs.page(names[folder]) if folder in names else outputs.dashboard()


def place_of(session: Session) -> Place:
    """Whose file manager it is on this machine."""
    command = (*watcher_of(sys.executable), "launcher", "open")
    return Place(command=command, home=Path.home(), language=session.language)
