"""Finals that no longer hold: their file was changed, or the data that they were made from."""

from __future__ import annotations

from dataclasses import dataclass

from salessheets.catalogue import issued_form
from salessheets.derived.approvals import claimed
from salessheets.derived.finals import Final, changes_decided_later, decisions, finals
from salessheets.derived.printed import stale_digest
from salessheets.findings import Cell, first_cells
from salessheets.projects import Case, once
from salessheets.text import Text, joined, same

EDITED = Text("登记簿中的原件（文件 {file} 定稿后被改过）", "the register: {file} was edited after it became final")
MISSING = Text("登记簿（文件 {file} 不见了）", "the register: {file} is gone")
DATA = Text("现在的数据（{cells}）", "the data as they are now ({cells})")
CHANGE = Text("批准的变更 {changes}（{cells}）", "approved change {changes} ({cells})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A final that no longer holds: with what it disagrees, and the cell to look at first."""

    final: Final
    what: Text
    cell: Cell


@once
def stale(case: Case) -> tuple[Stale, ...]:
    """The last version of each final that no longer holds."""
    found = ((final, disagreement(case, final)) for final in finals(case))
    return tuple(Stale(final=final, what=what, cell=place(case, final)) for final, what in found if what)


def disagreement(case: Case, final: Final) -> Text | None:
    """With what a final disagrees: its own record, an approved change, or data before its gate was passed."""
    issued = final.issued
    if issued.standing != "same":
        told = MISSING if issued.standing == "missing" else EDITED
        return told.fill(file=same(issued.path.rsplit("/", 1)[-1]))
    later = changes_decided_later(case, issued) if final.changed else ()
    if later:
        return CHANGE.fill(changes=joined([same(change.id) for change in later]), cells=first_cells(final.changed))
    return DATA.fill(cells=first_cells(final.changed)) if outdated(case, final) else None


def outdated(case: Case, final: Final) -> bool:
    """Whether the sheets that a final goes by changed while its gate is still to come."""
    form = issued_form(final.issued.form)
    if not final.issued.stale_by or not form.stale_by or claimed(case, form.due):
        return False
    return stale_digest(case, form, final.issued.instance) != final.issued.stale_by


def place(case: Case, final: Final) -> Cell:
    """Where to look first: the document itself where it was changed, else the decision on it or a cell that changed."""
    issued = final.issued
    cells = [cell for row in decisions(case, issued) if (cell := row.cell("version"))]
    found = () if issued.standing != "same" else (*cells, *final.changed)
    return next(iter(found), Cell(issued.path))
