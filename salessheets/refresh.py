"""All of it once, in order: review, findings where people look, forms that were asked for, roll-up and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from salessheets.documents.forms import writers
from salessheets.documents.generate import Order, orders, produce_all
from salessheets.documents.writing import Document
from salessheets.files import sweep
from salessheets.folders import Root
from salessheets.memory import Memory
from salessheets.outputs import Outputs
from salessheets.reporters.delivery import names_of, write_annotated, write_findings
from salessheets.reviewing import review_portfolio
from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.writing import write_rollup
from salessheets.runner import Runner
from salessheets.text import Language, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """What a refresh found and wrote; files are relative to the portfolio, `problems` say what could not be written."""

    review: Review
    files: tuple[str, ...]
    documents: tuple[Document, ...]
    problems: tuple[Text, ...]


def refresh(
    root: Root,
    as_of: date,
    language: Language,
    *,
    runner: Runner,
    jobs: int,
    forms: Iterable[str] = (),
    memory: Memory | None = None,  # noqa: ARG001 - for the watcher, filled next
) -> Refreshed:
    """Bring a portfolio up to date; the one entry of every face.

    Args:
        root: the portfolio.
        as_of: the date of the run.
        language: of all that is written.
        runner: reviews the projects.
        jobs: processes that read settings and write forms; 0 is this one.
        forms: written for every project, beside those that home sheets ask for.
        memory: what `memory_of(root)` gave, the same for every refresh of a watcher: what did not change since the
            last refresh is neither read nor written again. Without one, everything is done anew.
    """
    review = review_portfolio(root, as_of, runner, apart=jobs != 0)
    outputs = Outputs(language=language, path_max=review.settings.path_max)
    findings = write_findings(root.path, review, outputs)
    copies = write_annotated(root.path, review, outputs)
    deliveries = tuple(produce_all(wanted(root, review, language, tuple(forms)), jobs))
    for folder in {(root.path / file).parent for file in (*findings.files, *copies.files)}:
        sweep(folder)
    rollup = write_rollup(root.path, review, language)
    return Refreshed(
        review=review,
        files=(*findings.files, *copies.files, *rollup.files),
        documents=tuple(document for delivery in deliveries for document in delivery.documents),
        problems=(
            *findings.problems,
            *copies.problems,
            *(problem for delivery in deliveries for problem in delivery.problems),
            *rollup.problems,
        ),
    )


def wanted(root: Root, review: Review, language: Language, forms: tuple[str, ...]) -> Iterator[Order]:
    """One order a project: the forms for all, and those that its home sheet asks for."""
    names = names_of(review)
    for project in review.projects:
        asked = requests(project)
        ids = tuple(dict.fromkeys((*forms, *(form for form, _ in asked))))
        if not ids:
            continue
        named = tuple((form, instance) for form, instance in asked if instance and form not in whole(asked, forms))
        for order in orders(root, ids, language, review.settings, review.as_of, project=project.code):
            if order.folder.name == project.folder:
                yield replace(order, instances=named, name=names[project.folder])


def requests(project: ProjectReview) -> tuple[tuple[str, str], ...]:
    """Forms and instances that a home sheet asks for, of those that can be written."""
    known = writers()
    return tuple((line.form, line.instance) for line in project.extracts.requests if line.form in known)


def whole(asked: tuple[tuple[str, str], ...], forms: tuple[str, ...]) -> frozenset[str]:
    """Forms wanted in every instance."""
    return frozenset(forms) | {form for form, instance in asked if not instance}
