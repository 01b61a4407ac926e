"""D9 会议纪要: one for each meeting held, with the actions of the meeting before it."""

from __future__ import annotations

from collections.abc import Mapping

from salessheets.derived.agenda import item_ids
from salessheets.derived.work import action_status, held, held_meetings
from salessheets.documents.common import Issue, common
from salessheets.documents.row_order import by_number, natural
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.sheets import Action, AgendaItem, Meeting
from salessheets.showing import EMPTY

FORM = "D9"
FIGURES = "〇一二三四五六七八九"
TEN = 10


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the minutes of one meeting print."""
    case = shown.case
    meeting = next(each for each in held_meetings(case) if each.id == issue.instance)
    before = previous(case, meeting)
    return {
        **common(shown, issue),
        "meeting": meeting_row(shown, meeting),
        "previous_meeting": meeting_row(shown, before) if before else {"id": EMPTY, "title": EMPTY, "date": EMPTY},
        "previous_actions": [action_row(shown, action) for action in actions_of(case, before)],
        "items": [item_row(shown, place, item) for place, item in enumerate(items_of(case, meeting), 1)],
        "actions": [action_row(shown, action) for action in actions_of(case, meeting)],
    }


def previous(case: Case, meeting: Meeting) -> Meeting | None:
    """Find the meeting of the same type that was held before."""
    line = held(case, meeting.type)
    place = line.index(meeting)
    return line[place - 1] if place else None


def meeting_row(shown: Shown, meeting: Meeting) -> Row:
    """Give a meeting; without a title it is called by type and date."""
    row = shown.row(meeting)
    day = meeting.date.isoformat() if meeting.date else ""
    return row | {"title": meeting.title or f"{row['type']} {day}".strip()}


def actions_of(case: Case, meeting: Meeting | None) -> list[Action]:
    """The actions that come from a meeting or one of its items."""
    if meeting is None:
        return []
    found = [each for each in case.of(Action) if each.source and each.source.is_meeting]
    return by_number(each for each in found if each.source and each.source.key == meeting.id)


def action_row(shown: Shown, action: Action) -> Row:
    """Give an action with the status that it has."""
    return shown.row(action, status=shown.label("action_status", action_status(action)))


def items_of(case: Case, meeting: Meeting) -> list[AgendaItem]:
    """The items of a meeting, by number."""
    numbers = item_ids(case)
    own = [item for item in case.of(AgendaItem) if item.meeting == meeting.id]
    return sorted(own, key=lambda item: natural(numbers[item]))


def item_row(shown: Shown, place: int, item: AgendaItem) -> Row:
    """Give an item with its number among the meeting's, and the ordinal that heads it."""
    number = item_ids(shown.case)[item].rpartition("/")[2]
    heading = f"（{hanzi(place)}）" if shown.language == "zh" else f"({place})"
    return shown.row(item, no=number, ordinal=heading, resolution_no=item_ids(shown.case)[item])


def hanzi(number: int) -> str:
    """Write 1 to 99 as 一 to 九十九."""
    tens, ones = divmod(number, TEN)
    if number >= TEN * TEN:
        return str(number)
    head = "" if not tens else ("十" if tens == 1 else f"{FIGURES[tens]}十")
    return head + (FIGURES[ones] if ones or not tens else "")
