"""What became of documents, as lines for people and as JSON for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from salessheets.cli.session import Session
from salessheets.documents.writing import Document
from salessheets.reporters.as_json import dumped, finding_as_json
from salessheets.reporters.document_words import WRITTEN, reasons
from salessheets.text import Language, Text, same

KEPT = Text(
    "标「保留」的文件有人改过，没有覆盖；要重新生成，请先把它改名或移走。",
    "Files marked “kept” were edited by someone and not written over; rename or move one to have it made again.",
)
TOTAL = Text("{n} 份：{states}", "{n} documents: {states}")
NOTHING = Text("没有可生成的表单（例如还没有开过会）。", "There is nothing to write yet (no meeting was held, say).")
REFUSED = Text(
    "{form_number} 还不能定稿，先写了草稿；改好下面 {n} 项再定稿：",
    "{form_number} cannot be made final yet, a draft was written; mend these {n} first:",
)
REASON = Text("  {cell}：{message}（{rule}）", "  {cell}: {message} ({rule})")
WITHHELD = Text("  另有 {n} 项在绩效表里", "  {n} more on the performance sheet")
NOTE = Text("{form_number}：{note}", "{form_number}: {note}")
NOWHERE = Text("整个项目", "the project")


def as_json(documents: Sequence[Document], language: Language, pdfs: Mapping[str, str]) -> str:
    """Give the documents as JSON; a draft has no number, and tells what held the final back. `pdfs` are by path."""
    return dumped({"documents": [row(each, language) | {"pdf": pdfs.get(each.path)} for each in documents]})


def row(each: Document, language: Language) -> dict[str, object]:
    """One document."""
    return {
        "form": each.form,
        "project": each.project,
        "instance": each.instance or None,
        "form_number": each.form_number,
        "number": each.number or None,
        "version": each.version,
        "draft": each.draft,
        "path": each.path,
        "state": each.state,
        "held": [finding_as_json(finding, language) for finding in reasons(each)],
        "note": each.note.say(language) if each.note else None,
    }


def print_documents(session: Session, documents: Sequence[Document]) -> None:
    """Print a line for each document and how many there are of each state; why a final was refused or left."""
    for each in documents:
        session.say(Text(f"{WRITTEN[each.state].zh}\t{each.path}", f"{WRITTEN[each.state].en}\t{each.path}"))
    if not documents:
        session.say(NOTHING)
        return
    counts = Counter(each.state for each in documents)
    states = Text(
        "，".join(f"{WRITTEN[state].zh} {count}" for state, count in counts.items()),
        ", ".join(f"{WRITTEN[state].en} {count}" for state, count in counts.items()),
    )
    session.note(TOTAL.fill(n=len(documents), states=states))
    if any(each.state == "kept" and each.draft for each in documents):
        session.note(KEPT)
    for each in documents:
        print_reasons(session, each)


def print_reasons(session: Session, document: Document) -> None:
    """Print what else is to be said of a document."""
    if document.note:
        session.note(NOTE.fill(form_number=document.form_number, note=document.note))
    if not document.held:
        return
    session.note(REFUSED.fill(form_number=document.form_number, n=len(document.held)))
    for finding in reasons(document):
        cell = same(str(finding.cell)) if finding.cell else NOWHERE
        session.note(REASON.fill(cell=cell, message=finding.told, rule=finding.rule))
    hidden = len(document.held) - len(reasons(document))
    if hidden:
        session.note(WITHHELD.fill(n=hidden))
