"""A filled portfolio: the settings, eight projects with their workbooks and attachments, and what went wrong."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from multiprocessing import get_context
from pathlib import Path

from salessheets.calendars import Calendar
from salessheets.demo.faults import HIDDEN, OWN_COLUMN, STRAYS
from salessheets.demo.finals import happen, issue_papers, number_papers, shelf_of
from salessheets.demo.office import office
from salessheets.demo.papers import named_files, paper
from salessheets.demo.rows import Rows, rows_of
from salessheets.demo.signing import Paper, papers
from salessheets.demo.spoiling import FIRST_ROW, spoiled
from salessheets.demo.stories import STORIES
from salessheets.demo.story import Story
from salessheets.demo.touches import with_hidden_row
from salessheets.demo.writing.scene import Scene
from salessheets.demo.writing.strategies import applied_changes
from salessheets.derived.baseline import baseline_digest
from salessheets.errors import SalessheetsError
from salessheets.files import safe_name
from salessheets.folders import ATTACHMENTS, MARKER, OUTPUT, PERFORMANCE, SETTINGS_STEMS, Root, find_root, read_marker
from salessheets.gathering import BASELINE_CHANGES, BASELINE_DIGEST, BASELINE_ON
from salessheets.portfolios import init
from salessheets.runner import process_count
from salessheets.sheets import WORKBOOKS, Task, Workbook
from salessheets.text import Language, Text
from salessheets.workbooks.blank import workbook
from salessheets.workbooks.read import CODE_PROPERTY

DEMO = "demo"
GRADES = ("A", "A", "B", "C", "B")
HALF = 2  # a half-saved workbook: one part in so many


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a project of the demo stands."""

    story: Story
    code: str
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A project of the demo as it is to be made: its sheets without their faults, and its final documents."""

    place: Place
    rows: Rows
    papers: tuple[Paper, ...]


def places(as_of: date, language: Language) -> tuple[Place, ...]:
    """Codes and folders of all projects; codes count by year of application."""
    found: list[Place] = []
    counted: dict[int, int] = {}
    for story in STORIES:
        year = (as_of + timedelta(days=story.start - 35)).year
        counted[year] = counted.get(year, 0) + 1
        code = f"XS-{year}-{counted[year]:03d}"
        folder = f"{code} {safe_name(story.name.say(language))}"
        found.append(Place(story=story, code=code, folder=folder))
    return tuple(found)


def build(folder: Path, language: Language, as_of: date, jobs: int | None = None) -> None:
    """Make the portfolio; an older demo in its place is replaced. `jobs` are processes, 0 is this one alone.

    Raises:
        SalessheetsError: something stands there that is not a demo, or it is open in another program.
    """
    clear(folder)
    init(folder, language, DEMO)
    data = workbook("settings", language, office(as_of, language), modified=as_of)
    (folder / f"{SETTINGS_STEMS.say(language)}.xlsx").write_bytes(data)
    root = find_root(folder)
    told = [tell(place, language, as_of) for place in places(as_of, language)]
    number_papers(root, ((each.place.code, paper) for each in told for paper in each.papers))
    make_all(root, told, language, as_of, jobs)
    happen(root, {each.place.story.key: each.place.code for each in told})


def tell(place: Place, language: Language, as_of: date) -> Told:
    """Work out what a project's sheets say, and which of its documents are final."""
    scene = Scene(story=place.story, code=place.code, as_of=as_of, calendar=Calendar())
    rows = rows_of(place.story, as_of, language, place.code)
    return Told(place=place, rows=rows, papers=papers(scene, rows))


def make_all(root: Root, told: Sequence[Told], language: Language, as_of: date, jobs: int | None) -> None:
    """Write every project, shared out among processes; each of them compiles the Word templates once."""
    if jobs == 0:
        make_projects(root, told, language, as_of)
        return
    count = process_count(jobs)
    with ProcessPoolExecutor(count, get_context("spawn")) as pool:
        shares = [told[at::count] for at in range(count)]
        for done in [pool.submit(make_projects, root, share, language, as_of) for share in shares if share]:
            done.result()


