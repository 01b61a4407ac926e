"""Documents that the process asks of a project: what there must be, at which gate, and what is not final yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from salessheets.catalogue import FORMS, Form
from salessheets.derived.approvals import gate_date
from salessheets.derived.instances import instances
from salessheets.derived.required import required, set_aside
from salessheets.derived.states import GATES
from salessheets.projects import Case, once
from salessheets.text import Text, joined, same

TITLED = Text("{form} {title}", "{form} {title}")
INSTANCES = Text("{form} {title}（{instances}）", "{form} {title} ({instances})")

NOTHING_FINAL = Text("还没有定稿的文件", "no document is final yet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A document that there must be, and the gate that asks for it."""

    form: Form
    instance: str
    gate: str

    @property
    def name(self) -> str:
        """What 审批, 归档 and 豁免 call it: D4, D9/M-03."""
        return f"{self.form.id}/{self.instance}" if self.instance else self.form.id


@once
def owed(case: Case) -> tuple[Owed, ...]:
    """Every document that tailoring requires; of what came after a gate was passed, the next gate asks."""
    return tuple(
        Owed(form=form, instance=instance, gate=gate_for(case, form, day))
        for form in FORMS
        if form.due and required(case, form.id)
        for instance, day in instances(case, form)
    )


def gate_for(case: Case, form: Form, day: date | None) -> str:
    """The gate that asks for a document of a day."""
    passed = gate_date(case, form.due)
    late = day is not None and passed is not None and day > passed
    return GATES[min(GATES.index(form.due) + late, len(GATES) - 1)]


@once
def final_names(case: Case) -> frozenset[tuple[str, str]]:
    """Forms and instances of which a version became final."""
    return frozenset((each.form, each.instance.casefold()) for each in case.project.evidence.issued)


def is_final(case: Case, form: str, instance: str) -> bool:
    """Whether some version of a document became final."""
    return (form, instance.casefold()) in final_names(case)


def is_set_aside(case: Case, form: str, instance: str) -> bool:
    """Whether 归档 marks a document as not applicable: this one, or all of its form."""
    return form in set_aside(case) or f"{form}/{instance}" in set_aside(case)


@once
def not_final(case: Case) -> tuple[Owed, ...]:
    """The documents owed that are neither final nor marked as not applicable."""
    return tuple(
        each
        for each in owed(case)
        if not is_final(case, each.form.id, each.instance) and not is_set_aside(case, each.form.id, each.instance)
    )


def told(documents: tuple[Owed, ...]) -> Text:
    """Name documents, those of one form together; of a restricted form without the persons."""
    by_form: dict[str, list[Owed]] = {}
    for each in documents:
        by_form.setdefault(each.form.id, []).append(each)
    return joined([told_of_form(found) for found in by_form.values()])


def told_of_form(documents: list[Owed]) -> Text:
    """Name the documents of one form."""
    form = documents[0].form
    which = [same(each.instance) for each in documents if each.instance and not form.restricted]
    told_as = INSTANCES if which else TITLED
    return told_as.fill(form=form.id, title=form.title, instances=joined(which))
