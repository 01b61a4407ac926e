"""Projects that were made from rows of 新建项目: the workbook is never written back, so it is remembered here."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.files import digest, refused, write_whole
from salessheets.ledger.place import RECORD, Ledger, folders_in, standing
from salessheets.text import Text

ENTERED = Text("立项", "entered")
CODE = ".code"
FORMAT = 1
DIGITS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A project that was asked for by name: its code, its folder, and the row that asked for it."""

    name: str
    code: str
    folder: str
    row: int


def same_name(name: str) -> str:
    """A name as it is compared: case, blanks and the way of writing accents or wide letters do not count."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def place_of(ledger: Ledger, name: str) -> Path:
    """The folder that stands for a name."""
    return ledger.root / ledger.under(ledger.folder, ENTERED) / digest(same_name(name).encode())[:DIGITS]


def note_code(place: Path, attempt: int, code: str) -> None:
    """Write down the code under which an attempt makes the project, so that whoever finishes it uses the same.

    Raises:
        SalessheetsError: the share does not take the file.
    """
    write_whole(place / f"{attempt}{CODE}", code.encode())


def noted_code(place: Path) -> str:
    """The code that an attempt wrote down, the last one of several; "" for none.

    Raises:
        SalessheetsError: the system refuses.
    """
    notes = [path for path in place.glob(f"*{CODE}") if path.stem.isascii() and path.stem.isdecimal()]
    last = max(notes, key=lambda path: int(path.stem), default=None)
    try:
        return last.read_text(encoding="utf-8") if last else ""
    except OSError as error:
        raise SalessheetsError(refused(place, error)) from error


def write_entered(place: Path, made: Entered) -> None:
    """Record what was made.

    Raises:
        SalessheetsError: the share does not take the file.
    """
    write_whole(place / RECORD, json.dumps({"format": FORMAT, **asdict(made)}, ensure_ascii=False).encode())


def read_entered(place: Path) -> Entered | None:
    """What a folder records; None when nothing readable stands there yet."""
    try:
        said = json.loads((place / RECORD).read_text(encoding="utf-8"))
        texts = {key: str(said[key]) for key in ("name", "code", "folder")}
        return Entered(**texts, row=int(said["row"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def all_entered(ledger: Ledger) -> tuple[Entered, ...]:
    """Every project that was made from a row."""
    folders = (path for top in (ledger.folder,) for path in standing(ledger.root, top, ENTERED))
    places = (ledger.root / folder / name for folder in folders for name in folders_in(ledger.root / folder))
    return tuple(found for place in places if (found := read_entered(place)))
