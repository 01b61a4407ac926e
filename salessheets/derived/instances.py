"""What each form is made once for: the project, a round, a meeting held, a person, a period of reporting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from salessheets.catalogue import Form
from salessheets.derived.cadence import report_cadence
from salessheets.derived.people import person
from salessheets.derived.work import held_meetings
from salessheets.periods import period_of
from salessheets.projects import Case
from salessheets.sheets import Decision, Member, Performance, Report, Score

Dated = tuple[str, date | None]
"""An instance with the day that it is of; of the project itself `("", None)`."""


def instances(case: Case, form: Form) -> tuple[Dated, ...]:
    """Everything in the project that a form is to be made for, each once."""
    found: dict[str, date | None] = {}
    for instance, day in WAYS[form.per](case, form):
        found.setdefault(instance, day)
    return tuple(found.items())


def whole_project(_case: Case, _form: Form) -> Iterator[Dated]:
    """The project itself."""
    yield "", None


def rounds(case: Case, _form: Form) -> Iterator[Dated]:
    """Every round that was concluded or scored."""
    concluded = {row.round: row.reviewed_on for row in case.of(Decision) if row.round}
    scored = {row.round or 1 for row in case.of(Score)}
    for number in sorted({*concluded, *scored}):
        yield str(number), concluded.get(number)


def meetings(case: Case, _form: Form) -> Iterator[Dated]:
    """Every meeting held that has a number."""
    yield from ((meeting.id, meeting.date) for meeting in held_meetings(case) if meeting.id)


def persons(case: Case, form: Form) -> Iterator[Dated]:
    """Members of the team: those who were rated, for what is restricted; else those who sell."""
    rated = {person(case, row.person) for row in case.of(Performance)}
    for member in sorted(case.of(Member), key=lambda row: (row.start or date.min, row.name)):
        who = person(case, member.name)
        if who and (who in rated if form.restricted else member.role == "sales"):
            yield who, None if form.restricted else member.start


def periods(case: Case, _form: Form) -> Iterator[Dated]:
    """Every period that was reported on."""
    days = sorted(row.until for row in case.of(Report) if row.until)
    yield from ((period_of(day, report_cadence(case)).name, day) for day in days)


def nothing(_case: Case, _form: Form) -> Iterator[Dated]:
    """What is made for the portfolio is made for no project."""
    yield from ()


WAYS = {
    "project": whole_project,
    "round": rounds,
    "meeting": meetings,
    "person": persons,
    "period": periods,
    "portfolio": nothing,
}
