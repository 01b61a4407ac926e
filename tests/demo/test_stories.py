"""The stories on many days and in both languages, without Excel: plenty of rows, and no error but the seeded ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sheets_in_text import issued_of

from salessheets.calendars import Calendar
from salessheets.demo.company import COMMITTEE, DEPARTMENTS, PEOPLE, name
from salessheets.demo.faults import FINE, SEEDED
from salessheets.demo.papers import named_files
from salessheets.demo.rows import Rows, rows_of
from salessheets.demo.signing import papers
from salessheets.demo.spoiling import spoiled
from salessheets.demo.stories import STORIES
from salessheets.demo.story import Story
from salessheets.demo.writing.scene import Scene
from salessheets.derived.baseline import baseline_digest
from salessheets.evidence import Baseline, Evidence, Source
from salessheets.findings import Cell, Severity
from salessheets.projects import Case, Project
from salessheets.reviews import findings_of
from salessheets.settings import DEFAULTS, CommitteeMember, Person, Settings
from salessheets.sheets import (
    SHEETS,
    Action,
    Activity,
    AgendaItem,
    BudgetLine,
    Change,
    Feedback,
    Record,
    Sale,
    Task,
)
from salessheets.sheets import Place as SheetPlace
from salessheets.text import LANGUAGES, Language

CODE = "XS-2026-001"
DAYS = (
    date(2026, 1, 1), date(2026, 2, 18), date(2026, 2, 28), date(2026, 5, 31), date(2026, 8, 3), date(2026, 10, 8),
    date(2027, 3, 7),
)  # fmt: skip
FULL = (Activity, Task, BudgetLine, Sale, Feedback, Action, AgendaItem)


def settings_in(language: Language) -> Settings:
    people = [
        Person(
            no=each.no,
            name=each.name.say(language),
            department=DEPARTMENTS[each.department].say(language),
            email="",
            active=True,
        )
        for each in PEOPLE.values()
    ]
    members = [
        CommitteeMember(name=name(who).say(language), role=role, start=None, end=None) for who, role in COMMITTEE
    ]
    return replace(DEFAULTS, people=tuple(people), committee=tuple(members))


def place_of(kind: type[Record]) -> SheetPlace:
    numbers = {key: number for number, key in enumerate(kind.SHEET.columns, start=1)}
    title = kind.SHEET.title.zh
    if kind.SHEET.form == "card":
        return SheetPlace(file="x", sheet=title, cells={key: Cell("x", title, 3 + n, 3) for key, n in numbers.items()})
    return SheetPlace(file="x", sheet=title, header=1, columns=numbers)


def record(kind: type[Record], row: dict[str, object], number: int) -> Record:
    values = {key: str(value) if kind is Change and key in ("before", "after") else value for key, value in row.items()}
    return kind(at=place_of(kind), row=number, typed=frozenset(row), **values)  # type: ignore[arg-type]


def case_of(story: Story, rows: Rows, as_of: date, language: Language) -> Case:
    records = {kind: tuple(record(kind, row, n) for n, row in enumerate(found, 2)) for kind, found in rows.items()}
    tasks = [task for task in records.get(Task, ()) if isinstance(task, Task)]
    frozen = any(task.baseline_end for task in tasks)
    evidence = Evidence(
        files=frozenset(named_files(rows)),
        sources=(Source(file="x", workbook="project-plan", digest="", modified=as_of),),
        baseline=Baseline(on=as_of, changes=("CR-01",), digest=baseline_digest(tasks)) if frozen else None,
    )
    places = {kind: place_of(kind) for kind in SHEETS}
    project = Project(code=CODE, folder=story.key, records=records, places=places, evidence=evidence)
    bare = Case(project=project, as_of=as_of, settings=settings_in(language), calendar=Calendar())
    scene = Scene(story=story, code=CODE, as_of=as_of, calendar=Calendar())
    named = [(f"{each.form}/{each.instance}".rstrip("/"), str(each.day)) for each in papers(scene, rows)]
    issued = tuple(final for name, day in named for final in issued_of(bare, [name, "V1.0", day]))
    return replace(bare, project=replace(project, evidence=replace(evidence, issued=issued)), memo={})


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_stories_have_no_error_on_any_day(as_of: date) -> None:
    language = LANGUAGES[as_of.month % 2]
    for story in STORIES:
        case = case_of(story, rows_of(story, as_of, language, CODE), as_of, language)
        wrong = [(each.rule, each.cell) for each in findings_of(case) if each.severity is Severity.ERROR]
        assert (story.key, wrong) == (story.key, [])


@pytest.mark.parametrize("as_of", DAYS[:3], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_changes_its_cell(as_of: date, language: Language) -> None:
    for story in STORIES:
        rows = rows_of(story, as_of, language, CODE)
        after = spoiled(rows, story.key, as_of, language)
        cells = sum(
            old.get(key) != new.get(key)
            for kind in rows
            for old, new in zip(rows[kind], after[kind], strict=True)
            for key in old.keys() | new.keys()
        )
        faults = (fault for fault in (*SEEDED, *FINE) if fault.project == story.key)
        assert cells == len({(fault.sheet, fault.row, fault.column) for fault in faults})


def test_projects_under_way_have_twenty_to_sixty_rows_a_sheet() -> None:
    for story in STORIES:
        if story.stage in ("executing", "evaluating", "archived"):
            rows = rows_of(story, date(2026, 11, 23), "zh", CODE)
            assert {kind.SHEET.key: len(rows[kind]) for kind in FULL if not 20 <= len(rows[kind]) <= 72} == {}


def test_english_rows_hold_no_hanzi() -> None:
    for story in STORIES:
        rows = rows_of(story, date(2026, 11, 23), "en", CODE)
        said = [str(value) for found in rows.values() for row in found for value in row.values()]
        assert [text for text in said if any("\u4e00" <= letter <= "\u9fff" for letter in text)] == []
