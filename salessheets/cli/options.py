"""Options that several commands have, each said once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])
FORMAT_HELP = "输出格式 / what to print"


def formats(*kinds: str) -> Callable[[Command], Command]:
    """Make `--format`; the first kind is the usual one."""
    choice = click.Choice(kinds)
    return click.option("--format", "form", type=choice, default=kinds[0], show_default=True, help=FORMAT_HELP)


FORMAT = formats("text", "json")
JOBS = click.option("--jobs", type=click.IntRange(0, 60), help="进程数，0 为不另开进程 / processes, 0 for this one")
PROJECT = click.option("--project", "code", default="", metavar="CODE", help="只限这个项目 / this project alone")
ALL = click.option("--all", "every", is_flag=True, help="全部项目 / all projects")
STRICT = click.option("--strict", is_flag=True, help="警告也算 / warnings count too")
DRY_RUN = click.option("--dry-run", is_flag=True, help="只说会做什么 / only say what would be done")
EVERY = click.option("--every", multiple=True, metavar="15m", help="隔多久再刷新一次 / refresh every so often")
AT = click.option("--at", multiple=True, metavar="17:00", help="每天几点刷新一次 / refresh at a time of day")
