"""What holds a final back: faults in what it prints, and the rules that the form needs to be met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from salessheets.catalogue import FORMS, Form
from salessheets.catalogue import form as form_of
from salessheets.derived.finals import finals
from salessheets.derived.printed import printed, records_printed, sheets_printed
from salessheets.derived.unread import may_hold
from salessheets.findings import Cell, Finding, Kind, Severity, in_order
from salessheets.gates import waived, weight
from salessheets.projects import Case
from salessheets.rules import checkers
from salessheets.sheets import Request

FORM_IDS = frozenset(each.id for each in FORMS)
WEIGHS = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A final that the home sheet asks for and that cannot be made yet, with what holds it back."""

    form: str
    instance: str
    findings: tuple[Finding, ...]


def held(case: Case, findings: Iterable[Finding], form: Form, instance: str) -> tuple[Finding, ...]:
    """The findings that hold a final back, from those of the project as they count today.

    An error of kind fault or of a cell on a row that the form prints (of a card, on a field that it prints), a
    workbook that could not be read and may hold a sheet that it prints, an open rule of `final_needs`. Waived ones
    hold nothing back, nor what the team tailored to optional.
    """
    open_rules = list(needs(case, form, instance))
    known = {(each.rule, each.cell) for each in open_rules}
    spots, shut = spots_of(case, form, instance), shut_files(case, form)
    on_form = (
        each
        for each in findings
        if each.cell and (each.cell.file in shut or (faulty(each) and not spots.isdisjoint(near(each.cell))))
    )
    return in_order([*open_rules, *(each for each in on_form if (each.rule, each.cell) not in known)])


def needs(case: Case, form: Form, instance: str) -> Iterator[Finding]:
    """What the rules of `final_needs` find, whether or not their gate is near; not in rows of other instances."""
    others = rows_of_others(case, form, instance)
    for checker in checkers():
        if checker.rule.id in form.final_needs and checker.check and weight(case, checker.rule) in WEIGHS:
            found = (each for each in checker.check(case) if not waived(case, each))
            yield from (each for each in found if not each.cell or near(each.cell).isdisjoint(others))


def rows_of_others(case: Case, form: Form, instance: str) -> frozenset[Cell]:
    """The rows, of the sheets that a form prints, which belong to its other instances."""
    found: set[Cell] = set()
    for kind in sheets_printed(form):
        mine = set(records_printed(case, form, instance, kind))
        found.update(Cell(row.at.file, row.at.sheet, row.row) for row in case.of(kind) if row not in mine)
    return frozenset(found)


def faulty(finding: Finding) -> bool:
    """Whether a finding says that a cell is wrong, and not only that something is still wanted."""
    wrong = finding.kind is Kind.FAULT or finding.rule.startswith("C-")
    return wrong and finding.severity is Severity.ERROR and not finding.waived


def spots_of(case: Case, form: Form, instance: str) -> frozenset[Cell]:
    """Rows, cells of cards, and whole sheets that a form prints."""
    spots: set[Cell] = set()
    for kind in sheets_printed(form):
        if kind in case.project.places:
            spots.add(Cell(case.project.places[kind].file, case.project.places[kind].sheet))
        if kind.SHEET.form != "card":
            rows = records_printed(case, form, instance, kind)
            spots.update(Cell(record.at.file, record.at.sheet, record.row) for record in rows)
    spots.update(each.cell for each in printed(case, form, instance) if each.kind.SHEET.form == "card")
    return frozenset(spots)


def near(cell: Cell) -> frozenset[Cell]:
    """The spots on which a finding stands: its cell and its row; without a row, the sheet."""
    if not cell.row:
        return frozenset((Cell(cell.file, cell.sheet),))
    return frozenset((cell, Cell(cell.file, cell.sheet, cell.row)))


def shut_files(case: Case, form: Form) -> frozenset[str]:
    """Workbooks that could not be read, where one may hold what the form prints."""
    hidden = any(may_hold(case, kind) for kind in sheets_printed(form))
    return frozenset(case.project.evidence.shut) if hidden else frozenset()


def held_requests(case: Case, findings: tuple[Finding, ...]) -> tuple[Held, ...]:
    """The finals that the home sheet asks for in vain, what tells of the restricted sheet left out."""
    there = {(each.issued.form, each.issued.instance) for each in finals(case)}
    found: list[Held] = []
    for row in case.of(Request):
        if row.request != "final" or row.form not in FORM_IDS or (row.form, row.instance) in there:
            continue
        form = form_of(row.form)
        back = () if form.restricted else held(case, findings, form, row.instance)
        if back:
            found.append(Held(form=row.form, instance=row.instance, findings=back))
    return tuple(found)
