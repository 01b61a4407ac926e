"""Both READMEs name every command, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from salessheets.cli import COMMANDS

ROOT = Path(__file__).parents[2]
COMMAND = re.compile(r"(?:`|^|&& )salessheets (?:--?[A-Za-z-]+ \S+ )*([a-z]+)", re.MULTILINE)


def commands_in(text: str) -> set[str]:
    """The commands that code in a text calls; prose about the program is no code."""
    blocks = re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    spans = re.findall(r"`salessheets [^`\n]*`", text)
    return {name for code in (*blocks, *spans) for name in COMMAND.findall(code)}


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_names_every_command(name: str) -> None:
    assert commands_in((ROOT / name).read_text(encoding="utf-8")) == COMMANDS.keys()


def test_the_net_sees_commands_in_code_alone() -> None:
    text = "salessheets makes\n\n```\npip install . && salessheets demo\nsalessheets -C x new A\n```\n`salessheets --lang en check`"
    assert commands_in(text) == {"demo", "new", "check"}
    assert commands_in("salessheets init\n`salessheets`") == set()
