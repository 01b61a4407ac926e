"""Where every project stands, for programs: states, gates, lights and measures with the cells behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from salessheets.findings import Finding, Severity
from salessheets.gates import Gate
from salessheets.measures import Measure, Metric
from salessheets.metrics import metrics
from salessheets.reporters.as_json import cell_as_json, dumped, finding_as_json
from salessheets.reporters.report import in_performance, is_restricted
from salessheets.reviews import ProjectReview, Review
from salessheets.showing import show
from salessheets.text import Language

WORST = ("red", "yellow", "green", "grey", "na", "")
SHOWN_LIGHTS = ("green", "yellow", "red", "grey")
PREFIX = "light_"


def status_as_json(review: Review, language: Language, *, project: str = "") -> str:
    """Write the standing of the portfolio, or of one project, as one JSON object."""
    projects = [each for each in review.projects if not project or each.code == project]
    portfolio = {
        "projects": len(review.projects),
        "active": sum(each.status.active for each in review.projects),
        "lights": {key: int(count) for key, count in review.measures["light_overall"].parts.items()},
        "measures": measures_as_json(review.measures, language),
    }
    found = [project_as_json(each, language) for each in projects]
    return dumped({"as_of": review.as_of.isoformat(), "portfolio": portfolio, "projects": found})


def project_as_json(project: ProjectReview, language: Language) -> dict[str, object]:
    """One project; wants of its next gate that concern restricted sheets are a number."""
    status = project.status
    missing = missing_of(project)
    gate = next_gate_of(project)
    milestone = status.next_milestone
    return {
        "code": status.code,
        "name": status.name,
        "folder": status.folder,
        "type": status.type,
        "manager": status.manager,
        "phase": status.phase,
        "state": status.state,
        "gate": status.next_gate or None,
        "ready": gate.ready if gate else None,
        "missing": [finding_as_json(each, language) for each in missing if not is_restricted(each)],
        "missing_withheld": sum(is_restricted(each) for each in missing),
        "light": light(status.light),
        "own_light": status.own_light or None,
        "lights": {key.removeprefix(PREFIX): value for key, value in status.lights.items()},
        "stale": status.stale,
        "last_update": status.last_update.isoformat() if status.last_update else None,
        "next_milestone": {"name": milestone.name, "date": milestone.date.isoformat(), "late": milestone.late}
        if milestone
        else None,
        "errors": errors_of(project),
        "measures": measures_as_json(status.measures, language),
    }


def worst_first(projects: Iterable[ProjectReview]) -> tuple[ProjectReview, ...]:
    """Projects by overall light, the worst first; within one those that go on, then those with more errors."""
    return tuple(sorted(projects, key=gravity))


def gravity(project: ProjectReview) -> tuple[int, bool, int, str, str]:
    """Sort key: the worse light, then going on before not, then more errors, then code."""
    status = project.status
    rank = WORST.index(status.light) if status.light in WORST else len(WORST)
    return rank, not status.active, -errors_of(project), project.code, project.folder


def next_gate_of(project: ProjectReview) -> Gate | None:
    """The gate before which a project stands."""
    return next((gate for gate in project.gates if gate.gate == project.status.next_gate), None)


def missing_of(project: ProjectReview) -> tuple[Finding, ...]:
    """What the next gate still wants."""
    gate = next_gate_of(project)
    return gate.missing if gate else ()


def errors_of(project: ProjectReview) -> int:
    """How many errors a project has, restricted ones included."""
    return sum(finding.severity is Severity.ERROR for finding in project.findings)


def light(key: str) -> str:
    """A light as it is told: one that does not apply is grey."""
    return key if key in SHOWN_LIGHTS else "grey"


def measures_as_json(measures: Mapping[str, Measure], language: Language) -> dict[str, object]:
    """Measures by metric."""
    return {key: measure_as_json(measures[key], metric, language) for key, metric in metrics().items()}


def measure_as_json(measure: Measure, metric: Metric, language: Language) -> dict[str, object]:
    """One measure in its unit, percent as points of 100; empty is null, with the reason in `note`."""
    value = measure.value
    return {
        "title": metric.title.say(language),
        "value": number(value * 100 if metric.percent else value) if value is not None else None,
        "unit": metric.unit.say(language),
        "light": measure.light or None,
        "shown": show(measure, metric, language),
        "parts": {key: number(count) for key, count in measure.parts.items()},
        "note": measure.note.say(language) if measure.note else None,
        "estimated": measure.estimated,
        "cells": [cell_as_json(cell) for cell in measure.cells if not in_performance(cell.file)],
    }


def number(value: Decimal) -> int | float:
    """A number as JSON has it: whole ones without a point."""
    return int(value) if value == value.to_integral_value() else float(value)
