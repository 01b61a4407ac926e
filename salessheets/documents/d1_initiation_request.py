"""D1 立项申请表: why the project, what it is to reach, what it costs. For the committee to decide on."""

from __future__ import annotations

from collections.abc import Mapping

from salessheets.derived.budget import size
from salessheets.derived.people import manager
from salessheets.documents.common import Issue, common
from salessheets.documents.row_order import by_number
from salessheets.documents.shown import Row, Shown
from salessheets.documents.word.amounts import capital
from salessheets.sheets import Goal, Risk
from salessheets.showing import EMPTY

FORM = "D1"


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the form prints."""
    case = shown.case
    return {
        **common(shown, issue),
        "charter": shown.row(case.charter),
        "size": shown.label("project_size", size(case)),
        "manager": shown.person(manager(case)),
        "budget_in_words": in_words(shown),
        "measures": shown.measures("expected_roi"),
        "goals": [goal_row(shown, goal) for goal in by_number(case.of(Goal))],
        "risks": [shown.row(risk) for risk in by_number(case.of(Risk))],
    }


def in_words(shown: Shown) -> str:
    """Write the budget applied for in capitals, as bills do."""
    budget = shown.case.charter.budget_total
    return EMPTY if budget is None else capital(budget) or EMPTY


def goal_row(shown: Shown, goal: Goal) -> Row:
    """Give a goal with the places it was typed with."""
    return shown.row(goal, baseline=shown.number(goal.baseline), target=shown.number(goal.target))
