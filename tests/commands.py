"""The command line as tests use it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from salessheets.__main__ import run

Say = Callable[..., tuple[int, str, str]]


def saying(capsys: pytest.CaptureFixture[str], *before: str, after: tuple[str, ...] = (), lang: str = "zh") -> Say:
    """A function that runs a command between arguments that stay; it gives exit code, output and errors."""

    def said(*arguments: str, lang: str = lang) -> tuple[int, str, str]:
        code = run(["--lang", lang, *before, *arguments, *after])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return said
