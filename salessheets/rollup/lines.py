"""Rows of all projects taken together, the most pressing first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from salessheets.derived.risks import LEVELS
from salessheets.derived.states import FINAL
from salessheets.extracts import ActionLine, DecisionLine, MilestoneLine, RiskLine
from salessheets.reviews import ProjectReview, Review

L = TypeVar("L")
OVER = ("done", "cancelled")
LEVEL_ORDER = (*reversed(LEVELS), "")
PRIORITY_ORDER = ("high", "medium", "low", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Of(Generic[L]):
    """A row with the project that it belongs to."""

    project: ProjectReview
    line: L


def of_all(review: Review, lines: Callable[[ProjectReview], Iterable[L]]) -> list[Of[L]]:
    """The rows of all projects."""
    return [Of(project=project, line=line) for project in review.projects for line in lines(project)]


def of_active(review: Review, lines: Callable[[ProjectReview], Iterable[L]]) -> list[Of[L]]:
    """The rows of projects that go on."""
    active = (project for project in review.projects if project.status.active)
    return [Of(project=project, line=line) for project in active for line in lines(project)]


def milestones(review: Review) -> list[Of[MilestoneLine]]:
    """Milestones of projects that go on: open ones by their day, then those that are over."""
    found = of_active(review, lambda project: project.extracts.milestones)
    return sorted(
        found, key=lambda each: (each.line.state in OVER, due_day(each.line), each.project.code, each.line.id)
    )


def due_day(line: MilestoneLine) -> date:
    """The day by which a milestone is measured."""
    return line.baseline or line.planned or date.max


def risks(review: Review, most: int | None = None) -> list[Of[RiskLine]]:
    """Open risks of projects that go on, gravest first; so many at most."""
    found = of_active(review, lambda project: project.extracts.risks)
    return sorted(found, key=risk_order)[:most]


def risk_order(each: Of[RiskLine]) -> tuple[int, int, str, str]:
    """Sort key: level, score, project, risk."""
    line = each.line
    return LEVEL_ORDER.index(line.level), -(line.score or 0), each.project.code, line.id


def actions(review: Review) -> list[Of[ActionLine]]:
    """Overdue actions: high priority first, then the longest overdue."""
    found = of_active(review, lambda project: project.extracts.actions)
    return sorted(found, key=action_order)


def action_order(each: Of[ActionLine]) -> tuple[int, int, str, str]:
    """Sort key: priority, lateness, project, action."""
    line = each.line
    rank = PRIORITY_ORDER.index(line.priority) if line.priority in PRIORITY_ORDER else 1
    return rank, -line.late, each.project.code, line.id


def asked(project: ProjectReview) -> tuple[DecisionLine, ...]:
    """What a project asks management to decide."""
    return project.extracts.decisions


def decisions(review: Review) -> list[Of[DecisionLine]]:
    """Decisions that projects wait for, the earliest deadline first; an ended project waits for none."""
    found = [each for each in of_all(review, asked) if each.project.status.state not in FINAL]
    return sorted(found, key=lambda each: (each.line.due or date.max, each.project.code, each.line.text))
