"""A new project without any tool on the PC: a row of 新建项目 becomes a project's folder, once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.folders import Root, project_folders
from salessheets.gathering import gather_office
from salessheets.ledger.asked import WAITING, NotMade, entries, rows_of
from salessheets.ledger.entered import (
    Entered,
    all_entered,
    note_code,
    noted_code,
    place_of,
    read_entered,
    same_name,
    write_entered,
)
from salessheets.ledger.place import Ledger
from salessheets.ledger.taking import give_back, still_ours, take
from salessheets.portfolios import new, reserve, sequence
from salessheets.projects import Project
from salessheets.sheets import NewProject
from salessheets.text import Text
from salessheets.workbooks.office import settings_of

PATIENCE = 30.0
"""Seconds after which another that began to make a project and says nothing counts as dead."""
FAILED = Text("{cell}：新项目「{name}」没有建成：{why}", "{cell}: the new project {name} was not made: {why}")


def intake(
    root: Root, asked: Project, as_of: date, sleep: Callable[[float], None] = time.sleep
) -> Iterator[Entered | NotMade]:
    """Make the projects that rows ask for and that are not there yet: each made, or why it could not be.

    Safe against others who do the same, and against being killed half-way: what was begun is finished next time.
    """
    for row, entry in zip(rows_of(asked), entries(root, asked), strict=True):
        if entry.note is WAITING:
            try:
                if made := make(root, row, as_of, sleep):
                    yield made
            except SalessheetsError as problem:
                yield NotMade(name=row.name, cell=row.cell("name"), why=problem.message)


def said(failed: NotMade) -> Text:
    """Say what could not be made."""
    return FAILED.fill(cell=failed.cell or "", name=failed.name, why=failed.why)


def make(root: Root, row: NewProject, as_of: date, sleep: Callable[[float], None]) -> Entered | None:
    """Make one project, unless another does; one that stands there already is taken for it (see `standing_folder`).

    Raises:
        SalessheetsError: it cannot be made.
    """
    place = place_of(Ledger(root=root.path, language=root.language), row.name)
    attempt = take(place, lambda: read_entered(place) is not None, sleep, PATIENCE)
    if not attempt:
        return None
    ours = partial(still_ours, place, attempt)
    try:
        code = noted_code(place)
        standing = begun_folder(root, code) if code else standing_folder(root, row.name, as_of)
        folder = standing or made_folder(root, row, as_of, code or noted(root, place, attempt, as_of), ours)
    except SalessheetsError:
        if not ours():
            return None
        give_back(place / str(attempt))
        raise
    if not ours():
        return None
    made = Entered(name=row.name, code=first_word(folder), folder=folder, row=row.row)
    write_entered(place, made)
    return made


def noted(root: Root, place: Path, attempt: int, as_of: date) -> str:
    """A new code, which the row keeps from now on: two that make it under one code cannot both put a folder there."""
    return reserve(root, as_of, partial(note_code, place, attempt))


def begun_folder(root: Root, code: str) -> str:
    """The folder of the project of a code, "" for none."""
    return next((folder.name for folder in project_folders(root) if first_word(folder.name) == code), "")


def standing_folder(root: Root, name: str, as_of: date) -> str:
    """The folder of a project that was made by hand for a row, "" for none.

    It bears the whole name, a code of this year, and no other row made it: last year's 春季促销 is another project,
    and a name that was cut or has characters that no folder may have is never taken for another one like it.
    """
    settings, _ = settings_of(gather_office(root))
    pattern = settings.number_rule("project").pattern.say(root.language)
    others = {each.folder for each in all_entered(Ledger(root=root.path, language=root.language))}
    for folder in project_folders(root):
        code, _, rest = folder.name.partition(" ")
        if folder.name not in others and same_name(rest) == same_name(name) and sequence(code, pattern, as_of.year):
            return folder.name
    return ""


def made_folder(root: Root, row: NewProject, as_of: date, code: str, ours: Callable[[], bool]) -> str:
    """Make the folder with its prefilled workbooks."""
    asked = {"type": row.type, "manager": row.manager, "department": row.department}
    return new(root, row.name, as_of=as_of, reserved=code, ours=ours, **asked).name


def first_word(folder: str) -> str:
    """The code that a folder's name begins with."""
    return folder.split(" ", maxsplit=1)[0]
