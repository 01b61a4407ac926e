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
from salessheets.ledger.asked import entries
from salessheets.ledger.numbers import claims
from salessheets.ledger.place import Ledger
from salessheets.memory import Memory
from salessheets.projects import Project
from salessheets.reviews import ProjectReview, Review, fold
from salessheets.runner import WORKBOOK_SECONDS, Inline, Processes, Runner, Task, received, spawn
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
    return review_portfolio(root, as_of, runner_of(jobs), apart=jobs != 0)


def runner_of(jobs: int | None) -> Runner:
    """The runner for a number of processes; 0 is this process."""
    return Inline() if jobs == 0 else Processes(jobs)


def review_portfolio(
    root: Root, as_of: date, runner: Runner, *, apart: bool = True, memory: Memory | None = None
) -> Review:
    """Review all projects through a runner and fold them; `apart` reads the settings in a process of its own.

    With a `memory` only what changed is read and reviewed again.
    """
    office = office_of(root, apart=apart, memory=memory)
    settings, wrong = settings_of(office)
    given, damaged = claims(Ledger(root=root.path, language=root.language))
    projects = reviewed(root, settings, as_of, runner, memory)
    return fold(office, settings, as_of, projects, (*wrong, *damaged), given, entries(root, office))


def reviewed(
    root: Root, settings: Settings, as_of: date, runner: Runner, memory: Memory | None
) -> Iterable[ProjectReview]:
    """Every project of the portfolio."""
    if memory:
        return memory.reviewed(settings, as_of, runner)
    folders = project_folders(root)
    return runner.run(Task(root=root.path, folder=folder, settings=settings, as_of=as_of) for folder in folders)


def office_of(root: Root, *, apart: bool, memory: Memory | None = None) -> Project:
    """Read the workbooks at the portfolio's root, settings and new projects, as the rows of one project.

    Each in a process of its own if asked: they are no more to be trusted than others.
    """
    files = tuple(file for file in (settings_file(root), intake_file(root)) if file)
    if memory:
        return together([memory.office(file, partial(read_office, root, file, apart=apart)) for file in files])
    whole = received(*spawn(gather_files, root, files), WORKBOOK_SECONDS) if apart else gather_files(root, files)
    return together(whole if isinstance(whole, list) else [read_office(root, file, apart=apart) for file in files])


def gather_files(root: Root, files: Iterable[str]) -> list[Project]:
    """Read workbooks at the portfolio's root, each as rows."""
    return [gather_file(root, file) for file in files]


def read_office(root: Root, file: str, *, apart: bool) -> Project:
    """Read one of them anew."""
    if not apart:
        return gather_file(root, file)
    office = received(*spawn(gather_file, root, file), WORKBOOK_SECONDS)
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
