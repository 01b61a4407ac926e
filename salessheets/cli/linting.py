"""`generate --lint`: Word templates looked through, every fault in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from salessheets.cli.exits import Exit
from salessheets.cli.session import Session
from salessheets.documents.forms import Writer, wanted
from salessheets.documents.lint import Linted, blocks_in_use, in_use, lint
from salessheets.documents.own_forms import own_forms
from salessheets.documents.shelf import TEAM_FOLDER, Shelf
from salessheets.errors import SalessheetsError
from salessheets.reporters.as_json import dumped
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import Language, Text, same

SOUND = Text("{path}：没有问题", "{path}: no faults")
FOUND = Text("{path}：{n} 处问题", "{path}: {n} fault(s)")
FAULT = Text("  {place}　{what}　→ {remedy}", "  {place}  {what}  → {remedy}")
PLACED = Text("{part} {place} {tag}", "{part} {place} {tag}")


def print_lint(session: Session, asked: Sequence[str], form: str) -> Exit:
    """Look through templates, named by path or as the one that a form is made from; exit code 1 when one has faults."""
    found = [lint(path, session.language) for path in templates(session, asked)]
    if form == "json":
        click.echo(dumped({"templates": [row(each, session.language) for each in found]}))
    else:
        for each in found:
            say(session, each)
    return Exit.of(faults=any(each.faults for each in found))


def templates(session: Session, asked: Sequence[str]) -> Iterator[Path]:
    """The files that are meant; none named is every template that the portfolio uses, and its shared blocks."""
    paths = [Path(each) for each in asked if each.lower().endswith(".docx")]
    yield from paths
    ids = [each for each in asked if Path(each) not in paths]
    if ids or not asked:
        shelf = shelf_of(session)
        used = (in_use(shelf, writer) for writer in wanted(ids, own_of(session)))
        yield from (path for path in used if path)
        yield from () if asked else blocks_in_use(shelf)


def shelf_of(session: Session) -> Shelf:
    """The templates in use: those of the portfolio, where there is one, and the program's."""
    return Shelf(
        builtin=template_folder(DOCUMENT_TEMPLATES, session.language), language=session.language, team=team_of(session)
    )


def team_of(session: Session) -> Path | None:
    """The team's own templates; without a portfolio there are none."""
    try:
        return session.root.path / TEAM_FOLDER
    except SalessheetsError:
        return None


def own_of(session: Session) -> Mapping[str, Writer]:
    """The forms of the team's own."""
    return own_forms(team_of(session))


def row(linted: Linted, language: Language) -> dict[str, object]:
    """One template as JSON."""
    faults = [
        {
            "part": each.found.part,
            "place": each.found.place.say(language),
            "tag": each.found.tag,
            "message": each.found.what.say(language),
            "near": each.found.near,
            "remedy": each.remedy.say(language),
        }
        for each in linted.faults
    ]
    return {"path": linted.path, "form": linted.form or None, "faults": faults}


def say(session: Session, linted: Linted) -> None:
    """Print what is wrong with one template."""
    words = FOUND if linted.faults else SOUND
    session.say(words.fill(path=linted.path, n=len(linted.faults)))
    for each in linted.faults:
        place = PLACED.fill(part=same(each.found.part), place=each.found.place, tag=same(each.found.tag))
        session.say(FAULT.fill(place=place, what=each.found.what, remedy=each.remedy))
