"""D4 项目计划书: what is to be reached, by what work, when, by whom, for how much; how one keeps in touch."""

from __future__ import annotations

from collections.abc import Mapping

from salessheets.derived.cadence import meeting_cadence, report_cadence
from salessheets.derived.goals import target
from salessheets.documents.common import Issue, common
from salessheets.documents.d3_team_appointment import member_row, team
from salessheets.documents.plan import gantt, plan
from salessheets.documents.plan_budget import budget, curve
from salessheets.documents.row_order import by_number
from salessheets.documents.shown import Row, Shown
from salessheets.sheets import Goal

FORM = "D4"


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the plan prints."""
    case = shown.case
    return {
        **common(shown, issue),
        "charter": charter_row(shown),
        "goals": [goal_row(shown, goal) for goal in by_number(case.of(Goal))],
        **plan(shown),
        "members": [member_row(shown, member) for member in team(case)],
        **budget(shown),
        "charts": {"gantt": gantt(shown), "curve": curve(shown)},
    }


def charter_row(shown: Shown) -> Row:
    """Give the charter; meetings and reports are as often as the settings say where it does not."""
    case = shown.case
    return shown.row(
        case.charter,
        meeting_cadence=shown.label("cadence", meeting_cadence(case)),
        report_cadence=shown.label("cadence", report_cadence(case)),
    )


def goal_row(shown: Shown, goal: Goal) -> Row:
    """Give a goal with the target in force."""
    return shown.row(goal, target=shown.number(target(shown.case, goal)))
