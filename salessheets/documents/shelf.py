"""The Word templates: a team's own in its portfolio's `doc_templates/`, else those that come with the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from salessheets.catalogue import Form
from salessheets.documents.word import Template, compile_template
from salessheets.errors import SalessheetsError
from salessheets.text import Language, Text

BLOCKS_FOLDER = Text("公共块", "blocks")
TEAM_FOLDER = "doc_templates"
MISSING = Text(
    "没有 {form} 的 Word 模板 {name}；请重新安装 salessheets，或把它放进项目组合的 doc_templates/",
    "there is no Word template {name} for {form}; install salessheets again, or put it into the portfolio's doc_templates/",
)


def template_name(form: Form, language: Language) -> str:
    """The file name of a form's template: D1_立项申请表.docx."""
    return f"{form.file_stem(language)}.docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Templates of one language, each compiled once; `builtin` is the program's folder for it, `team` the portfolio's."""

    builtin: Path
    language: Language
    team: Path | None = None
    compiled: dict[str, Template] = field(default_factory=dict, repr=False, compare=False)

    def template(self, form: Form) -> Template:
        """Find and compile the template of a form.

        Raises:
            TemplateError: the template has faults.
            SalessheetsError: there is none.
        """
        if form.id not in self.compiled:
            name = template_name(form, self.language)
            data = self.found().get(name)
            if data is None:
                raise SalessheetsError(MISSING.fill(form=form.id, name=name))
            self.compiled[form.id] = compile_template(data.read_bytes(), self.blocks())
        return self.compiled[form.id]

    def found(self) -> Mapping[str, Path]:
        """Every template by file name; the team's own before the program's."""
        return documents_in(self.builtin) | documents_in(self.team)

    def blocks(self) -> Mapping[str, bytes]:
        """The shared blocks by name; the team's own before the program's."""
        folder = BLOCKS_FOLDER.say(self.language)
        own = documents_in(self.builtin / folder)
        theirs = documents_in(self.team / folder if self.team else None)
        return {Path(name).stem: path.read_bytes() for name, path in sorted((own | theirs).items())}


def documents_in(folder: Path | None) -> dict[str, Path]:
    """The Word documents of a folder by name; locks of an open Word are none."""
    if folder is None or not folder.is_dir():
        return {}
    return {path.name: path for path in sorted(folder.glob("*.docx")) if not path.name.startswith("~$")}
