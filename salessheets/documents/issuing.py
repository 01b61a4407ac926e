"""Finals: made once from data without faults, numbered, frozen in the ledger, and never written over.

In this order: the version's folder in the ledger, the 文号, the document and its record in that folder, the file below
`output/`. Killed at any step, the next run goes on there: same number, same version, one file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from salessheets.derived.finals import FIRST, changed_by_decision, next_version, returned, versions
from salessheets.derived.printed import prints, stale_digest
from salessheets.documents.common import Issue
from salessheets.documents.desk import Desk
from salessheets.documents.forms import Writer
from salessheets.documents.identity import AFTER, CONTEXT
from salessheets.documents.manuscript import Manuscript, manuscript
from salessheets.documents.writing import Document, draft, final_document, unchanged
from salessheets.errors import SalessheetsError
from salessheets.evidence import Claim, Issued
from salessheets.files import write_whole
from salessheets.findings import Finding
from salessheets.folders import made_place
from salessheets.holding import held
from salessheets.ledger.content import standing_of
from salessheets.ledger.issued import Slot, open_slot, original
from salessheets.ledger.numbers import claim
from salessheets.outputs import output_folder
from salessheets.projects import Case, once
from salessheets.reviews import findings_of
from salessheets.settings import number
from salessheets.text import Text

FROZEN = Text(
    "数据已变，但 {version} 已定稿，没有改动；审批退回或变更批准后会自动出下一版，也可以用 generate --final --next",
    "the data changed, but {version} is final and was left; a next version follows when it is returned or a change is "
    "approved, or with generate --final --next",
)
EDITED = Text(
    "{version} 定稿后有人改过，没有覆盖", "{version} was edited after it became final and was not written over"
)
SHARED = Text(
    "多个项目用编号 {code}，定稿的文号无法登记；请先改正项目编号",
    "several projects bear the code {code}, so a final cannot be registered; mend the project code first",
)


NO_CODE = Text(
    "「{folder}」没有项目编号，定稿的文号无法登记；请先在「立项」表填写项目编号",
    "the project {folder} has no code, so a final cannot be registered; fill in the code in its charter first",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The version that is to be made: after which one, and why."""

    version: str
    reason: str
    before: Issued | None = None


def final(writer: Writer, case: Case, desk: Desk, instance: str, *, again: bool = False) -> Document:
    """Make a document final, or leave it as it was frozen; `again` asks for a next version of it.

    While something holds it back, the draft is brought up to date instead, and `Document.held` tells what it is.

    Raises:
        TemplateError: the template has faults.
        SalessheetsError: the ledger or the folder cannot be written to, or two projects share a code.
    """
    edition = due_edition(writer, case, desk, instance, again=again)
    if edition is None:
        return frozen(writer, case, desk, instance)
    findings = held(case, counted(case), writer.form, instance)
    if findings:
        return replace(draft(writer, case, desk, instance), held=findings)
    return issue(writer, case, desk, instance, edition)


@once
def counted(case: Case) -> tuple[Finding, ...]:
    """The findings of the project as they count today."""
    return findings_of(case)


def due_edition(writer: Writer, case: Case, desk: Desk, instance: str, *, again: bool) -> Edition | None:
    """The version that has to be made now; None while the last one stays.

    A next one is due when it is asked for outright; with other data, when the last was returned, when a change was
    approved since that touches what it prints, or when the request went back to 草稿 in between.
    """
    past = versions(case, writer.form.id, instance, desk.shelf.language)
    if not past:
        return Edition(version=FIRST, reason="first")
    last = past[-1]
    reason = "asked" if again else "" if unchanged(case, writer, last) else due_reason(writer, case, desk, last)
    return Edition(version=next_version(last.version), reason=reason, before=last) if reason else None


def due_reason(writer: Writer, case: Case, desk: Desk, last: Issued) -> str:
    """Why a version whose data changed has to be followed by another; "" when it has not."""
    if returned(case, last):
        return "returned"
    if changed_by_decision(case, last):
        return "changed"
    between = desk.there(desk.path(writer.form, last.instance))
    told = between.properties if between else {}
    renewed = told.get(AFTER) == last.version and told.get(CONTEXT) != last.context
    return "renewed" if renewed else ""


