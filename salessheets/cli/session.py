"""What a run was told: language, portfolio, date; without a date, today's."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import cast

import click

from salessheets.columns import Day
from salessheets.errors import SalessheetsError
from salessheets.folders import Root, find_root
from salessheets.text import Language, Text


@dataclass(kw_only=True)
class Session:
    """The global options of one run, resolved when they are first needed."""

    said_language: str | None = None
    said_folder: str | None = None
    said_day: str | None = None
    verbose: bool = False

    @cached_property
    def root(self) -> Root:
        """The portfolio: the folder given, or the one that the working directory lies in."""
        return find_root(Path(self.said_folder or "."))

    @cached_property
    def language(self) -> Language:
        """Option, then environment (click reads it), then the portfolio's marker, then Chinese."""
        if self.said_language:
            return cast("Language", self.said_language)
        try:
            return self.root.language
        except SalessheetsError:
            return "zh"

    @cached_property
    def as_of(self) -> date:
        """The date of the run: the one given, else today."""
        if not self.said_day:
            return date.today()  # noqa: DTZ011 - a calendar day where the user is
        read = Day().read(self.said_day)
        if not isinstance(read, date):
            raise SalessheetsError(
                Text(
                    f"--as-of「{self.said_day}」不是日期，请写 2026-03-05",
                    f'--as-of "{self.said_day}" is no date; write 2026-03-05',
                )
            )
        return read

    def say(self, text: Text) -> None:
        """Print a line in the user's language."""
        click.echo(text.say(self.language))

    def note(self, text: Text) -> None:
        """Print a line beside the output, so that it can be piped."""
        click.echo(text.say(self.language), err=True)


def spoken_language(arguments: Sequence[str]) -> Language:
    """The language of an error that came before the session was there."""
    said = os.environ.get("SALESSHEETS_LANG", "zh")
    for number, word in enumerate(arguments):
        if word == "--lang" and number + 1 < len(arguments):
            said = arguments[number + 1]
        elif word.startswith("--lang="):
            said = word.removeprefix("--lang=")
    return "en" if said == "en" else "zh"
