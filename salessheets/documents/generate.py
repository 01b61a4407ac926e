"""Forms of whole projects: each project read once, in a process of its own unless told otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from salessheets.documents.desk import Desk
from salessheets.documents.forms import Writer, wanted
from salessheets.documents.issuing import final
from salessheets.documents.orders import Order, opened
from salessheets.documents.own_forms import own_forms
from salessheets.documents.word import TemplateError
from salessheets.documents.writing import Document, draft
from salessheets.errors import SalessheetsError
from salessheets.projects import Case
from salessheets.runner import PROJECT_SECONDS, Runner, culprits
from salessheets.text import Text, same
from salessheets.workers import alone

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
class Fulfilment:
    """What became of an order: the project's code, its documents, and what went wrong with others."""

    project: str
    documents: tuple[Document, ...] = ()
    problems: tuple[Text, ...] = ()


def produce(order: Order) -> Fulfilment:
    """Read a project and write its forms; what goes wrong with one form holds no other up."""
    case, desk = opened(order)
    code = case.project.code
    if not order.wants(code):
        return Fulfilment(project=code)
    documents: list[Document] = []
    problems: list[Text] = []
    for writer in wanted(order.forms, own_forms(desk.shelf.team)):
        for instance in instances_of(order, writer, case):
            try:
                documents.append(brought_up(order, writer, case, desk, instance))
            except SalessheetsError as problem:
                told = failed(writer, code, problem)
                problems += [told] if told not in problems else []
    return Fulfilment(project=code, documents=tuple(documents), problems=tuple(problems))


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


def instances_of(order: Order, writer: Writer, case: Case) -> tuple[str, ...]:
    """The instances wanted of a form, of those that there are; none named is all."""
    named = {instance.casefold() for form, instance in order.instances if form == writer.form.id}
    return tuple(each for each in writer.instances(case) if not named or each.casefold() in named)


def produce_all(wanted_orders: Iterable[Order], runner: Runner) -> Iterator[Fulfilment]:
    """Carry out orders, shared out among the processes of a runner; what becomes of them comes in their order."""
    waiting = list(wanted_orders)
    shares = [[(place, waiting[place]) for place in share] for share in shared_out(waiting, max(1, runner.count))]
    seconds = PROJECT_SECONDS * max(map(len, shares), default=0)
    done: dict[int, Fulfilment] = {}
    for share, fulfilled in runner.each(seconds, produce_share, shares):
        done |= fulfilled if isinstance(fulfilled, dict) else {place: first_try(order) for place, order in share}
    yield from (done[place] for place in range(len(waiting)))


def shared_out(waiting: Sequence[Order], jobs: int) -> list[list[int]]:
    """Which orders each process carries out; all with finals fall to one, which gives out their numbers in order."""
    numbered = [place for place, order in enumerate(waiting) if order.finals] if jobs > 1 else []
    others = sorted(set(range(len(waiting))).difference(numbered))
    size = -(-len(others) // (jobs - bool(numbered))) or 1
    shares = [others[at : at + size] for at in range(0, len(others), size)]
    return [numbered, *shares] if numbered else shares


def produce_share(share: Sequence[tuple[int, Order]]) -> dict[int, Fulfilment]:
    """Carry out some orders, one after another: templates are compiled once for all of them."""
    return {place: produce(order) for place, order in share}


def first_try(order: Order) -> Fulfilment:
    """Carry out an order alone, after one of its share killed their process."""
    fulfilment = alone(PROJECT_SECONDS, produce, order)
    return fulfilment if isinstance(fulfilment, Fulfilment) else second_try(order)


def second_try(order: Order) -> Fulfilment:
    """Carry out an order without the workbooks that kill their reader."""
    skip = culprits(order.root.path, order.folder)
    fulfilment = alone(PROJECT_SECONDS, produce, replace(order, skip=skip)) if skip else None
    if isinstance(fulfilment, Fulfilment):
        return fulfilment
    return Fulfilment(project="", problems=(UNREAD.fill(folder=same(order.folder.name)),))
