"""D2 项目评审表: how the committee scored the project in one round, and what it concluded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from salessheets.columns import LISTS
from salessheets.derived.judges import recused
from salessheets.derived.people import department, person
from salessheets.derived.scores import criterion_of, mean_score, review_default, review_score, scores_of
from salessheets.documents.common import Issue, common
from salessheets.documents.row_order import by_number, natural
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.settings import CriterionWeight
from salessheets.sheets import Condition, Decision, Score
from salessheets.showing import EMPTY
from salessheets.text import Text, same

FORM = "D2"
GATE = "G1"
WIDEST = 6  # judges beside each other; the others follow in a table of their own
AWAY = Text("回避", "recused")


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the appraisal of one round prints."""
    case, number = shown.case, int(issue.instance)
    judges = judges_of(case, number)
    return {
        **common(shown, issue),
        "charter": shown.row(case.charter),
        "decision": decision_row(shown, number),
        "panels": [panel(shown, number, group) for group in groups(judges)],
        "review_score": shown.number(review_score(case, number)),
        "review_default": shown.label("review_result", review_default(case, number)),
        "trimmed": trimmed(case, number),
        "opinions": [opinion(shown, number, judge) for judge in judges],
        "results": choices(shown, number),
        "conditions": [
            shown.row(row) for row in by_number(case.of(Condition)) if row.object and row.object.key == GATE
        ],
    }


def decision_of(case: Case, number: int) -> Decision | None:
    """The conclusion of a round; of two the first."""
    return next((row for row in case.of(Decision) if row.round == number), None)


def decision_row(shown: Shown, number: int) -> Row:
    """Give the conclusion of a round; blank while there are only scores."""
    row = decision_of(shown.case, number)
    return shown.row(row) if row else shown.blank_row(Decision.SHEET) | {"round": str(number)}


def judges_of(case: Case, number: int) -> list[str]:
    """Everyone who stands in the scores of a round: who took the chair first, then by name."""
    row = decision_of(case, number)
    chair = person(case, row.chair) if row else ""
    named = {person(case, score.judge) for score in scores_of(case, number) if score.judge}
    return sorted(named, key=lambda judge: (judge != chair, natural(judge)))


def groups(judges: Sequence[str]) -> list[Sequence[str]]:
    """As many judges as fit beside each other; one group without judges when there are none."""
    return [judges[at : at + WIDEST] for at in range(0, len(judges), WIDEST)] or [()]


def panel(shown: Shown, number: int, judges: Sequence[str]) -> Row:
    """Give a table of scores: a column for each judge, a row for each criterion."""
    aside = recused(shown.case, number)
    return {
        "judges": [
            {
                "name": shown.person(judge),
                "department": shown.text(department(shown.case, judge)),
                "recused": yes_no(shown, "recused", judge in aside),
            }
            for judge in judges
        ],
        "criteria": [criterion_row(shown, number, weight, judges) for weight in criteria(shown.case, number)],
    }


def criteria(case: Case, number: int) -> list[CriterionWeight]:
    """The criteria of the project's type, then those scored besides, which have no weight."""
    weighed = list(case.settings.weights_for(case.charter.type))
    known = {weight.criterion for weight in weighed}
    others = {criterion_of(case, row) for row in scores_of(case, number) if row.criterion} - known
    return weighed + [
        CriterionWeight(criterion=other, label=same(other), weight=Decimal(0), required=False)
        for other in sorted(others, key=natural)
    ]


def criterion_row(shown: Shown, number: int, weight: CriterionWeight, judges: Sequence[str]) -> Row:
    """Give a criterion: its weight, each judge's score, the mean, and what it counts."""
    mean = mean_score(shown.case, weight.criterion, number)
    return {
        "criterion": weight.criterion,
        "label": weight.label.say(shown.language),
        "weight": shown.number(weight.weight or None),
        "required": yes_no(shown, "recused", weight.required),
        "scores": [score_of(shown, number, weight.criterion, judge) for judge in judges],
        "mean": shown.number(mean),
        "weighted": shown.number(weight.weight * mean / 100 if weight.weight and mean is not None else None),
    }


def score_of(shown: Shown, number: int, criterion: str, judge: str) -> str:
    """Print the score that a judge gave, or that the judge stepped aside."""
    case = shown.case
    if judge in recused(case, number):
        return AWAY.say(shown.language)
    own = rows_of(case, number, judge)
    given = [row.score for row in own if criterion_of(case, row) == criterion and row.score is not None]
    return shown.number(given[0]) if given else EMPTY


def rows_of(case: Case, number: int, judge: str) -> list[Score]:
    """The rows of a judge in a round, in the order of the criteria."""
    order = [weight.criterion for weight in criteria(case, number)]
    own = [row for row in scores_of(case, number) if row.judge and person(case, row.judge) == judge]
    return sorted(own, key=lambda row: order.index(criterion_of(case, row)) if row.criterion else len(order))


def opinion(shown: Shown, number: int, judge: str) -> Row:
    """Give what a judge wrote in any row, each text once, and whether there is a veto in one."""
    rows = rows_of(shown.case, number, judge)
    return {
        "judge": shown.person(judge),
        "strengths": lines(row.strengths for row in rows),
        "problems": lines(row.problems for row in rows),
        "veto": yes_no(shown, "veto", any(row.veto for row in rows)),
    }


def lines(texts: Iterable[str]) -> str:
    """Put texts under each other."""
    return "\n".join(dict.fromkeys(filter(None, texts))) or EMPTY


def choices(shown: Shown, number: int) -> list[Row]:
    """Give every conclusion there is, with the one that was taken ticked."""
    row = decision_of(shown.case, number)
    return [
        {"label": option.label.say(shown.language), "chosen": bool(row and row.result == option.key)}
        for option in LISTS["review_result"].options
    ]


def trimmed(case: Case, number: int) -> bool:
    """Whether the highest and the lowest score of a criterion were left out."""
    least = int(case.settings.trim_from)
    aside = recused(case, number)
    scored = {person(case, row.judge) for row in scores_of(case, number) if row.score is not None} - aside
    return bool(least) and len(scored) >= max(least, 3)


def yes_no(shown: Shown, key: str, value: bool) -> str:
    """Print yes or no as the sheet of scores does."""
    return Score.SHEET.columns[key].kind.show(value, shown.language)
