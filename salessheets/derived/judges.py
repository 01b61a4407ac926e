"""Who judged a round of the appraisal, who stepped aside, who may vote."""

from __future__ import annotations

from datetime import date

from salessheets.derived.people import person
from salessheets.derived.scores import scores_of
from salessheets.projects import Case


def recused(case: Case, round_no: int) -> frozenset[str]:
    """Judges who stepped aside in a round, in whichever of their rows they said so."""
    return frozenset(person(case, row.judge) for row in scores_of(case, round_no) if row.judge and row.recused)


def judges(case: Case, round_no: int) -> tuple[str, ...]:
    """Judges of a round who did not step aside, in order of rows."""
    aside = recused(case, round_no)
    named = dict.fromkeys(person(case, row.judge) for row in scores_of(case, round_no) if row.judge)
    return tuple(judge for judge in named if judge not in aside)


def valid_judges(case: Case, round_no: int) -> tuple[str, ...]:
    """Judges of a round who did not step aside and gave at least one score."""
    scored = {person(case, row.judge) for row in scores_of(case, round_no) if row.score is not None}
    return tuple(judge for judge in judges(case, round_no) if judge in scored)


def voters(case: Case, day: date) -> frozenset[str]:
    """Members of the committee who may vote on a day; a secretary has no vote."""
    return frozenset(
        person(case, member.name)
        for member in case.settings.committee
        if member.role != "secretary"
        and (member.start is None or member.start <= day)
        and (member.end is None or member.end >= day)
    )
