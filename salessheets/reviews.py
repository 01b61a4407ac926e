"""Read, check and measure: one project to a `ProjectReview`, all of them to the `Review` of the portfolio."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from salessheets.calendars import Calendar
from salessheets.derived.footprint import footprint
from salessheets.derived.states import GATES
from salessheets.evidence import Source
from salessheets.extracts import Extracts, extracts
from salessheets.findings import Cell, Finding, in_order
from salessheets.folders import ProjectFolder
from salessheets.gates import Gate, gate_of, in_question, judged
from salessheets.gathering import gather
from salessheets.measures import Measure
from salessheets.projects import Case, Footprint, Portfolio, Project
from salessheets.rules import checkers
from salessheets.settings import Settings
from salessheets.status import ProjectStatus, pooled, project_status


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectReview:
    """All that is known of one project on a day; small, and plain enough to travel between processes."""

    code: str
    folder: str
    findings: tuple[Finding, ...]
    status: ProjectStatus
    gates: tuple[Gate, ...]
    footprint: Footprint
    extracts: Extracts
    sources: tuple[Source, ...]
    shut: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The portfolio on a day: projects by folder, findings of all, pooled measures."""

    as_of: date
    settings: Settings
    projects: tuple[ProjectReview, ...]
    findings: tuple[Finding, ...]
    measures: Mapping[str, Measure]


def case_of(project: Project, settings: Settings, as_of: date) -> Case:
    """A project on a day under settings."""
    return Case(project=project, as_of=as_of, settings=settings, calendar=Calendar(settings.holidays))


def raw_findings(case: Case) -> Iterable[Finding]:
    """What reading and every rule found that may count today, before it is weighed."""
    yield from case.project.findings
    for checker in checkers():
        if checker.check and in_question(case, checker.rule):
            yield from checker.check(case)


def findings_of(case: Case) -> tuple[Finding, ...]:
    """The findings of a project as they count today, in reading order."""
    code = case.project.code
    named = (replace(finding, project=code) for finding in judged(case, raw_findings(case)))
    return in_order(named)


def review_case(case: Case) -> ProjectReview:
    """Check and measure a project that was read."""
    findings = findings_of(case)
    return ProjectReview(
        code=case.project.code,
        folder=case.project.folder,
        findings=findings,
        status=project_status(case),
        gates=tuple(gate_of(case, findings, gate) for gate in GATES),
        footprint=footprint(case),
        extracts=extracts(case),
        sources=case.project.evidence.sources,
        shut=case.project.evidence.shut,
    )


def review_folder(
    root: Path, folder: ProjectFolder, settings: Settings, as_of: date, skip: Mapping[str, Finding] | None = None
) -> ProjectReview:
    """Read, check and measure one project's folder."""
    return review_case(case_of(gather(root, folder, skip), settings, as_of))


def fold(
    office: Project, settings: Settings, as_of: date, projects: Iterable[ProjectReview], more: Iterable[Finding] = ()
) -> Review:
    """Take all projects together: what only the portfolio shows, and the pooled measures."""
    reviews = tuple(sorted(projects, key=lambda review: (review.code, review.folder)))
    footprints = tuple(review.footprint for review in reviews)
    portfolio = Portfolio(footprints=footprints, office=office, settings=settings, as_of=as_of)
    common = tuple(portfolio_findings(portfolio, more))
    return Review(
        as_of=as_of,
        settings=settings,
        projects=tuple(with_common(review, common) for review in reviews),
        findings=in_order([*common, *(finding for review in reviews for finding in review.findings)]),
        measures=pooled([review.status for review in reviews], footprints, settings),
    )


def with_common(review: ProjectReview, common: tuple[Finding, ...]) -> ProjectReview:
    """Show a project the portfolio's findings about its own folder too."""
    mine = [finding for finding in common if finding.cell and in_folder(finding.cell, review.folder)]
    return replace(review, findings=in_order([*review.findings, *mine])) if mine else review


def in_folder(cell: Cell, folder: str) -> bool:
    """Whether a cell stands in a project's folder."""
    return bool(folder) and cell.file.split("/")[0] == folder


def portfolio_findings(portfolio: Portfolio, more: Iterable[Finding]) -> Iterable[Finding]:
    """Findings of portfolio rules and of the settings workbook, with the team's severities."""
    case = case_of(portfolio.office, portfolio.settings, portfolio.as_of)
    raw = [*portfolio.office.findings, *more]
    for checker in checkers():
        if checker.check_portfolio:
            raw.extend(checker.check_portfolio(portfolio))
        if checker.check and checker.rule.id.startswith("C-") and portfolio.office.records:
            raw.extend(checker.check(case))
    return judged(case, raw)
