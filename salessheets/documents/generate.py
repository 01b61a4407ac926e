"""Forms of whole projects: each project read once, in a process of its own unless told otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from salessheets.cache.readings import FRESH, Kept, Notes
from salessheets.documents.checksums import with_checksums
from salessheets.documents.desk import Desk
from salessheets.documents.forms import Writer, wanted
from salessheets.documents.issuing import final
from salessheets.documents.own_forms import own_forms
from salessheets.documents.shelf import TEAM_FOLDER, Shelf
from salessheets.documents.word import TemplateError
from salessheets.documents.writing import Document, chosen, draft
from salessheets.errors import SalessheetsError
from salessheets.findings import Cell, Finding
from salessheets.folders import ProjectFolder, Root, project_folders
from salessheets.gathering import gather
from salessheets.outputs import Outputs, first_word, output_folder
from salessheets.projects import Case
from salessheets.reviews import case_of
from salessheets.runner import PROJECT_SECONDS, Runner, received, spawn, survives
from salessheets.settings import Settings
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import Language, Text, same
from salessheets.workbooks.codes import W_READER

FILING = "D13"  # lists files with their digests
FAILED = Text("{form} {project}：{what}", "{form} {project}: {what}")
UNREAD = Text(
    "{folder} 读不出来，没有生成表单；请用 salessheets check 查看原因",
    "{folder} could not be read, no form was written; see `salessheets check` for why",
)
WITHHELD = Text(
    "绩效文件夹里有文件写不进去；请关闭在 Word 中打开的那份，或检查该文件夹的权限",
    "a file in the performance folder cannot be written; close it in Word, or look at the rights to that folder",
)
"""Said in place of a path, which would name the person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The forms wanted of one project folder; `others` are the first words of the other folders.

    `name` is that of its folder below `output/`, "" to tell it by code and `others`.
    `only` is the code that the project must have, "" for any; `instances` are pairs of form and meeting, round or
    period, for a form of which not all are wanted; `finals` are those to be made final ("" for all instances), `again`
    as a next version; `asked` are the drafts that a home sheet asks for; `skip` names workbooks that kill their reader;
    `notes` are what is known of its workbooks from before.
    """

    root: Root
    folder: ProjectFolder
    forms: tuple[str, ...]
    language: Language
    settings: Settings
    as_of: date
    others: frozenset[str] = frozenset()
    name: str = ""
    only: str = ""
    instances: tuple[tuple[str, str], ...] = ()
    finals: tuple[tuple[str, str], ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    again: bool = False
    skip: tuple[tuple[str, Finding], ...] = ()
    notes: Notes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of an order: the project's code, its documents, and what went wrong with others."""

    project: str
    documents: tuple[Document, ...] = ()
    problems: tuple[Text, ...] = ()


def orders(
    root: Root,
    forms: Sequence[str],
    language: Language,
    settings: Settings,
    as_of: date,
    *,
    project: str = "",
    among: tuple[ProjectFolder, ...] | None = None,
) -> tuple[Order, ...]:
    """Order forms of all projects (`among` some), or of the one with a code; its folder is known by its name where it can be.

    Raises:
        SalessheetsError: a form does not exist or cannot be written yet.
    """
    ids = tuple(writer.form.id for writer in wanted(forms, own_forms(root.path / TEAM_FOLDER)))
    folders = project_folders(root) if among is None else among
    named = [folder for folder in folders if project and first_word(folder.name) == project.casefold()]
    return tuple(
        Order(
            root=root,
            folder=folder,
            forms=ids,
            language=language,
            settings=settings,
            as_of=as_of,
            others=frozenset(first_word(other.name) for other in folders if other is not folder),
            only=project.casefold(),
        )
        for folder in named or folders
    )


def produce(order: Order) -> Delivery:
    """Read a project and write its forms; what goes wrong with one form holds no other up."""
    reader = Kept(order.notes.store, order.notes.known) if order.notes else FRESH
    project = gather(order.root.path, order.folder, dict(order.skip), reader)
    if order.only and project.code.casefold() != order.only:
        return Delivery(project=project.code)
    case, desk = case_of(project, order.settings, order.as_of), desk_of(order, project.code)
    case = with_checksums(order.root.path, case) if FILING in order.forms else case
    documents: list[Document] = []
    problems: list[Text] = []
    for writer in wanted(order.forms, own_forms(desk.shelf.team)):
        for instance in chosen(writer, case, instances_of(order, writer.form.id)):
            try:
                documents.append(brought_up(order, writer, case, desk, instance))
            except SalessheetsError as problem:
                told = failed(writer, project.code, problem)
                problems += [told] if told not in problems else []
    return Delivery(project=project.code, documents=tuple(documents), problems=tuple(problems))


