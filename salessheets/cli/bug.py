"""What happens when the program itself is at fault: a log file to send, and exit code 3."""

from __future__ import annotations

import platform
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from salessheets import __version__
from salessheets.cli.exits import Exit
from salessheets.cli.session import spoken_language
from salessheets.text import Text

SAID = Text(
    "salessheets 自己出错了，您的文件没有改动。请把这个日志发给维护人：{log}",
    "salessheets itself failed; your files are unchanged. Please send this log to its maintainers: {log}",
)


def report_bug(arguments: Sequence[str]) -> Exit:
    """Write the traceback down and say where; call while handling the exception."""
    lines = (f"salessheets {__version__}, Python {platform.python_version()}, {platform.platform()}", *arguments)
    log = Path(tempfile.gettempdir()) / "salessheets-error.log"
    told = "\n".join(lines) + "\n\n" + traceback.format_exc()
    try:
        log.write_text(told, encoding="utf-8", errors="backslashreplace")
    except OSError:
        click.echo(told, err=True)
    click.echo(SAID.fill(log=log).say(spoken_language(arguments)), err=True)
    return Exit.BUG
