"""What was decided, when: the sheet 审批 is the only place where decisions stand."""

from __future__ import annotations

from datetime import date

from salessheets.projects import Case, once
from salessheets.sheets import Approval, Change, Decision

YES = ("approved", "conditional")
PROJECT = "project"


def key_of(approval: Approval) -> str:
    """The object of an approval as a plain key: G2, D4, CR-01, ST-02, or `project`."""
    if approval.object is None:
        return ""
    return PROJECT if approval.object.kind == "project" else str(approval.object)


@once
def decided(case: Case) -> dict[str, tuple[Approval, ...]]:
    """Decided rows by object, the latest last (by decided_on, then row)."""
    rows = [row for row in case.of(Approval) if row.decided_on and row.result and row.object]
    rows.sort(key=lambda row: (row.decided_on or date.min, row.at.file, row.row))
    found: dict[str, tuple[Approval, ...]] = {}
    for row in rows:
        found[key_of(row)] = (*found.get(key_of(row), ()), row)
    return found


def latest(case: Case, key: str) -> Approval | None:
    """The latest decided row on an object."""
    rows = decided(case).get(key, ())
    return rows[-1] if rows else None


def approved(case: Case, key: str) -> bool:
    """Whether the latest decision on an object is approved or conditional."""
    row = latest(case, key)
    return row is not None and row.result in YES


def gate_date(case: Case, key: str) -> date | None:
    """The day on which an approved object was approved."""
    row = latest(case, key)
    return row.decided_on if row and row.result in YES else None


def submitted_on(case: Case) -> date | None:
    """The day the project was submitted: submitted_on of a row on G0."""
    days = [row.submitted_on for row in case.of(Approval) if key_of(row) == "G0" and row.submitted_on]
    return min(days, default=None)


def claimed(case: Case, gate: str) -> bool:
    """Whether the team says a gate is reached: G0 by submitting, the others by approval."""
    return submitted_on(case) is not None if gate == "G0" else approved(case, gate)


def project_decision(case: Case) -> Approval | None:
    """The latest row on the project itself that paused, resumed or ended it."""
    rows = [row for row in decided(case).get(PROJECT, ()) if row.result in ("paused", "resumed", "terminated")]
    return rows[-1] if rows else None


def terminated_on(case: Case) -> date | None:
    """The day the project was ended early, if it was."""
    row = project_decision(case)
    return row.decided_on if row and row.result == "terminated" else None


@once
def last_decision(case: Case) -> Decision | None:
    """The committee's last round."""
    return max(case.of(Decision), key=lambda row: (row.round or 0, row.row), default=None)


def rejected_on(case: Case) -> date | None:
    """The day the project was turned down at G1, or else by the committee's last round."""
    row = latest(case, "G1")
    if row:
        return row.decided_on if row.result == "rejected" else None
    last = last_decision(case)
    return (last.reviewed_on or case.as_of) if last and last.result == "rejected" else None


@once
def approved_changes(case: Case) -> tuple[Change, ...]:
    """Approved changes, by the day of approval."""
    rows = [change for change in case.of(Change) if change.id and approved(case, change.id)]
    return tuple(sorted(rows, key=lambda change: (gate_date(case, change.id) or date.min, change.row)))


def change_state(case: Case, change: Change) -> str:
    """A key of the list change_state."""
    row = latest(case, change.id)
    if row is None or row.result == "returned":
        return "pending"
    return "approved" if row.result in YES else "rejected"
