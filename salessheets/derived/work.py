"""Meetings held and actions open."""

from __future__ import annotations

from datetime import date

from salessheets.projects import Case, once
from salessheets.sheets import Action, Meeting


@once
def held_meetings(case: Case) -> tuple[Meeting, ...]:
    """Meetings up to the date of the run, by date."""
    held = [meeting for meeting in case.of(Meeting) if meeting.date and meeting.date <= case.as_of]
    return tuple(sorted(held, key=lambda meeting: (meeting.date or date.min, meeting.row)))


def held(case: Case, kind: str) -> tuple[Meeting, ...]:
    """Held meetings of one type, by date."""
    return tuple(meeting for meeting in held_meetings(case) if meeting.type == kind)


def action_status(action: Action) -> str:
    """The status of an action: as typed, else done when it has a closing date, else open."""
    return action.status or ("done" if action.closed_on else "open")


def is_open(action: Action) -> bool:
    """Whether an action is neither closed nor cancelled; a decision is never open."""
    return action.type != "decision" and not action.closed_on and action_status(action) != "cancelled"


@once
def open_actions(case: Case) -> tuple[Action, ...]:
    """Actions still to be done."""
    return tuple(action for action in case.of(Action) if is_open(action))


@once
def overdue_actions(case: Case) -> tuple[Action, ...]:
    """Open actions past their date."""
    return tuple(action for action in open_actions(case) if action.due and action.due < case.as_of)


@once
def meetings_by_id(case: Case) -> dict[str, Meeting]:
    """Meetings by number."""
    return {meeting.id: meeting for meeting in case.of(Meeting) if meeting.id}


def raised_on(case: Case, action: Action) -> date | None:
    """When an action came up: as typed, else the date of its meeting."""
    if action.raised_on or not action.source:
        return action.raised_on
    meeting = meetings_by_id(case).get(action.source.key.split("/")[0])
    return meeting.date if meeting else None
