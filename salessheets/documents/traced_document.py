"""Where the values of a document come from: the document is worked out again, each value with its cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from salessheets.derived.finals import versions
from salessheets.derived.printed import changed, prints
from salessheets.documents.common import DRAFT_VERSION, Issue
from salessheets.documents.desk import Desk, untouched
from salessheets.documents.example.fields import leaves_of
from salessheets.documents.forms import Writer, wanted
from salessheets.documents.identity import CONTEXT, FORM, INSTANCE, LANGUAGE, PROJECT, VERSION
from salessheets.documents.manuscript import manuscript
from salessheets.documents.orders import Order, opened
from salessheets.documents.origins import Leaf
from salessheets.documents.own_forms import own_forms
from salessheets.documents.word import TemplateError
from salessheets.documents.word.faults import nearest_name
from salessheets.documents.word.reading import Finished, read_finished
from salessheets.errors import SalessheetsError
from salessheets.files import refused
from salessheets.findings import Cell
from salessheets.projects import Case, Project
from salessheets.text import Text

NOT_OURS = Text(
    "{path} 不是 salessheets 生成的文档，查不到来源；请给出 output/ 里的表单",
    "{path} is no document that salessheets wrote, so nothing is known of it; name a form below output/",
)
NO_MORE = Text(
    "数据里已经没有 {form} {instance}；这份文档是以前生成的，查不到来源",
    "the data have no {form} {instance} any more; this document was made earlier and cannot be traced",
)
NO_VALUE = Text(
    "文档里没有字段或文字「{said}」；不写 FIELD 可列出全部字段",
    "no field and no text “{said}” in the document; leave FIELD out to see them all",
)
NEAREST = Text("{what}。最接近的：{near}", "{what}. The nearest: {near}")
State = Literal["current", "stale", "edited"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedDocument:
    """A document with its values as the data are now. `changed` are the cells that a final printed otherwise."""

    project: str
    form: str
    instance: str
    version: str
    state: State
    changed: tuple[Cell, ...]
    leaves: tuple[Leaf, ...]


def read_document(path: Path) -> Finished:
    """Look into a document of ours.

    Raises:
        SalessheetsError: it cannot be read, or is none of ours.
    """
    try:
        found = read_finished(path.read_bytes())
    except OSError as error:
        raise SalessheetsError(refused(path, error)) from error
    except TemplateError as error:
        raise SalessheetsError(NOT_OURS.fill(path=path)) from error
    if not {FORM, PROJECT, INSTANCE, LANGUAGE} <= found.properties.keys():
        raise SalessheetsError(NOT_OURS.fill(path=path))
    return found


def traced(order: Order, found: Finished, office: Project) -> TracedDocument | None:
    """Work a document out again from its project, which the order is for; None where the folder is another project's.

    Raises:
        SalessheetsError: the data have no such document any more, or its template has faults.
    """
    case, desk = opened(order)
    if not order.wants(case.project.code):
        return None
    told = found.properties
    (writer,) = wanted([told[FORM]], own_forms(desk.shelf.team))
    instance = told[INSTANCE]
    if instance not in writer.instances(case):
        raise SalessheetsError(NO_MORE.fill(form=told[FORM], instance=instance))
    cells = changed_since(writer, case, told)
    return TracedDocument(
        project=case.project.code,
        form=told[FORM],
        instance=instance,
        version=told.get(VERSION, ""),
        state=state_of(desk, writer, case, found, cells),
        changed=cells,
        leaves=leaves_of(writer, case, order.language, [instance], office),
    )


def changed_since(writer: Writer, case: Case, told: Mapping[str, str]) -> tuple[Cell, ...]:
    """The cells that no longer hold what a final printed; of a draft nothing is kept that would tell."""
    past = versions(case, writer.form.id, told[INSTANCE], told[LANGUAGE])
    mine = next((each for each in past if each.version == told.get(VERSION)), None)
    return changed(mine.prints, prints(case, writer.form, told[INSTANCE])) if mine else ()


def state_of(desk: Desk, writer: Writer, case: Case, found: Finished, cells: tuple[Cell, ...]) -> State:
    """Whether a document is as it was written, and still says what the data say."""
    if not untouched(found):
        return "edited"
    if found.properties.get(VERSION) != DRAFT_VERSION:
        return "stale" if cells else "current"
    issue = Issue(form=writer.form, instance=found.properties[INSTANCE])
    now = manuscript(writer, case, desk, issue)
    return "current" if now.told[CONTEXT] == found.properties.get(CONTEXT) else "stale"


def chosen(leaves: Iterable[Leaf], said: str) -> tuple[Leaf, ...]:
    """The values that a name or a text means: a field, all of a row or group, or what reads so or holds it.

    Raises:
        SalessheetsError: there is none; the message has the nearest name.
    """
    known = tuple(leaves)
    ways = (
        lambda leaf: leaf.name == said,
        lambda leaf: leaf.key == said,
        lambda leaf: leaf.name.startswith((f"{said}.", f"{said}[")) or leaf.key.startswith(f"{said}."),
        lambda leaf: said in (leaf.value.zh, leaf.value.en),
        lambda leaf: said in leaf.value.zh,
    )
    for way in ways:
        found = tuple(leaf for leaf in known if way(leaf))
        if found:
            return found
    what = NO_VALUE.fill(said=said)
    near = nearest_name(said, [leaf.name for leaf in known] + [leaf.key for leaf in known])
    raise SalessheetsError(NEAREST.fill(what=what, near=near) if near else what)
