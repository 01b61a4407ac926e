"""`generate --pdf`: the PDF of every document, beside it, with a bar on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.progress import Progress

from salessheets.cli.session import Session
from salessheets.documents.pdf import Converted, convert, pdf_name
from salessheets.documents.writing import Document
from salessheets.errors import SalessheetsError
from salessheets.text import Text

CONVERTING = Text("转成 PDF", "Turning into PDF")
NONE: Mapping[str, str] = {}


def converted(session: Session, documents: Sequence[Document]) -> tuple[Text, ...]:
    """Make the PDF of documents, where there is none or an old one; what went wrong, such as no LibreOffice here."""
    try:
        return shown(session, list(dict.fromkeys(each.path for each in documents))).problems
    except SalessheetsError as problem:
        return (problem.message,)


def shown(session: Session, paths: Sequence[str]) -> Converted:
    """Convert, with a bar if someone is looking."""
    if not sys.stderr.isatty():
        return convert(session.root.path, paths, lambda _: None)
    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(CONVERTING.say(session.language), total=len(paths))
        return convert(session.root.path, paths, lambda done: progress.advance(bar, done))


def pdf_of(session: Session, documents: Sequence[Document]) -> Mapping[str, str]:
    """The PDF that stands beside each document, by the document's path."""
    names = {each.path: pdf_name(each.path) for each in documents}
    return {path: name for path, name in names.items() if (session.root.path / name).is_file()}
