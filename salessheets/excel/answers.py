"""What is done for a project, and what is told of it: counts to read, workbooks and pages to open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from salessheets.documents.forms import writers
from salessheets.documents.generate import Fulfilment, produce_all
from salessheets.documents.orders import orders
from salessheets.excel.owners import Owner
from salessheets.findings import Finding, Severity, count
from salessheets.folders import project_folder
from salessheets.refresh import Refreshed, refresh
from salessheets.reporters.report import is_restricted
from salessheets.text import Text

COUNTS = Text(
    "{project}：{errors} 个错误、{warnings} 个警告、{infos} 个提示；其中本工作簿 {mine} 个错误。",
    "{project}: {errors} errors, {warnings} warnings, {infos} notes; errors in this workbook: {mine}.",
)
OPENS = Text(
    "点「确定」打开批注副本和问题清单（只读）；请改原来的工作簿，不要改副本。",
    "OK opens the annotated copy and the list of findings, read-only; mend your own workbook, not the copy.",
)
CLEAN = Text("没有要改的格。", "There is no cell to mend.")
MADE = Text(
    "{project}：新建 {new} 份表单，更新 {updated} 份，未变 {same} 份，有人改过或已定稿而保留 {kept} 份。",
    "{project}: {new} new forms, {updated} updated, {same} unchanged, {kept} kept (edited by someone, or final).",
)
PAGE = Text("点「确定」打开项目页，表单都在那里。", "OK opens the project's page, where the forms stand.")
STATES = ("new", "updated", "same", "kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is said, which workbooks open in Excel, and which pages in the browser."""

    said: tuple[Text, ...]
    books: tuple[Path, ...] = ()
    pages: tuple[Path, ...] = ()


class Desk(Protocol):
    """Where workbooks are shown."""

    def put_away(self, views: tuple[Path, ...]) -> None:
        """Close what an earlier press opened."""


def checked(owner: Owner, desk: Desk) -> Answer:
    """Bring everything up to date; open the copy with notes and the findings of the project.

    What an earlier press opened is closed first: Excel lets nobody write a file that it has open.
    """
    views = views_of(owner)
    desk.put_away(views)
    done = refreshed(owner)
    project = next((each for each in done.review.projects if each.folder == owner.project.folder), owner.project)
    mine = tuple(finding for finding in project.findings if owner.restricted or not is_restricted(finding))
    there = tuple(view for view in views if view.is_file()) if mine else ()
    return Answer(said=(counts(owner, mine), OPENS if there else CLEAN, *done.problems), books=there)


def views_of(owner: Owner) -> tuple[Path, ...]:
    """The copy of this workbook with notes and the list of findings: those in 绩效/ for a workbook there."""
    outputs, name = owner.outputs, owner.name
    if owner.restricted:
        places = (outputs.restricted_copy(owner.file), outputs.restricted_findings(owner.file))
    else:
        places = (outputs.annotated(name, owner.file), outputs.findings(name))
    return tuple(owner.root.path / place for place in places)


def counts(owner: Owner, findings: tuple[Finding, ...]) -> Text:
    """Say how many findings there are."""
    totals = count(findings)
    here = [each for each in findings if each.cell and each.cell.file == owner.file]
    return COUNTS.fill(
        project=owner.project.code or owner.project.folder,
        errors=totals[Severity.ERROR],
        warnings=totals[Severity.WARNING],
        infos=totals[Severity.INFO],
        mine=count(here)[Severity.ERROR],
    )


def generated(owner: Owner, desk: Desk) -> Answer:
    """Write the drafts of the project's forms: from a workbook in 绩效/ the restricted ones, else the others."""
    del desk
    fulfilled = tuple(written(owner))
    states: Counter[str] = Counter(document.state for each in fulfilled for document in each.documents)
    done = refreshed(owner)
    said = MADE.fill(project=owner.project.code or owner.project.folder, **{each: states[each] for each in STATES})
    problems = (problem for each in fulfilled for problem in each.problems)
    page = owner.root.path / owner.outputs.page(owner.name)
    return Answer(said=(said, PAGE, *problems, *done.problems), pages=(page,) if page.is_file() else ())


def written(owner: Owner) -> Iterator[Fulfilment]:
    """Write the forms of this project alone."""
    forms = tuple(each.form.id for each in writers().values() if bool(each.form.restricted) == owner.restricted)
    alone = (project_folder(owner.root, owner.project.folder),)
    asked = orders(
        owner.root,
        forms,
        owner.root.language,
        owner.review.settings,
        owner.review.as_of,
        project=owner.project.code,
        among=alone,
    )
    return produce_all((replace(order, name=owner.name) for order in asked), owner.runner)


def refreshed(owner: Owner) -> Refreshed:
    """The one function: what did not change since the last one is neither read nor written again."""
    return refresh(
        owner.root,
        owner.review.as_of,
        owner.root.language,
        runner=owner.runner,
        memory=owner.memory,
    )
