"""The footprint a project leaves in the portfolio."""

from __future__ import annotations

import re
from decimal import Decimal

from salessheets.derived.people import person, serves
from salessheets.derived.states import is_active
from salessheets.projects import Case, Commitment, Footprint
from salessheets.sheets import Member

LESSON = re.compile(r"([^\s,，、;；/]+)/(L-[^\s,，、;；]+)", re.IGNORECASE)


def footprint(case: Case) -> Footprint:
    """Take down code, type, who is committed and which lessons of others are used."""
    serving = [member for member in case.of(Member) if serves(member, case.as_of)]
    return Footprint(
        code=case.project.code,
        folder=case.project.folder,
        type=case.charter.type,
        active=is_active(case),
        code_cell=case.charter.cell("code"),
        commitments=tuple(
            Commitment(person=person(case, member.name), effort=member.effort or Decimal(0), cell=member.cell("effort"))
            for member in serving
            if member.name
        ),
        lessons_used=tuple(f"{code}/{number}".upper() for code, number in LESSON.findall(case.charter.lessons_used)),
        people=tuple(person(case, member.name) for member in case.of(Member) if member.name),
    )
