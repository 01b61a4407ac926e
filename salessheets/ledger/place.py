"""Where the ledger stands: folders in the portfolio's language, and whichever are there already."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from salessheets.catalogue import Form
from salessheets.files import digest, safe_name
from salessheets.folders import LEDGER, OUTPUT, PERFORMANCE, performance_folder
from salessheets.outputs import FORMS, output_folder
from salessheets.text import Language, Text

NUMBERS = Text("文号", "numbers")
FINALS = Text("定稿", "finals")
RECORD = "record.json"
ORIGINAL = "document.docx"
CLAIM = "claim.json"
LONGEST = 60
VERSION = re.compile(r"_V\d+\.\d+( \(\d+\))?\.docx$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The ledger of a portfolio; `language` is the portfolio's own and names what is not there yet."""

    root: Path
    language: Language = "zh"

    @property
    def folder(self) -> str:
        """The ledger's folder, relative to the portfolio."""
        return next(iter(standing(self.root, "", LEDGER)), LEDGER.say(self.language))

    def numbers(self, series: str) -> str:
        """The folder of one series of numbers; a folder in it is a year."""
        return f"{self.under(self.folder, NUMBERS)}/{label(series)}"

    def version(self, form: Form, code: str, folder: str, instance: str, version: str, language: str) -> str:
        """The folder of one version of a document; of a restricted form it stands in the project's 绩效/."""
        document = "_".join(filter(None, (form.id, label(instance) if instance else "")))
        if form.restricted:
            base = self.under(performance_folder(self.root, folder, self.language), FINALS)
        else:
            base = f"{self.under(self.folder, FINALS)}/{label(code)}"
        return f"{base}/{document} {version}-{language}"

    def project_finals(self, code: str, folder: str) -> Iterator[str]:
        """The folders in which the records of a project may stand."""
        for ledger in standing(self.root, "", LEDGER):
            yield from (f"{finals}/{label(code)}" for finals in standing(self.root, ledger, FINALS))
        for performance in standing(self.root, folder, PERFORMANCE):
            yield from standing(self.root, performance, FINALS)

    def under(self, folder: str, name: Text) -> str:
        """A folder in another one: the one that stands there, else in the portfolio's language."""
        return next(iter(standing(self.root, folder, name)), f"{folder}/{name.say(self.language)}")


def standing(root: Path, folder: str, name: Text) -> tuple[str, ...]:
    """The folders of a name in either language that stand there."""
    paths = (f"{folder}/{each}".lstrip("/") for each in dict.fromkeys((name.zh, name.en)))
    return tuple(path for path in paths if os.path.isdir(f"{root}/{path}"))  # noqa: PTH112 - for every project at every refresh


def label(name: str) -> str:
    """The name of a folder for a code or an instance; what had to be changed still differs from its like."""
    safe = safe_name(name)
    if safe == name and len(safe) <= LONGEST:
        return safe
    return f"{safe[: LONGEST - 10].rstrip(' .')}~{digest(name.encode())[:8]}"


def marks(ledger: Ledger, folder: str, code: str) -> tuple[tuple[str, int, int], ...]:
    """What tells, without opening a file, whether the finals of a project changed: names, sizes, times."""
    root = ledger.root
    records = [stamp for base in ledger.project_finals(code, folder) for stamp in stamps(f"{root}/{base}")]
    forms = standing(root, f"{OUTPUT}/{output_folder(code, folder, ())}", FORMS)
    files = [stamp for place in (*forms, *standing(root, folder, PERFORMANCE)) for stamp in stamps(f"{root}/{place}")]
    return (*records, *(stamp for stamp in files if VERSION.search(stamp[0])))


def stamps(path: Path | str) -> list[tuple[str, int, int]]:
    """Name, size and time of what stands in a folder; of folders the time in which something was put into them."""
    found: list[tuple[str, int, int]] = []
    with contextlib.suppress(OSError), os.scandir(path) as entries:
        for entry in entries:
            with contextlib.suppress(OSError):
                state = entry.stat()
                found.append((entry.name, 0 if entry.is_dir() else state.st_size, state.st_mtime_ns))
    return sorted(found)


def folders_in(path: Path) -> tuple[str, ...]:
    """The folders in a folder by name; none where it cannot be looked into."""
    with contextlib.suppress(OSError), os.scandir(path) as entries:
        return tuple(sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False)))
    return ()
