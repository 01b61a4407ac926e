"""D3 团队任命书: who leads the project, who is in the team, and who answers for what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from salessheets.columns import LISTS
from salessheets.derived.approvals import gate_date
from salessheets.derived.finals import last_number
from salessheets.derived.people import department, manager, person
from salessheets.derived.spans import in_order
from salessheets.documents.common import Issue, common
from salessheets.documents.row_order import natural
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.sheets import Member, Responsibility

FORM = "D3"
GATE = "G1"
WIDEST = 8  # people beside each other; the others follow in a table of their own
LETTERS = (("accountable", "A"), ("responsible", "R"), ("consulted", "C"), ("informed", "I"))


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the appointment prints."""
    case = shown.case
    return {
        **common(shown, issue),
        "charter": shown.row(case.charter),
        "manager": shown.person(manager(case)),
        "appraisal_no": shown.text(last_number(case, "D2")),
        "decided_on": shown.day(gate_date(case, GATE)),
        "members": [member_row(shown, member) for member in team(case)],
        "matrices": [matrix(shown, group) for group in groups(people(case))],
    }


def team(case: Case) -> list[Member]:
    """The team: the manager first, then by role, name and start."""
    return sorted(
        case.of(Member), key=lambda row: (role_order(row.role), natural(row.name), row.start or date.max, row.row)
    )


def role_order(role: str) -> tuple[int, str]:
    """Sort roles as the list has them, a team's own behind."""
    keys = [option.key for option in LISTS["team_role"].options]
    return (keys.index(role) if role in keys else len(keys), role)


def member_row(shown: Shown, member: Member) -> Row:
    """Give a member; the department is that of the people sheet, else as typed; without an end, the project's."""
    end = member.end or shown.case.charter.planned_end
    return shown.row(
        member,
        department=shown.text(department(shown.case, member.name) or member.department),
        end=shown.day(end),
    )


def people(case: Case) -> tuple[str, ...]:
    """Everyone in the matrix, each once: the team in its order, then others who are named in it, by name."""
    inside = [person(case, member.name) for member in team(case) if member.name]
    named = {person(case, name) for row in case.of(Responsibility) for _, name in parts(row)}
    return tuple(dict.fromkeys([*inside, *sorted(named, key=natural)]))


def groups(named: Sequence[str]) -> list[Sequence[str]]:
    """As many people as fit beside each other; one group without people when there are none."""
    return [named[at : at + WIDEST] for at in range(0, len(named), WIDEST)] or [()]


def parts(row: Responsibility) -> Iterator[tuple[str, str]]:
    """Give the letter and the name of everyone who has a part in a work item."""
    for key, letter in LETTERS:
        value = getattr(row, key)
        yield from ((letter, name) for name in ((value,) if isinstance(value, str) else value) if name)


def matrix(shown: Shown, named: Sequence[str]) -> Row:
    """Give a matrix: a column for each of some people, a row for each work item."""
    return {
        "people": [shown.person(each) for each in named],
        "work": [item_row(shown, row, named) for row in work(shown.case)],
    }


def work(case: Case) -> list[Responsibility]:
    """The work items: those that are tasks in the order of the plan, behind them others, by name."""
    places = {task.name: place for place, task in reversed(tuple(enumerate(in_order(case))))}
    last = len(places)
    rows = case.of(Responsibility)
    return sorted(rows, key=lambda row: (places.get(row.item, last), natural(row.item), row.row))


def item_row(shown: Shown, row: Responsibility, named: Sequence[str]) -> Row:
    """Give a work item with the letters of each person, "" for none."""
    found = [(letter, person(shown.case, name)) for letter, name in parts(row)]
    return shown.row(
        row, parts=["/".join(dict.fromkeys(letter for letter, who in found if who == each)) for each in named]
    )
