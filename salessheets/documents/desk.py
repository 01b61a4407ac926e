"""Where the documents of one project are written, and how a file is put there that may be open in Word."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from pathlib import Path

from salessheets.catalogue import Form
from salessheets.documents.identity import CONTENT
from salessheets.documents.shelf import Shelf
from salessheets.documents.word import TemplateError
from salessheets.documents.word.reading import Finished, read_finished
from salessheets.errors import HeldError
from salessheets.files import PAUSES, write_whole
from salessheets.folders import made_place, performance_folder
from salessheets.ledger.place import Ledger
from salessheets.ledger.taking import Sleep
from salessheets.outputs import Outputs
from salessheets.text import Language

NOT_OURS = Finished({}, "")
MOST_BESIDE = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where the documents of one project are written.

    `root` is the portfolio, `folder` the project's in it, `name` that of its folder below `output/`; `language` is the
    portfolio's own. `pauses` are the seconds between tries at a file that is open; `sleep` is how the ledger waits.
    """

    root: Path
    folder: str
    name: str
    shelf: Shelf
    outputs: Outputs
    language: Language = "zh"
    pauses: tuple[float, ...] = PAUSES
    sleep: Sleep = time.sleep

    @property
    def ledger(self) -> Ledger:
        """The ledger of the portfolio."""
        return Ledger(root=self.root, language=self.language)

    def path(self, form: Form, instance: str = "", version: str = "") -> str:
        """Where a form stands; without a version the draft. What tells of one person's marks stays in 绩效/."""
        if form.restricted:
            folder = performance_folder(self.root, self.folder, self.outputs.language)
            return self.outputs.restricted_form(folder, self.name, form, instance=instance, version=version)
        return self.outputs.form(self.name, form, instance=instance, version=version)

    def there(self, path: str) -> Finished | None:
        """Look at the document that stands there; one that cannot be read is none of ours."""
        try:
            return read_finished((self.root / path).read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, TemplateError):
            return NOT_OURS

    def ours(self, path: str) -> bool:
        """Whether a document stands there that we wrote and nobody edited."""
        found = self.there(path)
        return found is not None and untouched(found)

    def free(self, path: str) -> str:
        """A path where no file stands: this one, or the next name beside it."""
        names = (path, *besides(path))
        return next((name for name in names if not (self.root / name).exists()), names[-1])

    def put(self, path: str, data: bytes) -> str:
        """Write a document; while Word holds the old one, under the next name beside it. The path that was taken.

        Raises:
            SalessheetsError: it cannot be written.
        """
        place = made_place(self.root, path)
        try:
            write_whole(place, data, pauses=self.pauses)
        except HeldError:
            for name in besides(path):
                with contextlib.suppress(HeldError):
                    if self.there(name) is None or self.ours(name):
                        write_whole(self.root / name, data, pauses=())
                        return name
            raise
        for name in besides(path):
            self.clear(name)
        return path

    def clear(self, path: str) -> None:
        """Take away a document of ours that nobody edited; one that is open stays."""
        if (self.root / path).is_file() and self.ours(path):
            with contextlib.suppress(OSError):
                (self.root / path).unlink()


def besides(path: str) -> tuple[str, ...]:
    """The names that are taken while a file is open: … (2).docx, … (3).docx."""
    stem = path.removesuffix(".docx")
    return tuple(f"{stem} ({number}).docx" for number in range(2, MOST_BESIDE + 1))


def untouched(found: Finished) -> bool:
    """Whether a document has the content that we gave it."""
    return found.properties.get(CONTENT) == found.content
