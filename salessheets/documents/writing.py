"""Forms of one case into files: new, same, updated, or kept because a person worked on them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from salessheets.catalogue import Form
from salessheets.documents.common import Issue, form_number
from salessheets.documents.forms import Writer
from salessheets.documents.identity import CONTENT, SAME, properties
from salessheets.documents.shelf import Shelf
from salessheets.documents.shown import Shown
from salessheets.documents.word import TemplateError
from salessheets.documents.word.reading import Finished, content_digest, read_finished
from salessheets.files import make_folder, write_whole
from salessheets.folders import performance_folder
from salessheets.outputs import Outputs
from salessheets.projects import Case

State = Literal["new", "same", "updated", "kept"]
NOT_OURS = Finished({}, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A form as a file: what it is, where it stands (relative to the portfolio), and what became of it now.

    `number` is the 文号, which drafts have none of. `kept`: a person edited it, so it was not written over.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where the documents of one project are written.

    `root` is the portfolio, `folder` the project's in it, `name` that of its folder below `output/`.
    """

    root: Path
    folder: str
    name: str
    shelf: Shelf
    outputs: Outputs

    def path(self, form: Form, instance: str = "", version: str = "") -> str:
        """Where a form stands; without a version the draft. What tells of one person's marks stays in 绩效/."""
        if form.restricted:
            folder = performance_folder(self.root, self.folder, self.outputs.language)
            return self.outputs.restricted_form(folder, self.name, form, instance=instance, version=version)
        return self.outputs.form(self.name, form, instance=instance, version=version)


def documents_for(writer: Writer, case: Case, desk: Desk, only: frozenset[str] = frozenset()) -> tuple[Document, ...]:
    """Write the drafts of a form, one for each instance, or for those named.

    Raises:
        TemplateError: the template has faults.
        SalessheetsError: a file is open elsewhere or cannot be written.
    """
    return tuple(
        draft(writer, case, desk, instance)
        for instance in writer.instances(case)
        if not only or instance.casefold() in only
    )


def draft(writer: Writer, case: Case, desk: Desk, instance: str) -> Document:
    """Bring one draft up to date."""
    shown, issue = Shown(case, desk.shelf.language), Issue(form=writer.form, instance=instance)
    path = desk.path(writer.form, instance)
    template = desk.shelf.template(writer.form)
    fields = writer.fields(shown, issue)
    number = form_number(shown, issue)
    told = properties(shown, issue, number, template.digest, fields)
    state = state_of(there(desk.root / path), told)
    if state in ("new", "updated"):
        title = f"{number} {writer.form.title.say(shown.language)}"
        updated = case.project.evidence.last_update

        def rendered(more: dict[str, str]) -> bytes:
            return template.render(
                fields, language=shown.language, properties=told | more, title=title, dated=updated, draft=True
            )

        make_folder((desk.root / path).parent)
        write_whole(desk.root / path, rendered({CONTENT: content_digest(rendered({CONTENT: ""}))}))
    return Document(
        form=writer.form.id,
        project=case.project.code,
        instance=instance,
        form_number=number,
        number=issue.number,
        version=issue.version,
        draft=True,
        path=path,
        state=state,
    )


def there(path: Path) -> Finished | None:
    """Look at the document that stands there; one that cannot be read is none of ours."""
    try:
        return read_finished(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, TemplateError):
        return NOT_OURS


def state_of(old: Finished | None, told: dict[str, str]) -> State:
    """What is to be done: write it, leave it since nothing changed, or leave it since a person edited it."""
    if old is None:
        return "new"
    if old.properties.get(CONTENT) != old.content:
        return "kept"
    return "same" if all(old.properties.get(key, "") == told[key] for key in SAME) else "updated"
