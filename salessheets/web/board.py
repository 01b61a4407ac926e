"""What the server knows: the portfolio, its last review, and what its buttons do with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from salessheets.catalogue import form as form_of
from salessheets.documents.forms import writers
from salessheets.documents.generate import Delivery, Order, orders, produce_all
from salessheets.documents.writing import Document
from salessheets.findings import Severity, count
from salessheets.folders import Root, project_folder
from salessheets.memory import Memory, memory_of
from salessheets.refresh import Refreshed, refresh
from salessheets.reporters.delivery import names_of
from salessheets.reporters.document_words import WRITTEN, reasons
from salessheets.reviewing import runner_of
from salessheets.reviews import ProjectReview, Review
from salessheets.runner import process_count
from salessheets.text import Language, Text, same
from salessheets.web.jobs import Counted, Jobs, Progress

REFRESH = Text("校验并更新", "Check and bring up to date")
GENERATE = Text("生成 {code} {form} {title}", "Generate {code} {form} {title}")
DONE = Text(
    "{projects} 个项目：{errors} 个错误、{warnings} 个警告；更新了 {files} 个文件",
    "{projects} projects: {errors} errors, {warnings} warnings; {files} files brought up to date",
)
MADE = Text("{state}：{path}", "{state}: {path}")
HELD = Text("没有定稿，先改这里：{cell} {message}", "Not made final, mend this first: {cell} {message}")
NOTHING = Text("没有可生成的（例如还没有开过会）", "Nothing to write yet (no meeting was held, say)")
MOST = 8  # findings that say why something was not made final


@dataclass(kw_only=True)
class Board:
    """One portfolio, served; `today` is asked for the date, and `processes` do the work (0: this one)."""

    root: Root
    language: Language
    today: Callable[[], date]
    processes: int | None = None
    jobs: Jobs = field(default_factory=Jobs)
    review: Review | None = None
    memory: Memory | None = None

    def start_refresh(self) -> None:
        """Start bringing everything up to date."""
        self.jobs.start(REFRESH, self.refreshed)

    def refreshed(self, progress: Progress) -> Iterator[Text]:
        """Bring everything up to date, and say what came of it."""
        self.memory = self.memory or memory_of(self.root)
        done = refresh(
            self.root,
            self.today(),
            self.language,
            runner=Counted(runner_of(self.processes), progress),
            jobs=process_count(self.processes),
            memory=self.memory,
        )
        self.review = done.review
        yield said(done)
        yield from done.problems

    def start_generate(self, project: ProjectReview, form: str, *, final: bool) -> None:
        """Start writing a form of a project."""
        asked = form_of(form)
        title = GENERATE.fill(code=project.code, form=asked.id, title=asked.title)
        self.jobs.start(title, lambda progress: self.generated(project, asked.id, progress, final=final))

    def generated(self, project: ProjectReview, form: str, progress: Progress, *, final: bool) -> Iterator[Text]:
        """Write a form of a project, then bring its page up to date."""
        for delivery in produce_all(self.orders(project, form, final=final), process_count(self.processes)):
            yield from told(delivery)
        yield from tuple(self.refreshed(progress))[1:]

    def orders(self, project: ProjectReview, form: str, *, final: bool) -> Iterator[Order]:
        """The order for a form of a project."""
        assert self.review is not None
        name = names_of(self.review)[project.folder]
        alone = (project_folder(self.root, project.folder),)
        settings, today = self.review.settings, self.today()
        for order in orders(self.root, (form,), self.language, settings, today, project=project.code, among=alone):
            yield replace(order, name=name, finals=((form, ""),) if final else ())

    def project(self, name: str) -> ProjectReview | None:
        """The project whose folder below `output/` is called so."""
        if self.review is None:
            return None
        names = names_of(self.review)
        return next((each for each in self.review.projects if names[each.folder] == name), None)


def offered() -> tuple[tuple[str, Text], ...]:
    """The forms that the page offers: those that everyone may see."""
    return tuple((writer.form.id, writer.form.title) for writer in writers().values() if not writer.form.restricted)


def said(done: Refreshed) -> Text:
    """Say in a line what a refresh came to."""
    totals = count(done.review.findings)
    return DONE.fill(
        projects=len(done.review.projects),
        errors=totals[Severity.ERROR],
        warnings=totals[Severity.WARNING],
        files=len(done.files) + len(done.documents),
    )


def told(delivery: Delivery) -> Iterator[Text]:
    """Say what became of each document."""
    if not delivery.documents and not delivery.problems:
        yield NOTHING
    for document in delivery.documents:
        yield from told_of(document)
    yield from delivery.problems


def told_of(document: Document) -> Iterator[Text]:
    """Say what became of a document, and why it was not made final."""
    yield MADE.fill(state=WRITTEN[document.state], path=same(document.path))
    if document.note:
        yield document.note
    for finding in reasons(document)[:MOST]:
        yield HELD.fill(cell=finding.cell or "", message=finding.message)
