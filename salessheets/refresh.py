"""All of it once, in order: new projects, review, findings where people look, forms that were asked for, roll-up and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from salessheets.cache.pausing import collector_paused
from salessheets.documents.forms import writers
from salessheets.documents.generate import Fulfilment
from salessheets.documents.orders import Order, orders
from salessheets.documents.writing import Document
from salessheets.errors import SalessheetsError
from salessheets.extracts import RequestLine
from salessheets.folders import Root, project_folder, settings_file
from salessheets.intake import intake, said
from salessheets.ledger.asked import NotMade
from salessheets.memory import Memory
from salessheets.outputs import Outputs
from salessheets.projects import Project
from salessheets.reporters.delivery import Delivery, names_of
from salessheets.reporters.number_register import write_register
from salessheets.reviewing import office_of, review_portfolio
from salessheets.reviews import ProjectReview, Review
from salessheets.runner import Runner
from salessheets.text import Language, Text, same
from salessheets.upkeep import Upkeep
from salessheets.workbooks.codes import W_BUSY, W_NO_RIGHT

SETTINGS_SHUT = Text(
    "{file} 现在打不开：别的程序正占着它，或没有读取权限。没有它就会按默认设置去算，所以什么也没有写；请稍后再试，一直打不开就检查权限。",
    "{file} cannot be opened now: another program holds it, or the right to read is missing. Without it all would be "
    "worked out by default settings, so nothing was written; try again in a moment, and check the right if it lasts.",
)


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
    forms: Iterable[str] = (),
    memory: Memory | None = None,
) -> Refreshed:
    """Bring a portfolio up to date; the one entry of every face.

    Args:
        root: the portfolio.
        as_of: the date of the run.
        language: of all that is written.
        runner: reads settings, reviews projects and writes forms.
        forms: written for every project, beside those that home sheets ask for: `D15`, or one instance `D15/2026-W10`.
        memory: what `memory_of(root)` gave, the same for every refresh of a watcher: what did not change since the
            last refresh is neither read nor written again. Without one, everything is done anew.

    Raises:
        SalessheetsError: the portfolio or its settings cannot be read just now; nothing was written.
    """
    memory = memory or Memory(root)
    office = office_of(root, runner, memory)
    must_be_open(root, office)
    taken = tuple(intake(root, office, as_of))
    failed = tuple(each for each in taken if isinstance(each, NotMade))
    look = partial(review_portfolio, root, as_of, runner, memory=memory, failed=failed)
    review = look()
    outputs = Outputs(language=language, path_max=review.settings.path_max)
    upkeep = Upkeep(root=root.path, review=review, outputs=outputs, names=names_of(review), memory=memory)
    findings = tuple(upkeep.findings())
    orders_now = wanted(root, review, language, tuple(forms), upkeep.names, memory)
    fulfilled = tuple(upkeep.forms(orders_now, runner))
    if any(not each.draft and each.state == "new" for one in fulfilled for each in one.documents):
        review = look()  # with the finals just made
        upkeep = replace(upkeep, review=review)
    pages = (*upkeep.pages(), write_register(root.path, review.claims, language))
    memory.save()
    return Refreshed(
        review=review,
        files=tuple(file for each in (*findings, *pages) for file in each.files),
        documents=tuple(document for one in fulfilled for document in one.documents),
        problems=(*map(said, failed), *problems_of(findings, fulfilled, pages)),
    )


def must_be_open(root: Root, office: Project) -> None:
    """Refuse to go on without the team's settings while another program holds them: all would come out otherwise."""
    shut = {each.cell.file for each in office.findings if each.cell and each.rule in (W_BUSY.id, W_NO_RIGHT.id)}
    file = settings_file(root)
    if file in shut:
        raise SalessheetsError(SETTINGS_SHUT.fill(file=same(file or "")))


def problems_of(*done: Iterable[Delivery | Fulfilment]) -> Iterator[Text]:
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
    memory: Memory,
) -> Iterator[Order]:
    """One order a project: the forms for all, and those that its home sheet asks for; none for one that is held."""
    for project in review.projects:
        if project.folder in memory.reviews.held:
            continue
        asked = requests(project)
        pairs = (*map(named, forms), *((line.form, line.instance) for line in asked))
        ids = tuple(dict.fromkeys(form for form, _ in pairs))
        if not ids:
            continue
        alone = (memory.reviews.folders.get(project.folder) or project_folder(root, project.folder),)
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
