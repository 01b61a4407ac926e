"""Rows of 新建项目 as they stand: which project each has become, or why it is none yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from salessheets.findings import Cell
from salessheets.folders import Root
from salessheets.ledger.entered import Entered, all_entered, same_name
from salessheets.ledger.place import Ledger
from salessheets.projects import Project
from salessheets.sheets import NewProject
from salessheets.text import Text, joined

WANTED = ("name", "type", "department", "manager")
ALIKE = 0.5
"""From 0 to 1: how much of a name must stay for it to be the same one, mended."""
FIGURES = re.compile(r"\d+")
"""Years and numbers in a name: where they differ, it is the name of another project."""
WAITING = Text("正在建", "being made")
NOT_MADE = Text("没有建成，会再试：{why}", "not made, will be tried again: {why}")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class NotMade:
    """A row whose project could not be made, and why."""

    name: str
    cell: Cell | None
    why: Text


def rows_of(asked: Project) -> tuple[NewProject, ...]:
    """The rows of the workbook in which something stands."""
    return tuple(row for row in asked.of(NewProject) if row.typed)


def entries(root: Root, asked: Project, failed: Iterable[NotMade] = ()) -> tuple[Entry, ...]:
    """Say of every row of `rows_of(asked)` what became of it; `failed` are those that were tried just now in vain."""
    why = {each.cell: each.why for each in failed}
    rows = rows_of(asked)
    made = {same_name(each.name): each for each in all_entered(Ledger(root=root.path, language=root.language))}
    names = {same_name(row.name) for row in rows}
    gone = {each.row: each for name, each in made.items() if name not in names}
    found = (entry(row, made.get(same_name(row.name)), renamed(row, gone.get(row.row))) for row in rows)
    return tuple(with_reason(each, why.get(each.cell)) for each in found)


def with_reason(found: Entry, why: Text | None) -> Entry:
    """Say why what should be made is not."""
    return replace(found, note=NOT_MADE.fill(why=why)) if why and found.note is WAITING else found


def renamed(row: NewProject, before: Entered | None) -> Entered | None:
    """The project that a row made under another name; one quite different, or of another year, is another project's."""
    if before is None:
        return None
    now, then = same_name(row.name), same_name(before.name)
    mended = FIGURES.findall(now) == FIGURES.findall(then) and SequenceMatcher(None, now, then).ratio() >= ALIKE
    return before if mended else None


def entry(row: NewProject, made: Entered | None, before: Entered | None) -> Entry:
    """Say of one row what became of it: `made` by its name, `before` by a name that it had; then it makes nothing."""
    cell = row.cell("name")
    if made:
        return Entry(name=row.name, cell=cell, code=made.code, folder=made.folder)
    if before:
        return Entry(name=row.name, cell=cell, note=RENAMED.fill(code=before.code))
    lacking = [row.SHEET.columns[key].header for key in WANTED if not getattr(row, key)]
    note = LACKING.fill(columns=joined(lacking)) if lacking else WAITING
    return Entry(name=row.name, cell=cell, note=note)
