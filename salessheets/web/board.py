"""What the server knows: the portfolio, its last review, and what its buttons do with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from salessheets.catalogue import Form
from salessheets.catalogue import form as form_of
from salessheets.documents.forms import writers
from salessheets.documents.generate import Fulfilment, produce_all
from salessheets.documents.orders import Order, orders
from salessheets.documents.writing import Document
from salessheets.findings import Severity, count
from salessheets.folders import Root, project_folder
from salessheets.memory import Memory, memory_of
from salessheets.outputs import Outputs
from salessheets.refresh import Refreshed, refresh
from salessheets.reporters.delivery import names_of
from salessheets.reporters.document_words import WRITTEN, reasons
from salessheets.reviews import ProjectReview, Review
from salessheets.runner import Runner
from salessheets.text import Language, Text, same
from salessheets.web.jobs import Counted, Jobs, Line, Progress

REFRESH = Text("校验并更新", "Check and bring up to date")
GENERATE = Text("生成 {code} {form} {title}", "Generate {code} {form} {title}")
DONE = Text(
    "{projects} 个项目：{errors} 个错误、{warnings} 个警告；更新了 {files} 个文件",
    "{projects} projects: {errors} errors, {warnings} warnings; {files} files brought up to date",
)
MADE = Text("{state}：{path}", "{state}: {path}")
MORE = Text("没有定稿的原因另有 {n} 处，见项目页的校验结果", "{n} more reasons: see the findings of the project")
NOTHING = Text("没有可生成的（例如还没有开过会）", "Nothing to write yet (no meeting was held, say)")
MOST = 8  # findings that say why something was not made final


@dataclass(kw_only=True)
class Board:
    """One portfolio, served; the `runner` does the work.

    `language` is what pages are in unless another is chosen on them; files are written in the portfolio's own. `today`
    is asked for the date of a run, `clock` for the time at which everything was last checked, `checked`.
    """

    root: Root
    language: Language
    today: Callable[[], date]
    clock: Callable[[], datetime]
    runner: Runner
    jobs: Jobs = field(default_factory=Jobs)
    review: Review | None = None
    memory: Memory | None = None
    checked: datetime | None = None

    def start_refresh(self) -> None:
        """Start bringing everything up to date."""
        self.jobs.start(REFRESH, self.refreshed)

    def refreshed(self, progress: Progress) -> Iterator[Text]:
        """Bring everything up to date, and say what came of it."""
        self.memory = self.memory or memory_of(self.root)
        done = refresh(
            self.root,
            self.today(),
            self.root.language,
            runner=Counted(self.runner, progress),
            memory=self.memory,
        )
        self.review, self.checked = done.review, self.clock()
        yield said(done)
        yield from done.problems

    def start_generate(self, project: ProjectReview, form: str, *, final: bool) -> None:
        """Start writing a form of a project."""
        asked = form_of(form)
        title = GENERATE.fill(code=project.code, form=asked.id, title=asked.title)
        self.jobs.start(title, lambda progress: self.generated(project, asked.id, progress, final=final))

    def generated(self, project: ProjectReview, form: str, progress: Progress, *, final: bool) -> Iterator[Line]:
        """Write a form of a project, then bring its page up to date."""
        for fulfilment in produce_all(self.orders(project, form, final=final), self.runner):
            yield from told(fulfilment)
        yield from tuple(self.refreshed(progress))[1:]

    def orders(self, project: ProjectReview, form: str, *, final: bool) -> Iterator[Order]:
        """The order for a form of a project."""
        assert self.review is not None
        name = names_of(self.review)[project.folder]
        alone = (project_folder(self.root, project.folder),)
        settings, today = self.review.settings, self.today()
        for order in orders(self.root, (form,), self.root.language, settings, today, project=project.code, among=alone):
            yield replace(order, name=name, finals=((form, ""),) if final else ())

    def project(self, name: str) -> ProjectReview | None:
        """The project whose folder below `output/` is called so."""
        if self.review is None:
            return None
        names = names_of(self.review)
        return next((each for each in self.review.projects if names[each.folder] == name), None)

    def project_at(self, path: str) -> ProjectReview | None:
        """The project whose page stands at a path: a code may hold what no file name does."""
        if self.review is None:
            return None
        names, outputs = names_of(self.review), Outputs(language=self.root.language)
        return next((each for each in self.review.projects if outputs.page(names[each.folder]) == path), None)


def offered() -> tuple[Form, ...]:
    """The forms that the page offers: those that everyone may see."""
    return tuple(writer.form for writer in writers().values() if not writer.form.restricted)


def said(done: Refreshed) -> Text:
    """Say in a line what a refresh came to."""
    totals = count(done.review.findings)
    return DONE.fill(
        projects=len(done.review.projects),
        errors=totals[Severity.ERROR],
        warnings=totals[Severity.WARNING],
        files=len(done.files) + len(done.documents),
    )


def told(fulfilment: Fulfilment) -> Iterator[Line]:
    """Say what became of each document."""
    if not fulfilment.documents and not fulfilment.problems:
        yield NOTHING
    for document in fulfilment.documents:
        yield from told_of(document)
    yield from fulfilment.problems


def told_of(document: Document) -> Iterator[Line]:
    """Say what became of a document, and why it was not made final."""
    yield MADE.fill(state=WRITTEN[document.state], path=same(document.path))
    if document.note:
        yield document.note
    found = reasons(document)
    yield from found[:MOST]
    if len(found) > MOST:
        yield MORE.fill(n=len(found) - MOST)
