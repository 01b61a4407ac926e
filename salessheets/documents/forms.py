"""The forms that can be written: every module of this package that has a `FORM`, found by walking it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from salessheets import documents
from salessheets.catalogue import FORMS, NO_FORM, Form, form
from salessheets.derived.instances import instances
from salessheets.documents.common import Issue
from salessheets.documents.shown import Shown
from salessheets.errors import SalessheetsError
from salessheets.projects import Case
from salessheets.text import Text

NOT_YET = Text(
    "{form} {title} 还不能生成；现在能生成的表单：{ids}",
    "{form} {title} cannot be written yet; the forms that can are: {ids}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """A form with the function of its module that says what it prints."""

    form: Form
    fields: Callable[[Shown, Issue], Mapping[str, object]]

    def instances(self, case: Case) -> tuple[str, ...]:
        """What there is one of each for in a project; of a form that is made once, "" alone."""
        return tuple(instance for instance, _ in instances(case, self.form))


NONE: Mapping[str, Writer] = {}


@cache
def writers() -> Mapping[str, Writer]:
    """Every form that can be written, by id, in the order of the process."""
    names = [each.name for each in pkgutil.iter_modules(documents.__path__) if each.name[0] in "dp"]
    modules = [importlib.import_module(f"{documents.__name__}.{name}") for name in names]
    found = {
        module.FORM: Writer(form=form(module.FORM), fields=module.fields)
        for module in modules
        if hasattr(module, "FORM")
    }
    return {each.id: found[each.id] for each in FORMS if each.id in found}


def wanted(ids: Iterable[str], own: Mapping[str, Writer] = NONE) -> tuple[Writer, ...]:
    """Find the writers of forms by id, each once; none named is all. `own` are those that a team made.

    Raises:
        SalessheetsError: there is no such form, or it cannot be written yet.
    """
    known = {**writers(), **own}
    asked = list(dict.fromkeys(meant(each, own) for each in ids)) or list(known)
    for each in asked:
        if each not in known:
            message = NOT_YET.fill(form=each, title=form(each).title, ids=" ".join(known))
            raise SalessheetsError(message)
    return tuple(known[each] for each in asked)


def meant(typed: str, own: Mapping[str, Writer]) -> str:
    """The id of the form that was typed, whatever its case.

    Raises:
        SalessheetsError: there is no such form; the message names those there are.
    """
    mine = next((name for name in own if name.casefold() == typed.strip().casefold()), None)
    if mine is None and own and typed.strip().upper() not in {each.id for each in FORMS}:
        raise SalessheetsError(NO_FORM.fill(form=typed, ids=" ".join((*writers(), *own))))
    return mine or form(typed).id
