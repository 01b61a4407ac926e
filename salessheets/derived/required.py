"""Which forms a project must have in the end, by its type, size and outcome (tailoring)."""

from __future__ import annotations

from salessheets.catalogue import FORMS
from salessheets.columns import filled, parse
from salessheets.derived.approvals import claimed
from salessheets.derived.budget import size
from salessheets.derived.states import outcome
from salessheets.projects import Case, once
from salessheets.sheets import Filing

DUE = {form.id: form.due for form in FORMS}


def required(case: Case, form: str) -> bool:
    """Whether a form must be there: required, or required once its gate was reached and it was."""
    need = case.settings.need(form, type=case.charter.type, size=size(case), outcome=outcome(case))
    return need == "required" or (need == "reached" and claimed(case, DUE.get(form, "")))


@once
def set_aside(case: Case) -> frozenset[str]:
    """Forms and instances that the sheet 归档 marks as not applicable, with a reason."""
    targets = (parse(row.item) for row in case.of(Filing) if filled(row.reason))
    return frozenset(str(target) for target in targets if target and target.kind == "form")
