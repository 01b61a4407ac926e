"""`salessheets documents`: every document of a project, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click

from salessheets.cli import options
from salessheets.cli.portfolio import UNREAD, found_code, must_be_named, with_notes
from salessheets.cli.session import Session
from salessheets.documents.orders import Order, orders
from salessheets.documents.standing import DocumentState, standing
from salessheets.findings import first_cells
from salessheets.memory import memory_of
from salessheets.reporters.as_json import cell_as_json, dumped
from salessheets.reporters.document_words import DOCUMENT_STATES, DRAFT, FINAL
from salessheets.reviewing import office_of
from salessheets.runner import PROJECT_SECONDS, Runner, runner_of
from salessheets.text import Language, Text, same
from salessheets.workbooks.office import settings_of

HELP = (
    "列出项目的每份文档：草稿还是定稿、文号、是否过期（哪些格变了）、有人改过、已签批、下一道门还缺哪些。"
    "\n\nEvery document of a project: draft or final, number, stale (and which cells changed), edited, signed, missing."
)
NONE = Text("{code}：还没有文档，下一道门也不要求。", "{code}: no documents yet, and the next gate asks for none.")
CHANGED = Text("  变了的格：{cells}", "  changed: {cells}")
WANTED = Text("{gate} 要定稿", "{gate} wants it final")
SHOWN = 8
Told = tuple[str, tuple[DocumentState, ...]]


@click.command(help=HELP)
@options.PROJECT
@options.ALL
@options.FORMAT
@options.JOBS
@click.pass_obj
def documents(session: Session, code: str, every: bool, form: str, jobs: int | None) -> None:
    """List them."""
    must_be_named(code, every=every)
    runner, memory = runner_of(jobs), memory_of(session.root)
    settings, _ = settings_of(office_of(session.root, runner, memory))
    asked = orders(session.root, (), session.language, settings, session.as_of, project=code)
    told = list(read(session, with_notes(asked, memory), runner))
    wanted = found_code((each for each, _ in told), code) if code else ""
    mine = [each for each in told if each[0] == wanted or not wanted]
    if form == "json":
        rows = [row(project, each, session.language) for project, found in mine for each in found]
        click.echo(dumped({"documents": rows}))
        return
    for project, found in mine:
        say(session, project, found)


def read(session: Session, asked: Iterable[Order], runner: Runner) -> Iterator[Told]:
    """Read each project; one that cannot be read is named."""
    for order in asked:
        told = runner.apart(PROJECT_SECONDS, standing, order)
        if isinstance(told, tuple):
            yield told
        else:
            session.note(UNREAD.fill(folder=same(order.folder.name)))


def row(project: str, each: DocumentState, language: Language) -> dict[str, object]:
    """One document as JSON."""
    return {
        "form": each.form,
        "project": project,
        "instance": each.instance or None,
        "form_number": each.form_number,
        "number": each.number or None,
        "version": each.version or None,
        "draft": each.draft,
        "path": each.path or None,
        "state": each.state,
        "state_text": DOCUMENT_STATES[each.state].say(language),
        "signed": each.signed,
        "gate": each.gate or None,
        "changed": [cell_as_json(cell) for cell in each.changed],
    }


def say(session: Session, project: str, found: Sequence[DocumentState]) -> None:
    """Print the documents of a project, a line each."""
    if not found:
        session.say(NONE.fill(code=same(project)))
    for each in found:
        kind = (DRAFT if each.draft else FINAL).say(session.language) if each.path else ""
        words = (
            DOCUMENT_STATES[each.state].say(session.language),
            each.form_number,
            f"{kind} {each.version}".strip(),
            each.number,
            WANTED.fill(gate=each.gate).say(session.language) if each.gate else "",
            each.path,
        )
        click.echo("\t".join(words).rstrip())
        if each.changed:
            session.say(CHANGED.fill(cells=first_cells(each.changed, SHOWN)))
