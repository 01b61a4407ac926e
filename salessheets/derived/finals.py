"""Final documents as they stand today: which version is the last, and what has happened to it since."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from salessheets.catalogue import Form, issued_form
from salessheets.derived.approvals import approved_changes, gate_date
from salessheets.derived.attachments import SIGNED, spelled, stands
from salessheets.derived.printed import changed, prints, sheets_printed
from salessheets.evidence import Issued
from salessheets.findings import Cell
from salessheets.projects import Case, once
from salessheets.sheets import Approval, Change

FIRST = "V1.0"
TOUCHED = {"goal": "goals", "schedule": "tasks", "budget": "budget", "scope": "charter", "team": "team"}
"""The sheet that a change of each object alters."""


FinalState = Literal["current", "signed", "stale", "returned", "edited", "lost"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Final:
    """The last version of a document, and what became of it.

    `signed`: a signed scan stands or is named; `returned`: 审批 sent this version back; `changed`: cells that no longer
    hold what it printed.
    """

    issued: Issued
    signed: bool
    returned: bool
    changed: tuple[Cell, ...]

    @property
    def state(self) -> FinalState:
        """What is first to be said of it."""
        if self.issued.standing != "same":
            return "lost" if self.issued.standing == "missing" else "edited"
        if self.returned:
            return "returned"
        return "stale" if self.changed else "signed" if self.signed else "current"


@once
def finals(case: Case) -> tuple[Final, ...]:
    """The last version of every final document of a project, in the order of the ledger."""
    last: dict[tuple[str, str, str], Issued] = {}
    for issued in case.project.evidence.issued:
        key = (issued.form, issued.instance.casefold(), issued.language)
        if key not in last or order(issued.version) > order(last[key].version):
            last[key] = issued
    return tuple(final_of(case, issued) for issued in last.values())


def final_of(case: Case, issued: Issued) -> Final:
    """One version as it stands today."""
    return Final(
        issued=issued,
        signed=signed(case, issued),
        returned=returned(case, issued),
        changed=changed(issued.prints, prints(case, form_of(case, issued), issued.instance)),
    )


def form_of(case: Case, issued: Issued) -> Form:
    """The form of a final; of a team's own, with the sheets that this one printed."""
    tabs = {each.sheet for each in issued.prints}
    kinds = (kind.SHEET.key for kind, place in case.project.places.items() if place.sheet in tabs)
    return issued_form(issued.form, tuple(kinds))


def versions(case: Case, form: str, instance: str, language: str) -> tuple[Issued, ...]:
    """All versions of a document in a language, the first one first."""
    mine = (form, instance.casefold(), language)
    found = [
        each for each in case.project.evidence.issued if (each.form, each.instance.casefold(), each.language) == mine
    ]
    return tuple(sorted(found, key=lambda each: order(each.version)))


def last_number(case: Case, form: str) -> str:
    """The 文号 of the last final of a form, "" for none."""
    found = [each for each in case.project.evidence.issued if each.form == form and each.number]
    return max(found, key=lambda each: (each.on, each.instance, order(each.version))).number if found else ""


def order(version: str) -> tuple[int, ...]:
    """Sort versions by number: V1.10 comes after V1.9."""
    return tuple(int(part) if part.isdecimal() else 0 for part in plain(version).split("."))


def plain(version: str) -> str:
    """A version as it is compared, however it was typed: v1.0, 1.0, V1.0."""
    return version.strip().upper().removeprefix("V")


def next_version(last: str) -> str:
    """The version after another: V1.1 after V1.0."""
    major, _, minor = plain(last).partition(".")
    return f"V{major}.{int(minor or 0) + 1}" if minor.isdecimal() or not minor else FIRST


def decisions(case: Case, issued: Issued) -> tuple[Approval, ...]:
    """The rows of 审批 on one version of a document, in the order in which they were decided."""
    rows = [row for row in case.of(Approval) if about(row, issued)]
    return tuple(sorted(rows, key=lambda row: (row.decided_on is None, row.decided_on, row.row)))


def about(row: Approval, issued: Issued) -> bool:
    """Whether a row of 审批 is about a version."""
    target = row.object
    if target is None or target.kind != "form" or target.key != issued.form:
        return False
    return target.instance.casefold() == issued.instance.casefold() and plain(row.version) == plain(issued.version)


def returned(case: Case, issued: Issued) -> bool:
    """Whether the last decision on a version sent it back."""
    decided = [row for row in decisions(case, issued) if row.result]
    return bool(decided) and decided[-1].result == "returned"


def signed(case: Case, issued: Issued) -> bool:
    """Whether a signed scan of a version stands: named in 审批, or called like the document in 附件/签批/."""
    if any(stands(case, path, signed=True) for row in decisions(case, issued) for path in row.signed):
        return True
    stem = spelled(PurePosixPath(issued.path).stem)
    scans = (spelled(file) for file in case.project.evidence.files)
    return any(scan.startswith(tuple(f"{folder}{stem}" for folder in map(spelled, SIGNED))) for scan in scans)


def changed_by_decision(case: Case, issued: Issued) -> bool:
    """Whether a change was approved after a version was made that touches a sheet which it prints."""
    return bool(changes_decided_later(case, issued))


def changes_decided_later(case: Case, issued: Issued) -> tuple[Change, ...]:
    """The changes approved after a version was made that touch a sheet which it prints."""
    sheets = {kind.SHEET.key for kind in sheets_printed(form_of(case, issued))}
    later = (row for row in approved_changes(case) if (gate_date(case, row.id) or issued.on) > issued.on)
    return tuple(row for row in later if TOUCHED.get(row.object, "") in sheets)
