"""What a member's performance adds up to, and the grade that follows (clause 5.2, restricted)."""

from __future__ import annotations

from decimal import Decimal

from salessheets.derived.performance import rows_by_person, weight
from salessheets.projects import Case, once
from salessheets.settings import Settings
from salessheets.sheets import Performance


@once
def performance_totals(case: Case) -> dict[str, Decimal]:
    """Σ weight × score / 100 of each person who has a score in every row; 0..100."""
    totals = {name: total(case, rows) for name, rows in rows_by_person(case).items()}
    return {name: points for name, points in totals.items() if points is not None}


def total(case: Case, rows: tuple[Performance, ...]) -> Decimal | None:
    """Σ weight × score / 100 of one person; None while a score is missing or a weight cannot be read."""
    shares = [weighted(case, row) for row in rows]
    filled = [share for share in shares if share is not None]
    return sum(filled, Decimal(0)) if len(filled) == len(shares) else None


def weighted(case: Case, row: Performance) -> Decimal | None:
    """Weight × score / 100 of one indicator; None while one of them is missing."""
    points = weight(case, row)
    return None if points is None or row.score is None else points * row.score / 100


def grade(points: Decimal, settings: Settings) -> str:
    """A key of the list grade."""
    if points >= settings.grade_excellent:
        return "excellent"
    if points >= settings.grade_good:
        return "good"
    return "pass" if points >= settings.grade_pass else "fail"


def coefficient(key: str, settings: Settings) -> Decimal:
    """The performance coefficient of a grade (s:coef_excellent, s:coef_good, s:coef_pass, s:coef_fail)."""
    coefficients = {
        "excellent": settings.coef_excellent,
        "good": settings.coef_good,
        "pass": settings.coef_pass,
        "fail": settings.coef_fail,
    }
    return coefficients[key]
