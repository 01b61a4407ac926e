"""What stands on every form: the header, the history of versions, the rows to sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from salessheets.catalogue import SIGN_ROLES, Form
from salessheets.derived.finals import versions
from salessheets.derived.people import manager
from salessheets.documents.shown import Row, Shown
from salessheets.outputs import RECORD_ID
from salessheets.settings import number
from salessheets.sheets import Charter
from salessheets.showing import EMPTY
from salessheets.text import Text

DRAFT_VERSION = "V0"
DIGITS = 12  # of the digest of a source workbook
WRITTEN_AGAIN = Text("草稿，随数据更新", "draft, follows the data")
PROVENANCE = (
    *("history", "documents", "header.version", "header.doc_no"),
    *("header.last_update", "header.prepared_on", "header.sources", "proof", "measures.filing_complete"),
)
"""What may change in the context without the document being another: where the data came from and when, and what the
ledger says of this document and of others."""
REASONS: Mapping[str, Text] = {
    "first": Text("首次定稿", "first final"),
    "returned": Text("审批退回后修改", "mended after it was returned"),
    "changed": Text("变更批准后修改", "after an approved change"),
    "renewed": Text("数据更新后重新定稿", "final again with new data"),
    "asked": Text("按要求另出新版", "new version on request"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Which document of a form it is: of what instance, with what number; which version, made final why and when."""

    form: Form
    instance: str = ""
    version: str = DRAFT_VERSION
    number: str = ""
    reason: str = ""
    on: date | None = None

    @property
    def draft(self) -> bool:
        """Whether it is no final yet."""
        return self.version == DRAFT_VERSION


def common(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give the fields that every form has: header, history, signatures, money_unit."""
    return {
        "header": header(shown, issue),
        "history": history(shown, issue),
        "signatures": signatures(shown, issue.form),
        "money_unit": shown.money_unit,
    }


def form_number(shown: Shown, issue: Issue) -> str:
    """Give the number that every form has: XS-2026-001-D9-M03."""
    pattern = shown.case.settings.number_rule("form").pattern.say(shown.language)
    instance = RECORD_ID.sub(r"\1\2", issue.instance)
    return number(pattern, code=shown.case.project.code, form=issue.form.id, instance=instance)


def header(shown: Shown, issue: Issue) -> Row:
    """Give the header: what it is, of which project, number, version, secrecy, where the data came from."""
    case, settings, title = shown.case, shown.case.settings, issue.form.title.say(shown.language)
    updated = shown.day(case.project.evidence.last_update)
    return {
        "title": title,
        "name": shown.text(case.charter.name, Charter.SHEET.columns["name"].header),
        "code": shown.text(case.project.code),
        "form_no": form_number(shown, issue),
        "doc_no": shown.text(issue.number),
        "version": issue.version,
        "secrecy": shown.label("secrecy", case.charter.secrecy),
        "org_name": shown.text(settings.org_name),
        "banner": " · ".join(filter(None, (settings.org_name, title))),
        "policy_version": shown.text(settings.policy_version),
        "policy_effective": shown.day(settings.policy_effective),
        "prepared_by": shown.person(manager(case)),
        "prepared_on": updated,
        "last_update": updated,
        "sources": sources(shown),
    }


def sources(shown: Shown) -> str:
    """Name the workbooks that were read, with the first digits of their digests; restricted ones are left out."""
    named = sorted(
        f"{source.file.rsplit('/', 1)[-1]} ({source.digest[:DIGITS]})"
        for source in shown.case.project.evidence.sources
        if not source.restricted
    )
    return shown.listed(named)


def history(shown: Shown, issue: Issue) -> list[Row]:
    """Give every version that was final, and this one."""
    before = versions(shown.case, issue.form.id, issue.instance, shown.language)
    rows = [version_row(shown, each.version, each.on, each.reason) for each in before if each.version != issue.version]
    day = shown.case.project.evidence.last_update if issue.draft else issue.on
    return [*rows, version_row(shown, issue.version, day, issue.reason)]


def version_row(shown: Shown, version: str, day: date | None, reason: str) -> Row:
    """Give one version; a draft has no reason but that it follows the data."""
    return {
        "version": version,
        "date": shown.day(day),
        "reason": REASONS.get(reason, WRITTEN_AGAIN).say(shown.language),
    }


def signatures(shown: Shown, form: Form) -> list[Row]:
    """Give the roles that sign, in order; who signs writes the rest by hand."""
    return [{"role": SIGN_ROLES[role].say(shown.language)} for role in form.signatures] or [{"role": EMPTY}]