def make_projects(root: Root, told: Sequence[Told], language: Language, as_of: date) -> None:
    """Write folders of projects, and their final documents."""
    shelf = shelf_of(language)
    for each in told:
        write_project(root.path / each.place.folder, each.place, language, as_of)
        issue_papers(root, shelf, each.place.folder, each.place.story.key, each.rows, each.papers)


def write_project(folder: Path, place: Place, language: Language, as_of: date) -> None:
    """Write a project's folder."""
    for file, content in project_files(place, language, as_of):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def clear(folder: Path) -> None:
    """Take an older demo away."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if not (folder / MARKER).is_file() or read_marker(folder).id != DEMO:
        raise SalessheetsError(
            Text(
                f"{folder} 里已有别的内容，示范组合不覆盖。请换一个空文件夹。",
                f"{folder} holds something else, which the demo does not replace. Name an empty folder.",
            )
        )
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise SalessheetsError(
            Text(
                f"旧的示范组合删不掉：{folder}。请关闭其中打开的文件后再试。",
                f"The old demo in {folder} cannot be taken away. Close its files and try again.",
            )
        ) from error


def project_files(place: Place, language: Language, as_of: date) -> Iterator[tuple[str, bytes]]:
    """Every file of a project, by path below its folder."""
    rows = rows_of(place.story, as_of, language, place.code)
    told = with_own_column(spoiled(rows, place.story.key, as_of, language), place.story.key, language)
    for each in WORKBOOKS:
        if not each.office:
            data = book(place, each, rows, told, language, as_of)
            above = f"{PERFORMANCE.say(language)}/" if each.restricted else ""
            yield f"{above}{each.stem.say(language)}.xlsx", data
            yield from strays(place.story, each, data, language)
    base = ATTACHMENTS.say(language)
    for file in named_files(rows):
        yield f"{base}/{file}", paper(f"{place.code} {file}")


def book(place: Place, told: Workbook, rows: Rows, spoilt: Rows, language: Language, as_of: date) -> bytes:
    """One workbook of a project."""
    properties = {CODE_PROPERTY: place.code}
    if told.key == "project-plan":
        properties |= stamp(place, rows, as_of)
    data = workbook(
        told.key,
        language,
        {kind: found for kind, found in spoilt.items() if kind in told.sheets},
        properties,
        f"../{OUTPUT}/{place.code}/index.html",
        modified=as_of - timedelta(days=place.story.quiet),
    )
    project, kind, row = HIDDEN
    if project == place.story.key and kind in told.sheets:
        return with_hidden_row(data, kind.SHEET.title.say(language), FIRST_ROW["table"] + row - 1)
    return data


def stamp(place: Place, rows: Rows, as_of: date) -> dict[str, str]:
    """The stamp that the command `baseline` leaves."""
    scene = Scene(story=place.story, code=place.code, as_of=as_of, calendar=Calendar())
    if not scene.passed("G2"):
        return {}
    tasks = [Task(**row) for row in rows[Task]]  # type: ignore[arg-type]
    return {
        BASELINE_ON: scene.calendar.add(scene.gate("G2"), 1).isoformat(),
        BASELINE_CHANGES: ",".join(applied_changes(scene)),
        BASELINE_DIGEST: baseline_digest(tasks),
    }


def with_own_column(rows: Rows, project: str, language: Language) -> Rows:
    """Add the team's own column, where there is one."""
    owner, kind, header = OWN_COLUMN
    if owner != project:
        return rows
    graded = [row | {header.say(language): GRADES[index % len(GRADES)]} for index, row in enumerate(rows[kind])]
    return {**rows, kind: graded}


def strays(story: Story, told: Workbook, data: bytes, language: Language) -> Iterator[tuple[str, bytes]]:
    """Copies and half-saved workbooks beside the real one."""
    for stray in STRAYS:
        if (stray.project, stray.workbook) == (story.key, told.key):
            yield f"{stray.name.say(language)}.xlsx", data if stray.whole else data[: len(data) // HALF]
