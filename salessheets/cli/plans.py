"""A plan of installing something: shown, then carried out or undone in view of the user."""

from __future__ import annotations

import subprocess

import click

from salessheets.cli.session import Session
from salessheets.service import installing
from salessheets.service.plans import Command, Plan, shown
from salessheets.text import Text

FILE = Text("写文件 {path}：", "Write {path}:")
DELETE = Text("删除文件 {path}", "Delete {path}")
RUN = Text("运行 {command}", "Run {command}")


def carry_out(session: Session, plan: Plan, done: Text, *, dry_run: bool) -> None:
    """Show what is written and run; unless showing is all, do it and say that it is done."""
    for file in plan.files:
        session.say(FILE.fill(path=file.path))
        click.echo(file.readable)
    say_commands(session, plan.first + plan.start + plan.after)
    if not dry_run:
        installing.install(plan, in_view)
        session.say(done)


def undo(session: Session, plan: Plan, gone: Text, *, dry_run: bool) -> None:
    """Show what is run and deleted; unless showing is all, do it and say that it is gone."""
    say_commands(session, plan.stop)
    for file in plan.files:
        session.say(DELETE.fill(path=file.path))
    say_commands(session, plan.after)
    if not dry_run:
        installing.uninstall(plan, in_view)
        session.say(gone)


def ask(session: Session, plan: Plan, *, dry_run: bool) -> bool:
    """Ask the system whether all is well with what was planned; unless showing the question is all."""
    say_commands(session, (plan.ask,))
    return dry_run or installing.told(plan.ask, in_view, must=False) == 0


def say_commands(session: Session, commands: tuple[Command, ...]) -> None:
    """Print commands, each in a line."""
    for command in commands:
        session.say(RUN.fill(command=shown(command)))


def in_view(command: Command) -> int:
    """Run a command so that the user sees what it prints."""
    return subprocess.run(command, check=False).returncode  # noqa: S603 - planned by us, no shell
