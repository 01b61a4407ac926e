"""Every document of a project with its state: drafts, finals, and what the next gate still misses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from salessheets.catalogue import FORMS, Form, own_form
from salessheets.derived.approvals import approved
from salessheets.derived.budget import size
from salessheets.derived.finals import Final, FinalState, finals
from salessheets.derived.states import GATES, next_gate, outcome
from salessheets.documents.common import Issue, form_number
from salessheets.documents.desk import Desk, untouched
from salessheets.documents.forms import Writer, writers
from salessheets.documents.identity import CONTEXT
from salessheets.documents.manuscript import manuscript
from salessheets.documents.orders import Order, opened
from salessheets.documents.own_forms import own_forms
from salessheets.documents.shown import Shown
from salessheets.documents.word.reading import Finished
from salessheets.findings import Cell
from salessheets.projects import Case
from salessheets.text import Language

State = FinalState | Literal["missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentState:
    """One document as it stands today; `path` is "" for one that is not there.

    `state`: current, signed, stale (`changed` names the cells), returned, edited by hand, lost (its file is gone), or
    missing. `gate` is the next gate, where it wants this document as a final and there is none yet.
    """

    form: str
    instance: str
    form_number: str
    number: str
    version: str
    draft: bool
    path: str
    state: State
    signed: bool = False
    changed: tuple[Cell, ...] = ()
    gate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A draft that stands there: what it says of itself, and the context that it would have now ("" unknown)."""

    path: str
    found: Finished
    context: str

    @property
    def state(self) -> State:
        """Edited by hand, stale, or current."""
        if not untouched(self.found):
            return "edited"
        return "current" if self.found.properties.get(CONTEXT) == self.context else "stale"


Drafts = Mapping[tuple[str, str], Drafted]


def documents_of(case: Case, language: Language, drafts: Drafts) -> tuple[DocumentState, ...]:
    """Every document of a project in the order of the process: finals, drafts, and those that the next gate misses."""
    last = {(final.issued.form, final.issued.instance): final for final in finals(case)}
    found: list[DocumentState] = []
    for form in (*FORMS, *own_among(last, drafts)):
        wanted = gate_of(case, form)
        for instance in instances_of(case, form, last, drafts):
            final, drafted = last.get((form.id, instance)), drafts.get((form.id, instance))
            if final:
                found.append(of_final(final))
            if drafted:
                found.append(of_draft(case, form, instance, language, drafted, "" if final else wanted))
            if not final and not drafted and wanted:
                found.append(missing(case, form, instance, language, wanted))
    return tuple(found)


def instances_of(case: Case, form: Form, last: Mapping[tuple[str, str], Final], drafts: Drafts) -> tuple[str, ...]:
    """What a form is made for in a project: what the data say, and what documents were made for before."""
    writer = writers().get(form.id)
    now = writer.instances(case) if writer else ("",) if form.per == "project" else ()
    before = sorted(instance for each, instance in (*last, *drafts) if each == form.id)
    return tuple(dict.fromkeys((*now, *before)))


def own_among(last: Mapping[tuple[str, str], Final], drafts: Drafts) -> tuple[Form, ...]:
    """The forms of a team's own that there are documents of, by name."""
    process = {form.id for form in FORMS}
    return tuple(own_form(each) for each in sorted({form for form, _ in (*last, *drafts)} - process))


def gate_of(case: Case, form: Form) -> str:
    """The next gate, where a form is due at it or before and the tailoring asks for it; "" otherwise."""
    gate = next_gate(case)
    if not gate or not form.due or GATES.index(form.due) > GATES.index(gate):
        return ""
    need = case.settings.need(form.id, type=case.charter.type, size=size(case), outcome=outcome(case))
    return gate if need == "required" or (need == "reached" and approved(case, form.due)) else ""


def of_final(final: Final) -> DocumentState:
    """The last version of a final."""
    issued = final.issued
    return DocumentState(
        form=issued.form,
        instance=issued.instance,
        form_number=issued.form_number,
        number=issued.number,
        version=issued.version,
        draft=False,
        path=issued.path,
        state=final.state,
        signed=final.signed,
        changed=final.changed,
    )


def of_draft(case: Case, form: Form, instance: str, language: Language, drafted: Drafted, gate: str) -> DocumentState:
    """A draft."""
    issue = Issue(form=form, instance=instance)
    return DocumentState(
        form=form.id,
        instance=instance,
        form_number=form_number(Shown(case, language), issue),
        number="",
        version=issue.version,
        draft=True,
        path=drafted.path,
        state=drafted.state,
        gate=gate,
    )


def missing(case: Case, form: Form, instance: str, language: Language, gate: str) -> DocumentState:
    """A document that is not there."""
    number = form_number(Shown(case, language), Issue(form=form, instance=instance))
    return DocumentState(
        form=form.id,
        instance=instance,
        form_number=number,
        number="",
        version="",
        draft=True,
        path="",
        state="missing",
        gate=gate,
    )


def drafts_on(desk: Desk, case: Case) -> Drafts:
    """The drafts that stand in a project's output folder."""
    return {(each.form.id, instance): found for each, instance, found in read_drafts(desk, case)}


def read_drafts(desk: Desk, case: Case) -> Iterator[tuple[Writer, str, Drafted]]:
    """Look at the draft of every form and instance."""
    for writer in (*writers().values(), *own_forms(desk.shelf.team).values()):
        for instance in writer.instances(case):
            path = desk.path(writer.form, instance)
            found = desk.there(path)
            if found is not None:
                text = manuscript(writer, case, desk, Issue(form=writer.form, instance=instance))
                yield writer, instance, Drafted(path=path, found=found, context=text.told[CONTEXT])


def standing(order: Order) -> tuple[str, tuple[DocumentState, ...]]:
    """Read a project; its code, and its documents unless the order is for another code.

    Raises:
        TemplateError: the template of a draft has faults.
        SalessheetsError: there is none.
    """
    case, desk = opened(replace(order, forms=()))  # none is written: no file's digest is wanted
    if not order.wants(case.project.code):
        return case.project.code, ()
    return case.project.code, documents_of(case, order.language, drafts_on(desk, case))
