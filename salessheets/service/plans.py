"""What is to be installed, and what that takes: plain values that can be printed before anything is done."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Scope = Literal["user", "system"]
Command = tuple[str, ...]
SHORT = 8  # digits of a portfolio's id, enough to tell a few apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The watcher of one portfolio: how it is started, for whom, and where that person's files lie.

    `program` is the command line before the options; `folder` the portfolio, never a drive letter of one session.
    """

    id: str
    folder: str
    program: Command
    scope: Scope
    user: str
    home: Path

    @property
    def name(self) -> str:
        """The name that the system knows the job by; portfolios differ in it."""
        return f"salessheets-{self.id[:SHORT]}"

    @property
    def arguments(self) -> Command:
        """The whole command line."""
        return (*self.program, "-C", self.folder, "watch")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that the system reads to know of the job."""

    path: Path
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a system is told of a job, asked about it, and made to forget it.

    `first` is what ends an older installation; it may fail, since there may be none.
    """

    files: tuple[File, ...]
    first: tuple[Command, ...] = ()
    start: tuple[Command, ...]
    stop: tuple[Command, ...]
    ask: Command


def watcher_of(program: str) -> Command:
    """The command that starts this program: the same Python, without a console window on Windows.

    `-P` keeps Python from importing what lies in the folder that it is started in, which may be the share.
    """
    silent = Path(program).with_name("pythonw.exe")
    python = str(silent) if os.name == "nt" and silent.exists() else program
    return (python, "-P", "-m", "salessheets")


def shown(command: Sequence[str]) -> str:
    """A command as a person reads it."""
    return " ".join(f'"{word}"' if not word or set(word) & set(' &()"') else word for word in command)
