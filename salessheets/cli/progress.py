"""A bar on the terminal while projects are being read; nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.progress import Progress

from salessheets.reviews import ProjectReview
from salessheets.runner import Runner, Task, Through
from salessheets.text import Language, Text

READING = Text("读取项目", "Reading projects")


@dataclass(frozen=True, slots=True)
class Shown(Through):
    """A runner that shows on the terminal how far it has come."""

    language: Language

    def run(self, tasks: Iterable[Task]) -> Iterator[ProjectReview]:
        """Review each project once."""
        waiting = list(tasks)
        with Progress(console=Console(stderr=True), transient=True) as progress:
            bar = progress.add_task(READING.say(self.language), total=len(waiting))
            for review in self.runner.run(waiting):
                progress.advance(bar)
                yield review


def shown(runner: Runner, language: Language) -> Runner:
    """Show progress if someone is looking."""
    return Shown(runner, language) if sys.stderr.isatty() else runner
