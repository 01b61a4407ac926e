"""Who is meant by a name or staff number, where they work, and who leads the project."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from salessheets.projects import Case, once
from salessheets.sheets import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Names and staff numbers of the people sheet, then the team's."""

    keys: dict[str, str]
    departments: dict[str, str]
    twice: frozenset[str]

    def key(self, typed: str) -> str:
        """One key for a person however they were typed: the name, or the staff no. of a name borne twice."""
        return self.keys.get(typed, typed)

    def knows(self, typed: str) -> bool:
        """Whether the person is in the people sheet or the team."""
        return typed in self.keys


@once
def directory(case: Case) -> Directory:
    """The people that this case knows."""
    people = case.settings.people
    names = [person.name for person in people]
    twice = frozenset(name for name in names if names.count(name) > 1)
    keys = {person.no: person.no if person.name in twice else person.name for person in people if person.no}
    keys |= {person.name: person.name for person in people if person.name not in twice}
    departments = {keys.get(person.no, person.name): person.department for person in people}
    for member in case.of(Member):
        keys.setdefault(member.name, member.name)
        if not departments.get(keys[member.name]):
            departments[keys[member.name]] = member.department
    keys.pop("", None)
    return Directory(keys=keys, departments=departments, twice=twice)


def person(case: Case, typed: str) -> str:
    """The key of a person."""
    return directory(case).key(typed)


def department(case: Case, typed: str) -> str:
    """The department of a person: of the people sheet, else of the team."""
    return directory(case).departments.get(person(case, typed), "")


def serves(member: Member, day: date) -> bool:
    """Whether a member is in the team on a day; without an end, until the project is over."""
    return (member.start is None or member.start <= day) and (member.end is None or member.end >= day)


@once
def managers(case: Case) -> tuple[Member, ...]:
    """Members of role manager who serve on the date of the run."""
    return tuple(member for member in case.of(Member) if member.role == "manager" and serves(member, case.as_of))


@once
def manager(case: Case) -> str:
    """The name of the one project manager, "" when there is none or more than one."""
    return managers(case)[0].name if len(managers(case)) == 1 else ""


@once
def members(case: Case) -> tuple[str, ...]:
    """The team's people, each once."""
    return tuple(dict.fromkeys(person(case, member.name) for member in case.of(Member) if member.name))
