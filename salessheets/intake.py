"""A new project without any tool on the PC: a row of 新建项目 becomes a project's folder, once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date

from salessheets.errors import SalessheetsError
from salessheets.folders import Root, project_folders
from salessheets.ledger.asked import WAITING, entries, rows_of
from salessheets.ledger.entered import Entered, place_of, read_entered, write_entered
from salessheets.ledger.place import Ledger
from salessheets.ledger.taking import give_back, take
from salessheets.portfolios import folder_name, new
from salessheets.projects import Project
from salessheets.sheets import NewProject
from salessheets.text import Text

PATIENCE = 30.0
"""Seconds after which another that began to make a project and says nothing counts as dead."""
FAILED = Text("{cell}：新项目「{name}」没有建成：{why}", "{cell}: the new project {name} was not made: {why}")


def intake(
    root: Root, asked: Project, as_of: date, sleep: Callable[[float], None] = time.sleep
) -> Iterator[tuple[Entered | None, Text | None]]:
    """Make the projects that rows ask for and that are not there yet: each made, or why it could not be.

    Safe against others who do the same, and against being killed half-way: what was begun is finished next time.
    """
    for row, entry in zip(rows_of(asked), entries(root, asked), strict=True):
        if entry.note is WAITING:
            try:
                yield make(root, row, as_of, sleep), None
            except SalessheetsError as problem:
                where = row.cell("name")
                yield None, FAILED.fill(cell=where or "", name=row.name, why=problem.message)


def make(root: Root, row: NewProject, as_of: date, sleep: Callable[[float], None]) -> Entered | None:
    """Make one project, unless another does; one that stands there already by that name is taken for it.

    Raises:
        SalessheetsError: it cannot be made.
    """
    place = place_of(Ledger(root=root.path, language=root.language), row.name)
    attempt = take(place, lambda: read_entered(place) is not None, sleep, PATIENCE)
    if not attempt:
        return None
    try:
        folder = standing_folder(root, row.name) or made_folder(root, row, as_of)
    except SalessheetsError:
        give_back(place / str(attempt))
        raise
    made = Entered(name=row.name, code=folder.split(" ", maxsplit=1)[0], folder=folder, row=row.row)
    write_entered(place, made)
    return made


def standing_folder(root: Root, name: str) -> str:
    """The folder of a project of that name, "" for none."""
    for folder in project_folders(root):
        code = folder.name.split(" ", maxsplit=1)[0]
        if folder.name == folder_name(code, name):
            return folder.name
    return ""


def made_folder(root: Root, row: NewProject, as_of: date) -> str:
    """Make the folder with its prefilled workbooks."""
    asked = {"type": row.type, "manager": row.manager, "department": row.department}
    return new(root, row.name, as_of=as_of, **asked).name
