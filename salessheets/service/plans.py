"""What is to be installed, and what that takes: plain values that can be printed before anything is done."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from salessheets.text import Language, Text, same

Scope = Literal["user", "system"]
Command = tuple[str, ...]
SHORT = 8  # digits of a portfolio's id, enough to tell a few apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The watcher of one portfolio: how it is started, for whom, and where that person's files lie.

    `folder` is the portfolio, never a drive letter of one session; `program` the command line before it, `options`
    those of `watch`. `language` is that of the portfolio's own folders, which with `id` stands in its marker.
    """

    id: str
    language: Language
    folder: str
    program: Command
    options: Command = ()
    scope: Scope
    user: str
    home: Path

    @property
    def name(self) -> str:
        """The name that the system knows the job by; portfolios differ in it."""
        return f"salessheets-{self.id[:SHORT]}"

    @property
    def arguments(self) -> Command:
        """The whole command line; it knows what the marker says, so that it can wait for a share that is away."""
        return (*self.program, "-C", self.folder, "watch", "--known", self.language, self.id, *self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that is put somewhere for the system to find; `told` is what it says, where its bytes are no text."""

    path: Path
    data: bytes
    told: str = ""

    @property
    def readable(self) -> str:
        """What it says; what begins with a byte order mark is UTF-16."""
        marked = self.data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        return self.told or self.data.decode("utf-16" if marked else "utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a system is told of a job, asked about it, and made to forget it.

    `first` is what ends an older installation; it may fail, since there may be none. `after` tells the system when files
    have come or gone, where it has such a program; `folders` are ours, and go when nothing is left in them. `variables`
    says how a job is given variables of the environment, since it sees none that are set on a terminal.
    """

    files: tuple[File, ...]
    first: tuple[Command, ...] = ()
    start: tuple[Command, ...]
    stop: tuple[Command, ...]
    after: tuple[Command, ...] = ()
    folders: tuple[Path, ...] = ()
    ask: Command
    variables: Text = field(default_factory=lambda: same(""))


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
