"""All of it once, in order: new projects, review, findings where people look, forms that were asked for, roll-up and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from salessheets.cache.pausing import collector_paused
from salessheets.documents.forms import writers
from salessheets.documents.generate import Delivery as Issue
from salessheets.documents.generate import Order, orders
from salessheets.documents.writing import Document
from salessheets.extracts import RequestLine
from salessheets.folders import ProjectFolder, Root, project_folder
from salessheets.intake import intake
from salessheets.memory import Memory
from salessheets.outputs import Outputs
from salessheets.reporters.delivery import Delivery, names_of
from salessheets.reporters.number_register import write_register
from salessheets.reviewing import office_of, review_portfolio
from salessheets.reviews import ProjectReview, Review
from salessheets.runner import Runner
from salessheets.text import Language, Text
from salessheets.upkeep import Upkeep


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """What a refresh found and wrote; files are relative to the portfolio, `problems` say what could not be written."""

    review: Review
    files: tuple[str, ...]
    documents: tuple[Document, ...]
    problems: tuple[Text, ...]


@collector_paused()
def refresh(
    root: Root,
    as_of: date,
    language: Language,
    *,
    runner: Runner,
    jobs: int,
    forms: Iterable[str] = (),
    memory: Memory | None = None,
) -> Refreshed:
    """Bring a portfolio up to date; the one entry of every face.

    Args:
        root: the portfolio.
        as_of: the date of the run.
        language: of all that is written.
        runner: reviews the projects.
        jobs: processes that read settings and write forms; 0 is this one.
        forms: written for every project, beside those that home sheets ask for: `D15`, or one instance `D15/2026-W10`.
        memory: what `memory_of(root)` gave, the same for every refresh of a watcher: what did not change since the
            last refresh is neither read nor written again. Without one, everything is done anew.
    """
    memory = memory or Memory(root)
    taken = tuple(intake(root, office_of(root, apart=jobs != 0, memory=memory), as_of))
    review = review_portfolio(root, as_of, runner, apart=jobs != 0, memory=memory)
    outputs = Outputs(language=language, path_max=review.settings.path_max)
    upkeep = Upkeep(root=root.path, review=review, outputs=outputs, names=names_of(review), memory=memory)
    findings = tuple(upkeep.findings())
    orders_now = wanted(root, review, language, tuple(forms), upkeep.names, memory.folders)
    issues = tuple(upkeep.forms(orders_now, jobs, runner))
    if any(not each.draft and each.state == "new" for issue in issues for each in issue.documents):
        review = review_portfolio(root, as_of, runner, apart=jobs != 0, memory=memory)  # with the finals just made
        upkeep = replace(upkeep, review=review)
    pages = (*upkeep.pages(), write_register(root.path, review.claims, language))
    memory.save()
    return Refreshed(
        review=review,
        files=tuple(file for each in (*findings, *pages) for file in each.files),
        documents=tuple(document for issue in issues for document in issue.documents),
        problems=(*(problem for _, problem in taken if problem), *problems_of(findings, issues, pages)),
    )


def problems_of(*done: Iterable[Delivery | Issue]) -> Iterator[Text]:
    """What could not be written, in order."""
    for deliveries in done:
        for each in deliveries:
            yield from each.problems


def wanted(
    root: Root,
    review: Review,
    language: Language,
    forms: tuple[str, ...],
    names: Mapping[str, str],
    folders: Mapping[str, ProjectFolder],
) -> Iterator[Order]:
    """One order a project: the forms for all, and those that its home sheet asks for; `folders` are known by name."""
    for project in review.projects:
        asked = requests(project)
        pairs = (*map(named, forms), *((line.form, line.instance) for line in asked))
        ids = tuple(dict.fromkeys(form for form, _ in pairs))
        if not ids:
            continue
        alone = (folders.get(project.folder) or project_folder(root, project.folder),)
        for order in orders(root, ids, language, review.settings, review.as_of, project=project.code, among=alone):
            if order.folder.name == project.folder:
                yield with_requests(replace(order, name=names[project.folder]), asked, pairs)


def named(form: str) -> tuple[str, str]:
    """A form and its instance, from `D15` (all of them) or `D15/2026-W10`."""
    form_id, _, instance = form.partition("/")
    return form_id, instance


def requests(project: ProjectReview) -> tuple[RequestLine, ...]:
    """What a home sheet asks for, of the forms that can be written."""
    known = writers()
    return tuple(line for line in project.extracts.requests if line.form in known)


def with_requests(order: Order, asked: tuple[RequestLine, ...], pairs: tuple[tuple[str, str], ...]) -> Order:
    """Say which instances of forms are wanted, which as finals, and which as drafts that people work with."""
    whole = frozenset(form for form, instance in pairs if not instance)
    return replace(
        order,
        instances=tuple((form, instance) for form, instance in pairs if instance and form not in whole),
        finals=tuple((line.form, line.instance) for line in asked if line.request == "final"),
        asked=tuple((line.form, line.instance) for line in asked if line.request == "draft"),
    )