def frozen(writer: Writer, case: Case, desk: Desk, instance: str) -> Document:
    """The last version as it was issued; one that is gone is put back."""
    last = versions(case, writer.form.id, instance, desk.shelf.language)[-1]
    if last.standing == "missing" and restored(desk, slot_of(writer, case, desk, last.version, instance), last):
        return final_document(case, last, "new")
    if last.standing == "edited":
        return final_document(case, last, "kept", EDITED.fill(version=last.version))
    if not unchanged(case, writer, last):
        return final_document(case, last, "kept", FROZEN.fill(version=last.version))
    return final_document(case, last, "same")


def restored(desk: Desk, folder: Path, issued: Issued) -> bool:
    """Put a final back in its place from the ledger's copy, unless a file stands there, whoever wrote it."""
    data = original(folder, issued)
    if data is None or standing_of(desk.root / issued.path, issued) != "missing":
        return False
    return write_whole(made_place(desk.root, issued.path), data, pauses=desk.pauses)


def issue(writer: Writer, case: Case, desk: Desk, instance: str, edition: Edition) -> Document:
    """Make one version final."""
    if not case.project.code:
        raise SalessheetsError(NO_CODE.fill(folder=case.project.folder))
    if desk.name != output_folder(case.project.code, case.project.folder, ()):
        raise SalessheetsError(SHARED.fill(code=case.project.code))
    folder = slot_of(writer, case, desk, edition.version, instance)
    slot = open_slot(folder, desk.sleep)
    if isinstance(slot, Issued):
        return final_document(case, slot, "new" if restored(desk, folder, slot) else "same")
    issued = fill(slot, writer, case, desk, instance, edition)
    restored(desk, folder, issued)
    desk.clear(desk.path(writer.form, instance))
    return final_document(case, issued, "new")


def slot_of(writer: Writer, case: Case, desk: Desk, version: str, instance: str) -> Path:
    """The folder of a version in the ledger."""
    project, language = case.project, desk.shelf.language
    return desk.root / desk.ledger.version(writer.form, project.code, project.folder, instance, version, language)


def fill(slot: Slot, writer: Writer, case: Case, desk: Desk, instance: str, edition: Edition) -> Issued:
    """Number a version, print it, and freeze it."""
    form, path = writer.form, desk.free(desk.path(writer.form, instance, edition.version))
    said = edition.before.number if edition.before else numbered(writer, case, desk, instance, path)
    text = manuscript(
        writer,
        case,
        desk,
        Issue(form=form, instance=instance, version=edition.version, number=said, reason=edition.reason, on=case.as_of),
    )
    data, content = text.data()
    issued = replace(record(text, path), content=content, sha256=hashlib.sha256(data).hexdigest())
    slot.freeze(issued, data)
    return issued


def record(text: Manuscript, path: str) -> Issued:
    """What the ledger keeps of a version."""
    case, issue_of = text.shown.case, text.issue
    return Issued(
        form=issue_of.form.id,
        instance=issue_of.instance,
        form_number=text.form_number,
        number=issue_of.number,
        version=issue_of.version,
        language=text.shown.language,
        on=case.as_of,
        source_date=text.updated,
        path=path,
        content="",
        context=text.told[CONTEXT],
        template=text.template.digest,
        sha256="",
        stale_by=stale_digest(case, issue_of.form, issue_of.instance),
        prints=prints(case, issue_of.form, issue_of.instance),
        reason=issue_of.reason,
    )


def numbered(writer: Writer, case: Case, desk: Desk, instance: str, path: str) -> str:
    """The 文号 of a document from the register, in the words of its language; "" for a form without a series."""
    form = writer.form
    if not form.series:
        return ""
    rule = case.settings.number_rule(form.id, form.series)
    wanted = Claim(
        series=rule.series.say(desk.language),
        year=case.as_of.year,
        seq=0,
        number="",
        project=case.project.code,
        form=form.id,
        instance=instance,
        path=path,
    )
    given = claim(desk.ledger, wanted, rule.pattern.say(desk.language), desk.sleep)
    return number(rule.pattern.say(desk.shelf.language), year=given.year, seq=given.seq)
