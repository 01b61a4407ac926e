"""Forms of a team's own: a template in the portfolio's `doc_templates/` whose name is none of the program's.

They may print every sheet that all may see. A form has only what its template names, so that nothing else makes it
another document, makes it stale, or holds its final back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from salessheets.catalogue import FORMS, own_form
from salessheets.documents.common import Issue, common
from salessheets.documents.forms import Writer
from salessheets.documents.shelf import BLOCKS_FOLDER, documents_in, template_name
from salessheets.documents.shown import Row, Shown
from salessheets.documents.word import TemplateError
from salessheets.documents.word.package import read_package
from salessheets.metrics import metrics
from salessheets.sheets import OPEN_SHEETS, Record
from salessheets.text import LANGUAGES

FORM_IDS = frozenset(form.id for form in FORMS)
BUILT_IN = frozenset(template_name(form, language) for form in FORMS for language in LANGUAGES)
MARKUP, WORD = re.compile(rb"<[^>]*>"), re.compile(r"[a-z_]\w*", re.ASCII)
SHEETS = tuple(kind.SHEET.key for kind in OPEN_SHEETS)
INCLUDE, MEASURES = "include", "measures"
EVERYTHING = frozenset((*SHEETS, *metrics(), MEASURES))


def own_forms(team: Path | None) -> Mapping[str, Writer]:
    """The writers of the forms that a team made, by id, which is the name of the template without `.docx`."""
    found = {Path(name).stem: path for name, path in documents_in(team).items() if name not in BUILT_IN}
    return {name: own_writer(name, named_in(path)) for name, path in found.items() if name.upper() not in FORM_IDS}


def own_writer(name: str, named: frozenset[str] = EVERYTHING) -> Writer:
    """The writer of a form that a team made, whose template names sheets and measures."""
    sheets = tuple(key for key in SHEETS if key in named)
    return Writer(form=own_form(name, sheets), fields=partial(fields, named=named))


def named_in(template: Path) -> frozenset[str]:
    """The sheets and measures that a template names, in itself or in a block beside it; rather too many than too few."""
    words = words_in(template)
    if INCLUDE in words:
        folders = (template.parent / folder for folder in (BLOCKS_FOLDER.zh, BLOCKS_FOLDER.en))
        words |= {word for folder in folders for path in documents_in(folder).values() for word in words_in(path)}
    return words & EVERYTHING


def words_in(template: Path) -> frozenset[str]:
    """Every word of a template, however Word split it, alt texts too; of a file that is no template, none."""
    try:
        parts = read_package(template.read_bytes()).items()
    except (OSError, TemplateError):
        return frozenset()
    data = [part.data for name, part in parts if name.endswith(".xml")]
    texts = (text.decode(errors="replace") for each in data for text in (each, MARKUP.sub(b"", each)))
    return frozenset(word for text in texts for word in WORD.findall(text))


def fields(shown: Shown, issue: Issue, *, named: frozenset[str]) -> Mapping[str, object]:
    """Give the fields of all forms, every row of each sheet by the sheet's key, and measures; all if none has its name."""
    keys = [key for key in metrics() if key in named] or list(metrics())
    measures = {MEASURES: shown.measures(*keys)} if MEASURES in named else {}
    sheets = {kind.SHEET.key: rows(shown, kind) for kind in OPEN_SHEETS if kind.SHEET.key in named}
    return {**common(shown, issue), **sheets, **measures}


def rows(shown: Shown, kind: type[Record]) -> Row | list[Row]:
    """The fields of a card, or the rows of a table."""
    if kind.SHEET.form == "card":
        return shown.row(shown.case.project.the(kind))
    return [shown.row(row) for row in shown.case.of(kind)]
