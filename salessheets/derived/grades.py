"""What a member's performance adds up to, and the grade that follows (clause 5.2, restricted)."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from salessheets.derived.people import person
from salessheets.projects import Case, once
from salessheets.settings import Settings
from salessheets.sheets import Performance


@once
def performance_totals(case: Case) -> dict[str, Decimal]:
    """Σ weight × score / 100 of each person who has a score in every row; 0..100."""
    rows: dict[str, list[Performance]] = defaultdict(list)
    for row in case.of(Performance):
        if row.person:
            rows[person(case, row.person)].append(row)
    totals = {name: total(own, case.settings) for name, own in rows.items()}
    return {name: value for name, value in totals.items() if value is not None}


def total(rows: list[Performance], settings: Settings) -> Decimal | None:
    """Σ weight × score / 100 of one person; None while a score or weight is missing."""
    points = Decimal(0)
    for row in rows:
        weight = settings.perf_weights.get(row.indicator) if row.weight is None else row.weight
        if weight is None or row.score is None:
            return None
        points += weight * row.score / 100
    return points


def grade(points: Decimal, settings: Settings) -> str:
    """A key of the list grade."""
    if points >= settings.grade_excellent:
        return "excellent"
    if points >= settings.grade_good:
        return "good"
    return "pass" if points >= settings.grade_pass else "fail"
