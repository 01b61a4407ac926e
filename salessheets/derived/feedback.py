"""Satisfaction and recommendation, counted the one right way (top two boxes; promoters less detractors)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from salessheets.projects import Case, once
from salessheets.sheets import Feedback


def in_range(score: Decimal | None, low: int, high: int) -> bool:
    """Whether a score is whole and between its ends; others are findings of 4.2a and count nowhere."""
    return score is not None and score == score.to_integral_value() and low <= score <= high


def satisfaction(case: Case, column: str) -> tuple[int, ...]:
    """Valid scores 1..5 of a column: csat, or one of its parts such as csat_price."""
    scores = [getattr(row, column) for row in case.of(Feedback)]
    return tuple(int(score) for score in scores if score is not None and in_range(score, 1, 5))


@once
def csat_scores(case: Case) -> tuple[int, ...]:
    """Valid satisfaction scores, 1..5."""
    return satisfaction(case, "csat")


@once
def nps_scores(case: Case) -> tuple[int, ...]:
    """Valid recommendation scores, 0..10."""
    return tuple(int(row.nps) for row in case.of(Feedback) if row.nps is not None and in_range(row.nps, 0, 10))


def top_two_share(case: Case) -> Decimal | None:
    """Share of scores 4 and 5, 0..1."""
    scores = csat_scores(case)
    return Decimal(sum(score >= 4 for score in scores)) / len(scores) if scores else None  # noqa: PLR2004


def promoters(scores: tuple[int, ...]) -> int:
    """Scores of 9 and 10."""
    return sum(score >= 9 for score in scores)  # noqa: PLR2004


def detractors(scores: tuple[int, ...]) -> int:
    """Scores of 0 to 6."""
    return sum(score <= 6 for score in scores)  # noqa: PLR2004


def nps_of(promoters: int, detractors: int, count: int) -> Decimal | None:
    """Net promoter score, a whole number -100..100, rounded after subtraction."""
    if not count:
        return None
    return (Decimal(100 * (promoters - detractors)) / count).quantize(Decimal(1), ROUND_HALF_UP)


def nps_score(case: Case) -> Decimal | None:
    """The project's net promoter score."""
    scores = nps_scores(case)
    return nps_of(promoters(scores), detractors(scores), len(scores))


def low(case: Case, row: Feedback) -> bool:
    """Whether feedback must be followed up: a low score or a complaint."""
    settings = case.settings
    return bool(
        (row.csat is not None and row.csat <= settings.csat_low)
        or (row.nps is not None and row.nps <= settings.nps_low)
        or row.complaint
    )


def feedback_state(row: Feedback) -> str:
    """A key of the list feedback_state, by dates."""
    return "closed" if row.closed_on else "doing" if row.responded_on else "open"
