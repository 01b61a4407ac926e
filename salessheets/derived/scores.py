"""The committee's scores: means by criterion, the weighted score, the conclusion that follows from it."""

from __future__ import annotations

from decimal import Decimal

from salessheets.columns import folded
from salessheets.projects import Case, once
from salessheets.sheets import Decision, Score


@once
def last_round(case: Case) -> int:
    """The greatest round of the conclusions, else of the scores, else 0."""
    rounds = [row.round for row in case.of(Decision) if row.round] or [row.round or 1 for row in case.of(Score)]
    return max(rounds, default=0)


def scores_of(case: Case, round_no: int) -> tuple[Score, ...]:
    """Score rows of a round."""
    return tuple(row for row in case.of(Score) if (row.round or 1) == round_no)


def trimmed(values: list[Decimal], trim_from: int) -> list[Decimal]:
    """Leave out the highest and lowest where enough judges scored."""
    return sorted(values)[1:-1] if trim_from and len(values) >= max(trim_from, 3) else values


@once
def criteria(case: Case) -> dict[str, str]:
    """The keys of the criteria by every word for them: key, names in both languages."""
    rows = case.settings.weights
    return {folded(word): row.criterion for row in rows for word in (row.label.en, row.label.zh, row.criterion)}


def criterion_of(case: Case, row: Score) -> str:
    """The criterion of a score as the weights call it; a word that they do not know stays as it was typed."""
    return criteria(case).get(folded(row.criterion), row.criterion)


def mean_score(case: Case, criterion: str, round_no: int) -> Decimal | None:
    """Mean score of a criterion over judges who were not recused, 0..100."""
    values = [
        row.score
        for row in scores_of(case, round_no)
        if criterion_of(case, row) == criterion and not row.recused and row.score is not None
    ]
    kept = trimmed(values, int(case.settings.trim_from))
    return sum(kept, Decimal(0)) / len(kept) if kept else None


def review_score(case: Case, round_no: int | None = None) -> Decimal | None:
    """Weighted score of a round (the last one), 0..100; None while a criterion has no score."""
    number = last_round(case) if round_no is None else round_no
    weights = case.settings.weights_for(case.charter.type)
    means = [(weight.weight, mean_score(case, weight.criterion, number)) for weight in weights]
    if not means or any(mean is None for _, mean in means):
        return None
    return sum((weight * (mean or 0) for weight, mean in means), Decimal(0)) / 100


def review_default(case: Case, round_no: int | None = None) -> str:
    """The conclusion that the score suggests: a key of the list review_result, "" without a score."""
    number = last_round(case) if round_no is None else round_no
    score = review_score(case, number)
    if score is None:
        return ""
    if any(row.veto and not row.recused for row in scores_of(case, number)):
        return "rejected"
    settings = case.settings
    return (
        "approved"
        if score >= settings.score_approve
        else "conditional"
        if score >= settings.score_conditional
        else "rejected"
    )
