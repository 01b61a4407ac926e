"""`salessheets excel`: buttons in Excel's ribbon, through xlwings."""

from __future__ import annotations

import importlib.util
from datetime import date

import click

from salessheets.cli import options, plans
from salessheets.cli.exits import Exit
from salessheets.cli.session import Session
from salessheets.errors import SalessheetsError
from salessheets.excel import check_book, generate_forms
from salessheets.excel.desktop import NO_XLWINGS
from salessheets.excel.installing import Desktop, desktop_here, planned, standing
from salessheets.excel.ribbon import BUTTONS
from salessheets.text import Text, joined

HELP = (
    "Excel 功能区里的按钮（Windows，经 xlwings）：校验打开的工作簿，生成它所在项目的表单。试验性：还没有在真正的 Excel 里试过。"
    "\n\nButtons in Excel's ribbon (Windows, through xlwings): check the open workbook, write its project's forms. "
    "Experimental: not tried in real Excel yet."
)
EXPERIMENTAL = Text(
    "试验性功能：加载项由程序自己写成，还没有在真正的 Excel 里试过。有问题请用首页的「生成」列、网页（serve）或右键菜单（launcher）。",
    "Experimental: the add-in is written by this program and was not tried in real Excel yet. Failing that there are "
    "the home sheet, the page (serve) and the launcher.",
)
DONE = Text(
    "已安装。重新打开 Excel，功能区里有「销售项目」：{buttons}。",
    "Installed. Start Excel again; its ribbon has a tab Sales projects: {buttons}.",
)
GONE = Text("已卸载；重新打开 Excel 后按钮消失。", "Removed; the buttons are gone when Excel starts again.")
NOT_HERE = Text(
    "加载项只用于 Windows 上的 Excel。macOS 上请用 xlwings 自己的「Run main」，见 README；这里也可以用首页的「生成」列、"
    "网页（serve）或 launcher。",
    "The add-in is for Excel on Windows. On macOS use xlwings' own Run main, see the README; the home sheet, the page "
    "(serve) and the launcher work here, too.",
)
STANDINGS = {
    "current": Text("已安装：{path}", "Installed: {path}"),
    "other": Text(
        "已安装的是另一个版本（或另一个 Python）：{path}。请再运行一次 salessheets excel install。",
        "Another version, or one for another Python, is installed: {path}. Run salessheets excel install again.",
    ),
    "none": Text("没有安装：{path}", "Not installed: {path}"),
}


@click.group(help=HELP)
def excel() -> None:
    """Hold the commands together."""


@excel.command(help="安装按钮 / Install the buttons")
@options.DRY_RUN
@click.pass_obj
def install(session: Session, dry_run: bool) -> None:
    """Say what will be done, and do it."""
    desktop = here(session)
    if desktop.platform != "win32" and not dry_run:
        raise SalessheetsError(NOT_HERE)
    session.say(EXPERIMENTAL)
    done = DONE.fill(buttons=joined([button.label for button in BUTTONS]))
    plans.carry_out(session, planned(desktop), done, dry_run=dry_run)
    if not dry_run:
        say_missing(session)


@excel.command(help="卸载按钮 / Remove the buttons")
@options.DRY_RUN
@click.pass_obj
def uninstall(session: Session, dry_run: bool) -> None:
    """Say what will be done, and do it."""
    plans.undo(session, planned(here(session)), GONE, dry_run=dry_run)


@excel.command(help="装好了没有 / Whether they are installed")
@click.pass_obj
def status(session: Session) -> Exit:
    """Look for the add-in and for xlwings; exit code 1 when either is missing or another version's."""
    plan = planned(here(session))
    stands = standing(plan)
    session.say(STANDINGS[stands].fill(path=plan.files[0].path))
    return Exit.of(faults=not say_missing(session) or stands != "current")


@excel.command(hidden=True)
@click.argument("button", type=click.Choice([button.press for button in BUTTONS]))
@click.option("--wb", expose_value=False)
@click.option("--from_xl", expose_value=False)
@click.option("--hwnd", expose_value=False)
@options.JOBS
@click.pass_obj
def press(session: Session, button: str, jobs: int | None) -> None:
    """Do what a button does; `xlwings.Book.caller()` reads the options, which the add-in wrote, by itself."""
    day: date = session.as_of
    (check_book if button == "check" else generate_forms)(day, jobs=jobs)


def say_missing(session: Session) -> bool:
    """Whether xlwings is there; if not, say how to get it."""
    there = importlib.util.find_spec("xlwings") is not None
    if not there:
        session.say(NO_XLWINGS)
    return there


def here(session: Session) -> Desktop:
    """The Excel of whoever runs this."""
    return desktop_here(session.language)
