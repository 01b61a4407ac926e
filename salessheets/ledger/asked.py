"""Rows of 新建项目 as they stand: which project each has become, or why it is none yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from salessheets.findings import Cell
from salessheets.folders import Root
from salessheets.ledger.entered import Entered, all_entered, same_name
from salessheets.ledger.place import Ledger
from salessheets.projects import Project
from salessheets.sheets import NewProject
from salessheets.text import Text, joined

WANTED = ("name", "type", "department", "manager")
WAITING = Text("正在建", "being made")
LACKING = Text("请补填：{columns}", "please fill in: {columns}")
RENAMED = Text(
    "这一行已建成 {code}，改名请改该项目的「立项」表；要另建项目请另起一行",
    "this row was made into {code}: change the name in its charter; for another project use another row",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of 新建项目 as it stands: the project that it became, or why it is none yet. `cell` is that of its name."""

    name: str
    cell: Cell | None
    code: str = ""
    folder: str = ""
    note: Text | None = None


def entries(root: Root, asked: Project) -> tuple[Entry, ...]:
    """Say of every row what became of it; `asked` is the workbook as rows."""
    made = all_entered(Ledger(root=root.path, language=root.language))
    rows = asked.of(NewProject)
    return tuple(entry(row, rows, made) for row in rows if row.typed)


def entry(row: NewProject, rows: Iterable[NewProject], made: Iterable[Entered]) -> Entry:
    """Say of one row what became of it; a row whose name was changed after it was made makes nothing."""
    cell = row.cell("name")
    names = {same_name(each.name) for each in rows}
    for each in made:
        if same_name(each.name) == same_name(row.name):
            return Entry(name=row.name, cell=cell, code=each.code, folder=each.folder)
        if each.row == row.row and same_name(each.name) not in names:
            return Entry(name=row.name, cell=cell, note=RENAMED.fill(code=each.code))
    lacking = [row.SHEET.columns[key].header for key in WANTED if not getattr(row, key)]
    note = LACKING.fill(columns=joined(lacking)) if lacking else WAITING
    return Entry(name=row.name, cell=cell, note=note)
