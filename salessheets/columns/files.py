"""Columns of files: paths below a project's attachments, whatever slash was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from salessheets.columns.codes import C_FILE_OUTSIDE
from salessheets.columns.kinds import Kind, Problem, Value, clean, plain
from salessheets.text import Language, Text

SEPARATORS = re.compile(r"[\n;；]")
SIMPLE = re.compile(r"(?!附件/|(?i:attachments)/)(?:\w[\w-]*/)*\w[\w-]*\.\w+")  # a clean path, as most are
HOME = frozenset({"附件", "attachments"})


def path(text: str) -> str | None:
    """Give one path below 附件/ its normal form; None when it leads outside, "" when nothing is left."""
    typed = clean(text.replace('"', "")).replace("\\", "/")
    steps = [step for part in typed.split("/") if (step := clean(part)) not in ("", ".")]
    if typed.startswith("/") or ":" in typed or any(set(step) == {"."} for step in steps):
        return None
    while len(steps) > 1 and steps[0].casefold() in HOME:
        steps = steps[1:]
    return "/".join(steps)


@dataclass(frozen=True, slots=True)
class Files(Kind[tuple[str, ...]]):
    """Files under 附件/; several on lines of their own or set apart by ；."""

    word: ClassVar[str] = "file"
    label: ClassVar[Text] = Text("文件", "file")

    @property
    def empty(self) -> tuple[str, ...]:
        """No file."""
        return ()

    def read(self, value: Value) -> tuple[str, ...] | Problem[tuple[str, ...]]:
        """Read paths; one that leads outside is C-file-outside, the others are kept."""
        if value is None:
            return ()
        if type(value) is str and SIMPLE.fullmatch(value):
            return (value,)
        found = [path(part) for part in SEPARATORS.split(clean(plain(value)))]
        kept = tuple(dict.fromkeys(part for part in found if part))
        return Problem(C_FILE_OUTSIDE, kept) if None in found else kept

    def show(self, value: tuple[str, ...], language: Language) -> str:
        """Print on one line, set apart by semicolons."""
        return ("；" if language == "zh" else "; ").join(value)
