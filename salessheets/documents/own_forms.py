"""Forms of a team's own: a template in the portfolio's `doc_templates/` whose name is none of the program's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from salessheets.catalogue import FORMS, own_form
from salessheets.documents.common import Issue, common
from salessheets.documents.forms import Writer
from salessheets.documents.shelf import documents_in, template_name
from salessheets.documents.shown import Shown
from salessheets.metrics import metrics
from salessheets.projects import Case
from salessheets.sheets import OPEN_SHEETS, Record
from salessheets.text import LANGUAGES

FORM_IDS = frozenset(form.id for form in FORMS)
BUILT_IN = frozenset(template_name(form, language) for form in FORMS for language in LANGUAGES)


def own_forms(team: Path | None) -> Mapping[str, Writer]:
    """The writers of the forms that a team made, by id, which is the name of the template without `.docx`."""
    names = (Path(name).stem for name in documents_in(team) if name not in BUILT_IN)
    return {name: own_writer(name) for name in names if name.upper() not in FORM_IDS}


def own_writer(name: str) -> Writer:
    """The writer of a form that a team made."""
    return Writer(form=own_form(name), instances=instances, fields=fields)


def instances(case: Case) -> tuple[str, ...]:
    """One a project."""
    del case
    return ("",)


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give every row of every sheet that all may see, by the sheet's key, and all measures."""
    measured = shown.measures(*metrics())
    return {**common(shown, issue), **dict(sheets(shown)), "measures": measured}


def sheets(shown: Shown) -> Iterator[tuple[str, object]]:
    """The fields of each card, the rows of each table."""
    for kind in OPEN_SHEETS:
        rows: list[Record] = list(shown.case.of(kind))
        if kind.SHEET.form == "card":
            yield kind.SHEET.key, shown.row(shown.case.project.the(kind))
        else:
            yield kind.SHEET.key, [shown.row(row) for row in rows]
