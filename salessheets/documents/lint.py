"""Every fault of a Word template in one pass, each with its remedy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from salessheets.catalogue import FORMS
from salessheets.documents.example.fields import example_fields
from salessheets.documents.forms import Writer, writers
from salessheets.documents.own_forms import own_writer
from salessheets.documents.remedies import remedy
from salessheets.documents.shelf import BLOCKS_FOLDER, Shelf, documents_in, template_name
from salessheets.documents.word import TemplateFault, lint_template
from salessheets.errors import SalessheetsError
from salessheets.files import refused
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import LANGUAGES, Language, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault of a template, with what is to be done about it."""

    found: TemplateFault
    remedy: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Linted:
    """A template that was looked through: its path as given, the form that it makes ("" for a shared block), its faults."""

    path: str
    form: str
    faults: tuple[Fault, ...]


def lint(path: Path, language: Language) -> Linted:
    """Look through a template; which form it makes, its file name says, and shared blocks stand beside it.

    Raises:
        SalessheetsError: the file cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SalessheetsError(refused(path, error)) from error
    writer, spoken = written_by(path, language)
    fields = example_fields(writer, spoken) if writer else None
    found = lint_template(data, blocks_beside(path, spoken), example=fields)
    form = writer.form.id if writer else ""
    faults = tuple(Fault(found=each, remedy=remedy(each, form or "D1")) for each in found)
    return Linted(path=str(path), form=form, faults=faults)


def written_by(path: Path, language: Language) -> tuple[Writer | None, Language]:
    """The form that a template makes, and its language; a shared block makes none, it may stand in any."""
    if is_block(path):
        return None, language
    for form in FORMS:
        for each in LANGUAGES:
            if path.name.casefold() == template_name(form, each).casefold() and form.id in writers():
                return writers()[form.id], each
    return own_writer(path.stem), language


def is_block(path: Path) -> bool:
    """Whether a template is a shared block."""
    return path.parent.name in (BLOCKS_FOLDER.zh, BLOCKS_FOLDER.en)


def blocks_beside(path: Path, language: Language) -> Mapping[str, bytes]:
    """The shared blocks that a template may take in: those beside it before the program's."""
    builtin = template_folder(DOCUMENT_TEMPLATES, language)
    team = path.resolve().parent
    return Shelf(builtin=builtin, team=team.parent if is_block(path) else team, language=language).blocks()


def in_use(shelf: Shelf, form: Writer) -> Path | None:
    """The template that a form is made from now: the team's, else the program's."""
    return shelf.found().get(template_name(form.form, shelf.language))


def blocks_in_use(shelf: Shelf) -> tuple[Path, ...]:
    """The shared blocks of a team."""
    folder = shelf.team / BLOCKS_FOLDER.say(shelf.language) if shelf.team else None
    return tuple(documents_in(folder).values())
