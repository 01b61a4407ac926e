"""D16 合规承诺书: what every sales member of the team pledges before going to customers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from salessheets.derived.people import department, person
from salessheets.documents.common import Issue, common
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.sheets import Member
from salessheets.showing import EMPTY

FORM = "D16"


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the pledge of one person prints; the pledge itself is text of the template."""
    return {**common(shown, issue), "member": member_row(shown, issue.instance)}


def sellers(case: Case) -> list[Member]:
    """The rows of sales members, by the day they joined."""
    rows = [member for member in case.of(Member) if member.role == "sales" and member.name]
    return sorted(rows, key=lambda member: (member.start or date.min, member.name))


def member_row(shown: Shown, who: str) -> Row:
    """Give who pledges, of what department, in what role."""
    case = shown.case
    member = next((row for row in sellers(case) if person(case, row.name) == who), None)
    return {
        "name": shown.person(member.name if member else who),
        "department": shown.text(department(case, who)),
        "role": shown.label("team_role", member.role) if member else EMPTY,
    }
