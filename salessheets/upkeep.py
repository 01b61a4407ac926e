"""Outputs kept up to date: each is made only when what it is made from changed, or when it does not stand as it was left."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path

from salessheets.cache.fingerprint import fingerprint
from salessheets.cache.program import program
from salessheets.cache.signatures import signature_of
from salessheets.documents.generate import Fulfilment, produce_all
from salessheets.documents.orders import Order
from salessheets.documents.shelf import TEAM_FOLDER
from salessheets.files import sweep
from salessheets.findings import Finding
from salessheets.memory import Memory
from salessheets.outputs import FORMS, Outputs
from salessheets.reporters.delivery import Delivery, write_annotated, write_findings
from salessheets.reporters.report import portfolio_findings
from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.writing import write_page, write_portfolio
from salessheets.runner import Runner
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder

COVERED = ("root", "folder", "settings", "as_of", "others", "notes")
"""Facts of an order that the key of its project's review tells already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """The outputs of one review; `names` are those of the project folders below `output/`."""

    root: Path
    review: Review
    outputs: Outputs
    names: Mapping[str, str]
    memory: Memory

    def findings(self) -> Iterator[Delivery]:
        """Findings workbooks and annotated copies: those of the settings, then of each project."""
        common = portfolio_findings(self.review)
        yield self.made("findings", self.review.key, partial(self.told, (), common))
        for project in self.review.projects:
            tell = partial(self.told, (project,), project.findings)
            place = partial(self.names.get, project.folder)
            yield self.made(f"findings {project.folder}", project.inputs.key, tell, place)

    def told(self, projects: tuple[ProjectReview, ...], findings: tuple[Finding, ...]) -> Delivery:
        """Write some findings, of the settings or of a project."""
        review = replace(self.review, projects=projects, findings=findings)
        delivery = write_findings(self.root, review, self.outputs, names=self.names)
        delivery += write_annotated(self.root, review, self.outputs, names=self.names)
        for folder in {(self.root / file).parent for file in delivery.files}:
            sweep(folder)
        return delivery

    def forms(self, orders: Iterable[Order], runner: Runner) -> Iterator[Fulfilment]:
        """Carry out orders where there is anything to do."""
        templates = self.templates()
        keys = {review.folder: review.inputs.key for review in self.review.projects}
        waiting: dict[str, tuple[str, Order]] = {}
        for order in orders:
            name, review = f"forms {order.folder.name}", keys[order.folder.name]
            key = self.key(review, templates, facts_of(order))
            made = self.memory.made
            if known := made.trusts(name, review, Fulfilment) or made.stands(name, key, Fulfilment):
                yield known
            else:
                waiting[name] = (key, replace(order, notes=self.memory.reviews.notes(order.folder.name)))
        done = produce_all([order for _, order in waiting.values()], runner)
        for (name, (key, _)), fulfilled in zip(waiting.items(), done, strict=True):
            files = [document.path for document in fulfilled.documents]
            review = keys[name.partition(" ")[2]]
            self.memory.made.note(name, "" if passing(fulfilled) else key, review, files, unchanged(fulfilled))
            yield fulfilled

    def templates(self) -> str:
        """Digest the templates of forms by their signatures: the program's, and the team's own."""
        folders = (template_folder(DOCUMENT_TEMPLATES, self.outputs.language), self.root / TEAM_FOLDER)
        paths = sorted(path for folder in folders for path in folder.rglob("*"))
        return fingerprint([(str(path), signature_of(path)) for path in paths])

    def pages(self) -> Iterator[Delivery]:
        """The portfolio workbook and page, then the page of each project."""
        write = partial(write_portfolio, self.root, self.review, self.outputs, self.names)
        yield self.made("portfolio", self.review.key, write)
        for project in self.review.projects:
            yield self.page(project)

    def page(self, project: ProjectReview) -> Delivery:
        """The page of one project."""
        name = self.names[project.folder]
        write = partial(write_page, self.root, self.review, project, self.outputs, name)
        return self.made(f"page {project.folder}", project.inputs.key, write, partial(self.beside, name))

    def beside(self, name: str) -> tuple[object, ...]:
        """What the page of a project shows of the outputs beside it."""
        findings = signature_of(f"{self.root}/{self.outputs.findings(name)}") is not None
        return name, self.stamps(self.outputs.under(self.outputs.project(name), FORMS)), findings

    def stamps(self, folder: str) -> list[tuple[str, object]]:
        """The files of a folder with their signatures."""
        try:
            names = sorted(os.listdir(f"{self.root}/{folder}"))  # noqa: PTH208 - thousands of them at every refresh
        except OSError:
            return []
        return [(name, signature_of(f"{self.root}/{folder}/{name}")) for name in names]

    def key(self, of_review: str, *more: object) -> str:
        """Digest what an output is made from; "" when that cannot be told."""
        return fingerprint(program(), self.outputs, of_review, more) if of_review else ""

    def made(
        self, name: str, review: str, make: Callable[[], Delivery], more: Callable[[], object] = tuple
    ) -> Delivery:
        """Make some outputs, or tell what stands of them; they are made from the review of a key, and what `more` gives."""
        made = self.memory.made
        if known := made.trusts(name, review, Delivery):
            return known
        key = self.key(review, more())
        if known := made.stands(name, key, Delivery):
            return known
        delivery = make()
        made.note(name, "" if delivery.problems else key, review, (*delivery.files, *delivery.gone), delivery)
        return delivery


def facts_of(order: Order) -> list[object]:
    """What an order says beside what the review of its project tells."""
    return [getattr(order, each.name) for each in fields(order) if each.name not in COVERED]


def passing(fulfilled: Fulfilment) -> bool:
    """Whether it may come out otherwise next time: a problem, or a draft beside one that was open in Word."""
    return bool(fulfilled.problems) or any(each.aside for each in fulfilled.documents)


def unchanged(fulfilled: Fulfilment) -> Fulfilment:
    """What is told of the same documents when nothing is left to do."""
    documents = (each if each.state == "kept" else replace(each, state="same") for each in fulfilled.documents)
    return replace(fulfilled, documents=tuple(documents))