def brought_up(order: Order, writer: Writer, case: Case, desk: Desk, instance: str) -> Document:
    """Write one document, as a final where that is wanted."""
    if listed(order.finals, writer.form.id, instance):
        return final(writer, case, desk, instance, again=order.again)
    return draft(writer, case, desk, instance, asked=listed(order.asked, writer.form.id, instance))


def listed(pairs: tuple[tuple[str, str], ...], form: str, instance: str) -> bool:
    """Whether a document is among pairs of form and instance; one without an instance means all of them."""
    return any(each == form and named.casefold() in ("", instance.casefold()) for each, named in pairs)


def failed(writer: Writer, project: str, problem: SalessheetsError) -> Text:
    """Say what went wrong with a form; of a restricted one, without naming the person."""
    what = WITHHELD if writer.form.restricted and not isinstance(problem, TemplateError) else problem.message
    return FAILED.fill(form=writer.form.id, project=project, what=what)


def desk_of(order: Order, code: str) -> Desk:
    """Where the documents of an order are written."""
    return Desk(
        root=order.root.path,
        folder=order.folder.name,
        name=order.name or output_folder(code, order.folder.name, order.others),
        shelf=Shelf(
            builtin=template_folder(DOCUMENT_TEMPLATES, order.language),
            team=order.root.path / TEAM_FOLDER,
            language=order.language,
        ),
        outputs=Outputs(language=order.language, path_max=order.settings.path_max),
        language=order.root.language,
    )


def instances_of(order: Order, form: str) -> frozenset[str]:
    """The instances wanted of a form; none named is all."""
    return frozenset(instance.casefold() for each, instance in order.instances if each == form)


def produce_all(wanted_orders: Iterable[Order], jobs: int, runner: Runner | None = None) -> Iterator[Delivery]:
    """Carry out orders in order, shared out among `jobs` processes; 0 is in this one, a single one where `runner` works."""
    waiting = list(wanted_orders)
    if jobs == 0:
        yield from map(produce, waiting)
        return
    if runner and len(waiting) == 1:
        yield produced_apart(waiting[0], runner)
        return
    shares = shared_out(waiting, jobs)
    started = [spawn(produce_share, [waiting[place] for place in share]) for share in shares]
    done: dict[int, Delivery] = {}
    for share, (process, answer) in zip(shares, started, strict=True):
        deliveries = received(process, answer, PROJECT_SECONDS * len(share))
        known = deliveries if isinstance(deliveries, list) else [produce_apart(waiting[place]) for place in share]
        done.update(zip(share, known, strict=True))
    yield from (done[place] for place in range(len(waiting)))


def shared_out(waiting: Sequence[Order], jobs: int) -> list[list[int]]:
    """Which orders each process carries out; all with finals fall to one, which gives out their numbers in order."""
    numbered = [place for place, order in enumerate(waiting) if order.finals] if jobs > 1 else []
    others = sorted(set(range(len(waiting))).difference(numbered))
    size = -(-len(others) // (jobs - bool(numbered))) or 1
    shares = [others[at : at + size] for at in range(0, len(others), size)]
    return [numbered, *shares] if numbered else shares


def produce_share(share: Sequence[Order]) -> list[Delivery]:
    """Carry out some orders, one after another: templates are compiled once for all of them."""
    return [produce(order) for order in share]


def produced_apart(order: Order, runner: Runner) -> Delivery:
    """Carry out an order where projects are reviewed: one changed project needs one process."""
    delivery = runner.apart(PROJECT_SECONDS, produce, order)
    return delivery if isinstance(delivery, Delivery) else produce_apart(order)


def produce_apart(order: Order) -> Delivery:
    """Carry out an order in a process of its own, after one of its share killed theirs."""
    delivery = received(*spawn(produce, order), PROJECT_SECONDS)
    return delivery if isinstance(delivery, Delivery) else second_try(order)


def second_try(order: Order) -> Delivery:
    """Carry out an order without the workbooks that kill their reader."""
    files = (*order.folder.workbooks, *order.folder.restricted)
    skip = tuple((file, W_READER.finding(Cell(file))) for file in files if not survives(order.root.path, file))
    delivery = received(*spawn(produce, replace(order, skip=skip)), PROJECT_SECONDS) if skip else None
    if isinstance(delivery, Delivery):
        return delivery
    return Delivery(project="", problems=(UNREAD.fill(folder=same(order.folder.name)),))
