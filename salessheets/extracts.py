"""The few rows of a project that the portfolio shows: milestones, gravest risks, late actions, sales, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salessheets.columns import dotted
from salessheets.derived.risks import LEVELS, level, open_risks, score
from salessheets.derived.tasks import delay, milestones, task_state
from salessheets.derived.work import overdue_actions
from salessheets.findings import Cell
from salessheets.projects import Case
from salessheets.sheets import Report, Request, Sale


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneLine:
    """A milestone with its dates; `late` in working days, early is negative."""

    id: str
    name: str
    owner: str
    planned: date | None
    baseline: date | None
    forecast: date | None
    actual: date | None
    late: int | None
    state: str
    cell: Cell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskLine:
    """An open risk."""

    id: str
    description: str
    score: int | None
    level: str
    owner: str
    due: date | None
    cell: Cell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """An overdue action; `late` in working days."""

    id: str
    description: str
    owner: str
    due: date
    late: int
    priority: str
    cell: Cell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLine:
    """One month of one product in one region, in CNY."""

    month: date
    product: str
    region: str
    target: Decimal | None
    contract: Decimal | None
    received: Decimal | None
    cell: Cell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A decision that management owes the project."""

    text: str
    due: date | None
    cell: Cell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """A form that the home sheet asks for."""

    form: str
    instance: str
    request: str
    cell: Cell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracts:
    """All of them for one project."""

    milestones: tuple[MilestoneLine, ...] = ()
    risks: tuple[RiskLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    sales: tuple[SaleLine, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()
    requests: tuple[RequestLine, ...] = ()
    summary: str = ""


def extracts(case: Case) -> Extracts:
    """Take the rows out of a case."""
    reports = [row for row in case.of(Report) if row.until and row.until <= case.as_of]
    latest = max(reports, key=lambda row: row.until or date.min, default=None)
    return Extracts(
        milestones=milestone_lines(case),
        risks=risk_lines(case),
        actions=action_lines(case),
        sales=sale_lines(case),
        decisions=tuple(
            DecisionLine(text=row.decision, due=row.decision_due, cell=row.cell("decision"))
            for row in case.of(Report)
            if row.decision and not row.decision_result
        ),
        requests=tuple(
            RequestLine(form=row.form, instance=row.instance, request=row.request, cell=row.cell("request"))
            for row in case.of(Request)
            if row.request
        ),
        summary=latest.summary if latest else "",
    )


def milestone_lines(case: Case) -> tuple[MilestoneLine, ...]:
    """Milestones in order of date."""
    lines = [
        MilestoneLine(
            id=dotted(task.id),
            name=task.name,
            owner=task.owner,
            planned=task.planned_end,
            baseline=task.baseline_end,
            forecast=task.forecast_end,
            actual=task.actual_end,
            late=delay(case, task),
            state=task_state(case, task),
            cell=task.cell("planned_end"),
        )
        for task in milestones(case)
    ]
    return tuple(sorted(lines, key=lambda line: line.baseline or line.planned or date.max))


def risk_lines(case: Case) -> tuple[RiskLine, ...]:
    """Open risks, gravest first."""
    lines = [
        RiskLine(
            id=risk.id,
            description=risk.description,
            score=score(risk),
            level=level(case, risk),
            owner=risk.owner,
            due=risk.due,
            cell=risk.cell("description"),
        )
        for risk in open_risks(case)
    ]
    rank = {key: -number for number, key in enumerate(LEVELS)}
    return tuple(sorted(lines, key=lambda line: (rank.get(line.level, 1), -(line.score or 0), line.id)))


def action_lines(case: Case) -> tuple[ActionLine, ...]:
    """Overdue actions, the longest overdue first."""
    lines = [
        ActionLine(
            id=action.id,
            description=action.description,
            owner=action.owner,
            due=action.due,
            late=case.wd(action.due, case.as_of),
            priority=action.priority,
            cell=action.cell("due"),
        )
        for action in overdue_actions(case)
        if action.due
    ]
    return tuple(sorted(lines, key=lambda line: (line.due, line.id)))


def sale_lines(case: Case) -> tuple[SaleLine, ...]:
    """Sales up to the month of the run."""
    return tuple(
        SaleLine(
            month=sale.month,
            product=sale.product,
            region=sale.region,
            target=sale.target,
            contract=sale.contract,
            received=sale.received,
            cell=sale.cell("contract"),
        )
        for sale in case.of(Sale)
        if sale.month and sale.month <= case.as_of
    )
