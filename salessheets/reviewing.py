"""The whole portfolio in one call: settings, then every project through a runner, folded into one review."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from salessheets.findings import Cell, Finding
from salessheets.folders import Root, find_root, intake_file, project_folders, settings_file
from salessheets.gathering import gather_file, merged
from salessheets.ledger.asked import NotMade, entries
from salessheets.ledger.numbers import claims
from salessheets.ledger.place import Ledger
from salessheets.memory import Memory
from salessheets.projects import Project
from salessheets.reviews import ProjectReview, Review, fold
from salessheets.runner import WORKBOOK_SECONDS, Runner, Task, runner_of
from salessheets.settings import Settings
from salessheets.workbooks.codes import W_READER
from salessheets.workbooks.office import settings_of


def open_portfolio(folder: Path | str = ".") -> Root:
    """The portfolio that a folder is or lies in; SalessheetsError when there is none."""
    return find_root(Path(folder))


def review(portfolio: Root | Path | str, as_of: date, *, jobs: int | None = None) -> Review:
    """Read, check and measure a portfolio on a day, without writing anything.

    Args:
        portfolio: what `open_portfolio` gave, or a folder.
        as_of: the date of the run; nothing here looks at the clock.
        jobs: how many processes read; 0 reads in this one, None takes one for each core.

    Raises:
        SalessheetsError: the folder is in no portfolio. What is wrong in the workbooks is in `Review.findings`.
    """
    root = portfolio if isinstance(portfolio, Root) else open_portfolio(portfolio)
    return review_portfolio(root, as_of, runner_of(jobs))


def review_portfolio(
    root: Root,
    as_of: date,
    runner: Runner,
    *,
    memory: Memory | None = None,
    failed: Sequence[NotMade] = (),
) -> Review:
    """Review all projects through a runner and fold them.

    With a `memory` only what changed is read and reviewed again; `failed` are projects that could not be made just now.
    """
    office = office_of(root, runner, memory)
    settings, wrong = settings_of(office)
    given, damaged = claims(Ledger(root=root.path, language=root.language))
    projects = reviewed(root, settings, as_of, runner, memory)
    return fold(office, settings, as_of, projects, (*wrong, *damaged), given, entries(root, office, failed))


def reviewed(
    root: Root, settings: Settings, as_of: date, runner: Runner, memory: Memory | None
) -> Iterable[ProjectReview]:
    """Every project of the portfolio."""
    if memory:
        return memory.reviewed(settings, as_of, runner)
    folders = project_folders(root)
    return runner.run(Task(root=root.path, folder=folder, settings=settings, as_of=as_of) for folder in folders)


def office_of(root: Root, runner: Runner, memory: Memory | None = None) -> Project:
    """Read the workbooks at the portfolio's root, settings and new projects, as the rows of one project.

    They are read where projects are: they are no more to be trusted than others.
    """
    files = [file for file in (settings_file(root), intake_file(root)) if file]
    read = partial(read_office, root, runner)
    return together([memory.offices.rows(file, read) if memory else read(file) for file in files])


def read_office(root: Root, runner: Runner, file: str) -> Project:
    """Read one of them anew."""
    office = runner.apart(WORKBOOK_SECONDS, gather_file, root, file)
    return office if isinstance(office, Project) else unread(W_READER.finding(Cell(file)))


def together(offices: Sequence[Project]) -> Project:
    """Take workbooks of different sheets as one project."""
    none = merged("", "", [])
    return replace(
        none,
        records={**none.records, **{kind: rows for each in offices for kind, rows in each.records.items() if rows}},
        places={kind: place for each in offices for kind, place in each.places.items()},
        findings=tuple(finding for each in offices for finding in each.findings),
    )


def unread(finding: Finding) -> Project:
    """The settings of a portfolio whose workbook killed its reader: none, and a finding that says so."""
    office = merged("", "", [])
    return Project(code=office.code, records=office.records, places=office.places, findings=(finding,))
