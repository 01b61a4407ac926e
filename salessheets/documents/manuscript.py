"""A document before it is a file: what it prints, and what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from salessheets.documents.common import Issue, form_number
from salessheets.documents.desk import Desk
from salessheets.documents.forms import Writer
from salessheets.documents.identity import AFTER, CONTENT, properties
from salessheets.documents.shown import Shown
from salessheets.documents.word import Template
from salessheets.documents.word.reading import content_digest
from salessheets.projects import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """The fields of one document, its template, and the properties that it will carry."""

    issue: Issue
    shown: Shown
    form_number: str
    fields: Mapping[str, object]
    template: Template
    told: Mapping[str, str]

    @property
    def updated(self) -> date | None:
        """The day of the latest change of its data."""
        return self.shown.case.project.evidence.last_update

    def after(self, version: str) -> Manuscript:
        """The same, saying for which version's successor it was asked."""
        return replace(self, told={**self.told, AFTER: version}) if version else self

    def data(self) -> tuple[bytes, str]:
        """The file, and the digest of its content, which it carries too; a draft says so across every page.

        Raises:
            TemplateError: template and fields do not go together.
        """
        content = content_digest(self.rendered(""))
        return self.rendered(content), content

    def rendered(self, content: str) -> bytes:
        """The file with a digest of its content."""
        language = self.shown.language
        return self.template.render(
            self.fields,
            language=language,
            properties={**self.told, CONTENT: content},
            title=f"{self.form_number} {self.issue.form.title.say(language)}",
            dated=self.updated,
            draft=self.issue.draft or None,
        )


def manuscript(writer: Writer, case: Case, desk: Desk, issue: Issue) -> Manuscript:
    """Work out what a document prints.

    Raises:
        TemplateError: the template has faults.
        SalessheetsError: there is none.
    """
    shown = Shown(case, desk.shelf.language)
    template = desk.shelf.template(writer.form)
    fields = writer.fields(shown, issue)
    number = form_number(shown, issue)
    told = properties(shown, issue, number, template.digest, fields)
    return Manuscript(issue=issue, shown=shown, form_number=number, fields=fields, template=template, told=told)
