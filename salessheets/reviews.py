"""Read, check and measure: one project to a `ProjectReview`, all of them to the `Review` of the portfolio."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from salessheets.cache.fingerprint import fingerprint
from salessheets.cache.readings import Kept, Notes, key_of
from salessheets.cache.signatures import Seen
from salessheets.cache.store import Store
from salessheets.calendars import Calendar
from salessheets.derived.finals import Final, finals
from salessheets.derived.footprint import footprint
from salessheets.derived.states import GATES
from salessheets.evidence import Claim, Source
from salessheets.extracts import Extracts, extracts
from salessheets.findings import Finding, in_order, put_among
from salessheets.folders import ProjectFolder
from salessheets.gates import Gate, gate_of, in_question, judged
from salessheets.gathering import gather, surroundings
from salessheets.holding import Held, held_requests
from salessheets.ledger.asked import Entry
from salessheets.measures import Measure
from salessheets.projects import Case, Footprint, Portfolio, Project
from salessheets.rules import checkers
from salessheets.settings import Settings
from salessheets.status import ProjectStatus, pooled, project_status

REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a review was made from: a digest of all of it, "" when it cannot be told, and the workbooks as they were."""

    key: str = ""
    seen: tuple[Seen, ...] = ()


UNKNOWN = Inputs()


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
    finals: tuple[Final, ...] = ()
    held: tuple[Held, ...] = ()
    inputs: Inputs = field(default=UNKNOWN, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The portfolio on a day: projects by folder, findings of all, pooled measures.

    `entries` are the rows of 新建项目; `key` digests all that it was made from, "" when that cannot be told.
    """

    as_of: date
    settings: Settings
    projects: tuple[ProjectReview, ...]
    findings: tuple[Finding, ...]
    measures: Mapping[str, Measure]
    key: str = field(default="", compare=False)
    claims: tuple[Claim, ...] = ()
    entries: tuple[Entry, ...] = ()


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
        finals=tuple(replace(final, issued=replace(final.issued, prints=())) for final in finals(case)),
        held=held_requests(case, findings),
    )


def review_folder(
    root: Path,
    folder: ProjectFolder,
    settings: Settings,
    as_of: date,
    skip: Mapping[str, Finding] | None = None,
    notes: Notes | None = None,
) -> ProjectReview:
    """Read, check and measure one project's folder; with `notes`, only what they do not know."""
    if notes is None:
        return review_case(case_of(gather(root, folder, skip), settings, as_of))
    readings = Kept(notes.store, notes.known)
    project = gather(root, folder, skip, readings)
    files = folder.files
    seen = tuple(readings.seen[file] for file in files if file in readings.seen)
    still = notes.context == fingerprint(notes.common, surroundings(root, folder, project.code))
    inputs = Inputs(key=key_of(notes.context, seen) if still and len(seen) == len(files) else "", seen=seen)
    known = kept_review(notes.store, folder, inputs.key)
    if known:
        return replace(known, inputs=inputs)
    review = replace(review_case(case_of(project, settings, as_of)), inputs=inputs)
    if notes.store and inputs.key:
        notes.store.put(REVIEW, folder.name, inputs.key, review)
    return review


def kept_review(store: Store | None, folder: ProjectFolder, key: str) -> ProjectReview | None:
    """The review of a project that was made from the same things before, if the cache has it."""
    found = store.get(REVIEW, folder.name, key) if store and key else None
    return found if isinstance(found, ProjectReview) else None


def fold(
    office: Project,
    settings: Settings,
    as_of: date,
    projects: Iterable[ProjectReview],
    more: Iterable[Finding] = (),
    claims: tuple[Claim, ...] = (),
    entries: tuple[Entry, ...] = (),
) -> Review:
    """Take all projects together: what only the portfolio shows, and the pooled measures."""
    reviews = tuple(sorted(projects, key=lambda review: (review.code, review.folder)))
    footprints = tuple(review.footprint for review in reviews)
    portfolio = Portfolio(footprints=footprints, office=office, settings=settings, as_of=as_of, claims=claims)
    common = tuple(portfolio_findings(portfolio, more))
    shown = with_common(reviews, common)
    folders = {review.folder for review in shown} - {""}
    others = [finding for finding in common if finding.folder not in folders]
    keys = [review.inputs.key for review in shown]  # which digest the common findings that they show
    return Review(
        as_of=as_of,
        settings=settings,
        projects=shown,
        findings=all_in_order(common, reviews),
        measures=pooled([review.status for review in reviews], footprints, settings),
        key=fingerprint(settings, as_of, others, keys, entries) if all(keys) else "",
        claims=claims,
        entries=entries,
    )


def all_in_order(common: tuple[Finding, ...], reviews: Iterable[ProjectReview]) -> tuple[Finding, ...]:
    """All findings in reading order, knowing that those of each project are in it already."""
    groups: dict[str, tuple[Finding, ...]] = {}
    for review in reviews:
        known = groups.get(review.code)
        groups[review.code] = in_order((*known, *review.findings)) if known else review.findings
    more: dict[str, list[Finding]] = {}
    for finding in common:
        more.setdefault(finding.project, []).append(finding)
    codes = sorted({*groups, *more})
    return tuple(chain.from_iterable(put_among(groups.get(code, ()), more.get(code, ())) for code in codes))


def with_common(reviews: Iterable[ProjectReview], common: tuple[Finding, ...]) -> tuple[ProjectReview, ...]:
    """Show each project the portfolio's findings about its own folder too."""
    mine: dict[str, list[Finding]] = {}
    for finding in common:
        if finding.cell:
            mine.setdefault(finding.folder, []).append(finding)
    return tuple(with_own(review, mine.get(review.folder, []) if review.folder else []) for review in reviews)


def with_own(review: ProjectReview, mine: list[Finding]) -> ProjectReview:
    """Show a project some findings more."""
    if not mine:
        return review
    key = fingerprint(review.inputs.key, mine) if review.inputs.key else ""
    return replace(review, findings=put_among(review.findings, mine), inputs=replace(review.inputs, key=key))


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
