"""Drafts as files: new, same, updated, or kept because a person worked on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from salessheets.derived.finals import versions
from salessheets.derived.printed import changed, prints
from salessheets.documents.common import Issue
from salessheets.documents.desk import Desk, besides, untouched
from salessheets.documents.forms import Writer
from salessheets.documents.identity import AFTER, SAME
from salessheets.documents.manuscript import Manuscript, manuscript
from salessheets.documents.word.reading import Finished
from salessheets.errors import HeldError
from salessheets.evidence import Issued
from salessheets.files import write_whole
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.text import Text

State = Literal["new", "same", "updated", "kept"]
BESIDE = Text(
    "原文件正在 Word 中打开，先写到旁边：{path}；关闭原文件后会写回原名",
    "the file is open in Word, so it was written beside it: {path}; once it is closed its own name is used again",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A form as a file: what it is, where it stands (relative to the portfolio), and what became of it now.

    `number` is the 文号, which drafts have none of. `kept`: a person edited it, or it is final, so it was not written
    over. `held` are the findings for which a final was refused and a draft was written; `note` says what else to know.
    """

    form: str
    project: str
    instance: str
    form_number: str
    number: str
    version: str
    draft: bool
    path: str
    state: State
    held: tuple[Finding, ...] = ()
    note: Text | None = None

    @property
    def aside(self) -> bool:
        """Whether it is a draft beside its own name, where the last one is open; it goes back once that is closed."""
        return self.draft and self.note is not None


def draft(writer: Writer, case: Case, desk: Desk, instance: str, *, asked: bool = False) -> Document:
    """Bring one draft up to date; beside a final that still holds what the data say there is none.

    `asked`: the home sheet asks for it, so a final has to follow when it asks for that again.

    Raises:
        TemplateError: the template has faults.
        SalessheetsError: the file cannot be written.
    """
    past = versions(case, writer.form.id, instance, desk.shelf.language)
    if past and past[-1].standing == "same" and unchanged(case, writer, past[-1]):
        return final_document(case, past[-1], "same")
    path = desk.path(writer.form, instance)
    old = desk.there(path)
    after = past[-1].version if past and asked else old.properties.get(AFTER, "") if old else ""
    text = manuscript(writer, case, desk, Issue(form=writer.form, instance=instance)).after(after)
    state = state_of(old, text)
    document = draft_document(text, path, state)
    return bring_up(desk, document, text) if state in ("new", "updated") else document


def bring_up(desk: Desk, document: Document, text: Manuscript) -> Document:
    """Write a draft that is new or no longer right; an open one is not tried for long where one stands beside it."""
    data, _ = text.data()
    beside = besides(document.path)[0]
    if document.state == "updated" and state_of(desk.there(beside), text) == "same":
        try:
            write_whole(desk.root / document.path, data, pauses=())
        except HeldError:
            return replace(document, path=beside, state="same", note=BESIDE.fill(path=beside))
    path = desk.put(document.path, data)
    return document if path == document.path else replace(document, path=path, note=BESIDE.fill(path=path))


def draft_document(text: Manuscript, path: str, state: State) -> Document:
    """A draft as it is reported."""
    return Document(
        form=text.issue.form.id,
        project=text.shown.case.project.code,
        instance=text.issue.instance,
        form_number=text.form_number,
        number="",
        version=text.issue.version,
        draft=True,
        path=path,
        state=state,
    )


def final_document(case: Case, issued: Issued, state: State, note: Text | None = None) -> Document:
    """A final as it is reported."""
    return Document(
        form=issued.form,
        project=case.project.code,
        instance=issued.instance,
        form_number=issued.form_number,
        number=issued.number,
        version=issued.version,
        draft=False,
        path=issued.path,
        state=state,
        note=note,
    )


def unchanged(case: Case, writer: Writer, issued: Issued) -> bool:
    """Whether every cell that a final printed still holds what it held; the day that passes is no change."""
    return not changed(issued.prints, prints(case, writer.form, issued.instance))


def state_of(old: Finished | None, text: Manuscript) -> State:
    """What is to be done: write it, leave it since nothing changed, or leave it since a person edited it."""
    if old is None:
        return "new"
    if not untouched(old):
        return "kept"
    return "same" if all(old.properties.get(key, "") == text.told.get(key, "") for key in (*SAME, AFTER)) else "updated"
