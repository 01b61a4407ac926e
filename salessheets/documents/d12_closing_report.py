"""D12 项目结项报告: what was reached of what was promised, and what is to be learned from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from salessheets.catalogue import FORMS, form
from salessheets.columns import Target
from salessheets.derived.approvals import change_state
from salessheets.derived.budget import approved_budget
from salessheets.derived.finals import Final, finals
from salessheets.derived.goals import actual, attainment, target
from salessheets.derived.people import manager
from salessheets.derived.risks import level
from salessheets.derived.states import GATE_TITLES
from salessheets.derived.tasks import delay, leaves, task_state
from salessheets.documents.common import Issue, common
from salessheets.documents.cost import cost
from salessheets.documents.row_order import by_number, natural
from salessheets.documents.shown import Row, Shown, measured
from salessheets.evidence import Issued
from salessheets.projects import Case
from salessheets.sheets import Action, Approval, Change, Condition, Goal, Lesson, Risk, Task, Waiver
from salessheets.showing import EMPTY

FORM = "D12"
MEASURES = (
    *("goal_attainment", "milestone_on_time", "schedule_delay", "budget_used", "budget_committed", "cost_overrun"),
    *("actual_roi", "bac", "ev", "ac", "cpi", "spi", "eac", "action_close_rate", "incidents", "csat_t2b", "nps"),
    "sample_n",
)


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the report prints."""
    case = shown.case
    return {
        **common(shown, issue),
        "charter": shown.row(case.charter),
        "closing": shown.row(case.closing),
        "manager": shown.person(manager(case)),
        "approved_budget": shown.money(approved_budget(case)),
        "measures": shown.measures(*MEASURES),
        "samples": {key: shown.number(count) for key, count in sample_parts(case).items()},
        "goals": [goal_row(shown, goal) for goal in by_number(case.of(Goal))],
        "milestones": [milestone_row(shown, task) for task in milestones(case)],
        **cost(shown),
        **records(shown),
        "documents": [document_row(shown, final.issued) for final in others(case)],
    }


def others(case: Case) -> list[Final]:
    """The last version of every other final document that everyone may see, in the order of the process."""
    known = {each.id: number for number, each in enumerate(FORMS) if not each.restricted and each.id != FORM}
    found = (final for final in finals(case) if final.issued.form in known)
    return sorted(found, key=lambda final: (known[final.issued.form], natural(final.issued.instance)))


def document_row(shown: Shown, issued: Issued) -> Row:
    """Give a final document; of a form without 文号 the form number stands for it."""
    title = form(issued.form).title.say(shown.language)
    return {
        "doc_no": issued.number or issued.form_number,
        "title": f"{title} {issued.instance}".rstrip(),
        "version": issued.version,
        "date8": f"{issued.on:%Y%m%d}",
    }


def sample_parts(case: Case) -> Mapping[str, Decimal | None]:
    """How many scores stand behind CSAT and NPS."""
    parts = measured(case)["sample_n"].parts
    return {key: parts.get(key) for key in ("csat", "nps")}


def records(shown: Shown) -> Mapping[str, list[Row]]:
    """Give the tables that list rows as they stand: changes, risks, issues, lessons, conditions, decisions."""
    case = shown.case
    return {
        "changes": [change_row(shown, change) for change in by_number(case.of(Change))],
        "risks": [risk_row(shown, risk) for risk in by_number(case.of(Risk))],
        "issues": [shown.row(action) for action in by_number(case.of(Action)) if action.type == "issue"],
        "lessons": [shown.row(lesson) for lesson in by_number(case.of(Lesson))],
        "conditions": [shown.row(condition) for condition in by_number(case.of(Condition))],
        "approvals": [approval_row(shown, approval) for approval in sorted(case.of(Approval), key=decision_order)],
        "waivers": [waiver_row(shown, waiver) for waiver in sorted(case.of(Waiver), key=lambda row: natural(row.rule))],
    }


def goal_row(shown: Shown, goal: Goal) -> Row:
    """Give a goal: target in force, what was reached, the share and the difference."""
    case = shown.case
    wanted, reached = target(case, goal), actual(case, goal)
    return shown.row(
        goal,
        target=shown.number(wanted),
        actual=shown.number(reached),
        gap=EMPTY if wanted is None or reached is None else f"{shown.number(reached - wanted)}",
        attainment=shown.share(attainment(case, goal)),
    )


def milestones(case: Case) -> list[Task]:
    """All milestones of the plan, cancelled ones too, in the order of the plan."""
    return sorted((task for task in leaves(case) if task.milestone), key=lambda task: task.id)


def milestone_row(shown: Shown, task: Task) -> Row:
    """Give a milestone with its state and how late it was, in working days."""
    late = None if task.cancelled_on else delay(shown.case, task)
    return shown.row(
        task,
        state=shown.label("task_state", task_state(shown.case, task)),
        delay=EMPTY if late is None else f"{late:+d}" if late else "0",
    )


def change_row(shown: Shown, change: Change) -> Row:
    """Give a change with what became of it."""
    return shown.row(change, state=shown.label("change_state", change_state(shown.case, change)))


def risk_row(shown: Shown, risk: Risk) -> Row:
    """Give a risk with its level."""
    return shown.row(risk, level=shown.label("risk_level", level(shown.case, risk)))


def approval_row(shown: Shown, approval: Approval) -> Row:
    """Give a decision; what it is about is said in words where it has a name."""
    return shown.row(approval, object=about(shown, approval.object))


def waiver_row(shown: Shown, waiver: Waiver) -> Row:
    """Give a waiver; without an object it holds for the whole project."""
    return shown.row(waiver, object=about(shown, waiver.object or Target("project", "project")))


def about(shown: Shown, target: Target | None) -> str:
    """Name what a decision is about."""
    if target is None:
        return EMPTY
    words = Approval.SHEET.columns["object"].kind.show(target, shown.language)
    title = GATE_TITLES.get(target.key) if target.kind == "gate" else None
    if target.kind == "form":
        title = form(target.key).title
    return f"{words} {title.say(shown.language)}" if title else words


def decision_order(row: Approval) -> tuple[object, ...]:
    """Sort decisions by day, then by what they are about."""
    day = row.decided_on or row.submitted_on or date.max
    return (day, row.submitted_on or day, natural(str(row.object or "")), row.version)
