"""`salessheets trace`: which cells the values of a document come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal, cast

import click

from salessheets.cli import options
from salessheets.cli.portfolio import UNREAD, with_notes
from salessheets.cli.session import Session
from salessheets.documents.identity import FORM, LANGUAGE, PROJECT
from salessheets.documents.orders import Order, orders
from salessheets.documents.origins import How, Leaf
from salessheets.documents.traced_document import TracedDocument, chosen, read_document, traced
from salessheets.documents.word.reading import Finished
from salessheets.errors import SalessheetsError
from salessheets.findings import first_cells
from salessheets.folders import Root, find_root
from salessheets.memory import memory_of
from salessheets.projects import Project
from salessheets.reporters.as_json import cell_as_json, dumped
from salessheets.reviewing import office_of
from salessheets.runner import PROJECT_SECONDS, Runner, runner_of
from salessheets.settings import Settings
from salessheets.text import Language, Text, same
from salessheets.workbooks.office import settings_of

HELP = (
    "查一份表单里的值来自哪个工作簿、哪张表、哪一格。FIELD 是字段名（tasks[3].owner，行从 1 数起）或文档里的文字；不写就全部列出。"
    "\n\nWhich workbook, sheet and cell the values of a form come from. FIELD is a name (tasks[3].owner, rows count from 1) or "
    "a text that stands in the document; without it, all of them."
)
GONE = Text("项目组合里没有项目 {code}", "the portfolio has no project {code}")
STALE = Text(
    "数据在这份文档之后变了；下面是现在的值和来源。",
    "The data changed after this document was made; values and cells are as of now.",
)
EDITED = Text(
    "有人改过这份文档；下面是数据里的值，不是改后的文字。",
    "Someone edited this document; these are the values in the data, not the edits.",
)
CHANGED = Text("变了的格：{cells}", "Changed cells: {cells}")
WIDEST, SHOWN = 60, 6
NOTES: Mapping[How, Text] = {
    "cell": same(""),
    "computed": Text("计算：", "computed: "),
    "row": Text("按该行算出：", "worked out for: "),
    "fixed": Text("固定文字", "fixed words"),
    "blank": Text("空白：", "blank: "),
    "unknown": Text("来源不明", "unknown"),
}


@click.command(help=HELP)
@click.argument("document", type=click.Path(path_type=Path))
@click.argument("field", default="")
@options.FORMAT
@options.JOBS
@click.pass_obj
def trace(session: Session, document: Path, field: str, form: str, jobs: int | None) -> None:
    """Tell where the values of a document come from."""
    root, path = located(session, document)
    found = found_in(session, root, read_document(path), runner_of(jobs))
    leaves = chosen(found.leaves, field) if field else found.leaves
    if form == "json":
        click.echo(as_json(replace(found, leaves=leaves), session.language))
        return
    if found.state != "current":
        session.note(STALE if found.state == "stale" else EDITED)
    if found.changed:
        session.note(CHANGED.fill(cells=first_cells(found.changed, SHOWN)))
    for leaf in leaves:
        session.say(line(leaf))


def located(session: Session, document: Path) -> tuple[Root, Path]:
    """The document, where one stands or in the portfolio; the portfolio is the one told, else that of the document."""
    try:
        root = session.root
    except SalessheetsError:
        if session.said_folder:
            raise
        root = find_root(document.parent)
    return root, document if document.exists() else root.path / document


def found_in(session: Session, root: Root, document: Finished, runner: Runner) -> TracedDocument:
    """Look for the project of a document and work it out again there."""
    memory = memory_of(root)
    office = office_of(root, runner, memory)
    settings, _ = settings_of(office)
    for order in with_notes(ordered(session, root, document, settings), memory):
        found = runner.apart(PROJECT_SECONDS, attempt, order, document, office)
        if isinstance(found, Text):
            raise SalessheetsError(found)
        if isinstance(found, TracedDocument):
            return found
        if found is None:
            raise SalessheetsError(UNREAD.fill(folder=same(order.folder.name)))
    raise SalessheetsError(GONE.fill(code=same(document.properties[PROJECT])))


def ordered(session: Session, root: Root, document: Finished, settings: Settings) -> tuple[Order, ...]:
    """The orders that may be for the project of a document, in the document's language."""
    told = document.properties
    language = cast("Language", told[LANGUAGE]) if told[LANGUAGE] in ("zh", "en") else session.language
    return orders(root, [told[FORM]], language, settings, session.as_of, project=told[PROJECT])


def attempt(order: Order, document: Finished, office: Project) -> TracedDocument | Text | Literal["another"]:
    """Trace in a project, unless it is another; what is wrong comes back as words, since this may be a process apart."""
    try:
        return traced(order, document, office) or "another"
    except SalessheetsError as problem:
        return problem.message


def line(leaf: Leaf) -> Text:
    """One value: its name, how it reads, where it comes from."""
    return Text("\t".join(parts(leaf, "zh")).rstrip(), "\t".join(parts(leaf, "en")).rstrip())


def parts(leaf: Leaf, language: Language) -> Iterator[str]:
    """Name, value and origin of one value."""
    words = " ".join(leaf.value.say(language).split())
    yield leaf.name
    yield words if len(words) <= WIDEST else words[: WIDEST - 1] + "…"
    source = leaf.source.say(language) if leaf.how != "fixed" else ""
    cells = first_cells(leaf.cells, SHOWN).say(language)
    yield NOTES[leaf.how].say(language) + (f"{source} ({cells})" if source and cells else source or cells)


def as_json(found: TracedDocument, language: Language) -> str:
    """The values as JSON."""
    document = {
        "form": found.form,
        "project": found.project,
        "instance": found.instance or None,
        "version": found.version,
    }
    return dumped(
        {
            "document": document,
            "state": found.state,
            "changed": [cell_as_json(cell) for cell in found.changed],
            "fields": [
                {
                    "field": leaf.name,
                    "label": leaf.label.say(language) or None,
                    "value": leaf.value.say(language),
                    "how": leaf.how,
                    "source": leaf.source.say(language) or None,
                    "cells": [cell_as_json(cell) for cell in leaf.cells],
                }
                for leaf in found.leaves
            ],
        }
    )
