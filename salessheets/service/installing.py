"""Carry out a plan: write its files and run its commands, or the other way round to be rid of them."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable

from salessheets.errors import SalessheetsError
from salessheets.files import make_folder, refused, write_whole
from salessheets.service.launchd import launchd
from salessheets.service.plans import Command, Job, Plan, shown
from salessheets.service.systemd import systemd
from salessheets.service.windows import task_scheduler
from salessheets.text import Text

Run = Callable[[Command], int]
"""Runs a command in view of the user and gives its exit code; FileNotFoundError when there is no such program."""
FAILED = Text(
    "命令没有成功：{command}（退出码 {code}）。请看上面系统给出的原因；需要管理员权限时用管理员终端再试。",
    "The command failed: {command} (exit code {code}). See above what the system says; where it wants an "
    "administrator, try again in a terminal of one.",
)
MISSING = Text(
    "这台机器上没有 {program}，装不了；需要时请手工运行 salessheets，例如定时运行 salessheets watch --once",
    "There is no {program} on this machine, so this cannot be installed; run salessheets by hand or have a scheduler "
    "run `salessheets watch --once`",
)


def planned(job: Job, platform: str) -> Plan:
    """Plan a job for a system, named as `sys.platform` names it."""
    if platform == "win32":
        return task_scheduler(job)
    if platform == "darwin":
        return launchd(job, os.getuid() if sys.platform != "win32" else 0)
    return systemd(job)


def install(plan: Plan, run: Run) -> None:
    """Write the files, then tell the system.

    Raises:
        SalessheetsError: a file cannot be written or a command fails.
    """
    for file in plan.files:
        make_folder(file.path.parent)
        write_whole(file.path, file.data)
    for command in plan.first:
        told(command, run, must=False)
    for command in plan.start:
        told(command, run)
    hint(plan, run)


def uninstall(plan: Plan, run: Run) -> None:
    """Tell the system to forget the job, then delete its files; a job that it does not know is forgotten already.

    Raises:
        SalessheetsError: there is no such system here, or a file cannot be deleted.
    """
    for command in plan.stop:
        told(command, run, must=False)
    for file in plan.files:
        try:
            file.path.unlink(missing_ok=True)
        except OSError as error:
            raise SalessheetsError(refused(file.path, error)) from error
    for folder in plan.folders:
        with contextlib.suppress(OSError):
            folder.rmdir()
    hint(plan, run)


def hint(plan: Plan, run: Run) -> None:
    """Tell the system that files have come or gone; many have no such program and look by themselves."""
    for command in plan.after:
        with contextlib.suppress(FileNotFoundError):
            run(command)


def told(command: Command, run: Run, *, must: bool = True) -> int:
    """Run one command and give its exit code; one that fails is an error where it must not."""
    try:
        code = run(command)
    except FileNotFoundError:
        raise SalessheetsError(MISSING.fill(program=command[0])) from None
    if code and must:
        raise SalessheetsError(FAILED.fill(command=shown(command), code=code))
    return code
