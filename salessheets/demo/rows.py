"""A story on a day as rows: by sheet, with values as a reader would give them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from salessheets.calendars import Calendar
from salessheets.columns import Column, People, Problem, Refs
from salessheets.demo.story import Story
from salessheets.demo.writing import (
    committee,
    ending,
    field,
    figures,
    money,
    plan,
    strategies,
    talks,
    threats,
    voices,
    work,
)
from salessheets.demo.writing.scene import Row, Scene
from salessheets.sheets import (
    Action,
    Activity,
    AgendaItem,
    Approval,
    BudgetLine,
    Change,
    Charter,
    Closing,
    Compliance,
    Condition,
    CustomerNeed,
    Decision,
    Feedback,
    Filing,
    Goal,
    Lesson,
    Meeting,
    Member,
    Performance,
    Record,
    Report,
    Request,
    Responsibility,
    Risk,
    Sale,
    Score,
    Strategy,
    Survey,
    Task,
    Waiver,
)
from salessheets.text import Language, Text

Rows = Mapping[type[Record], list[dict[str, object]]]
Writer = Callable[[Scene], list[Row]]
ALWAYS: Mapping[type[Record], Writer] = {
    Request: plan.requests,
    Charter: plan.charter,
    Goal: plan.goals,
    Score: committee.scores,
    Decision: committee.decisions,
    Condition: committee.conditions,
    Approval: committee.approvals,
    Waiver: committee.waivers,
    Risk: threats.risks,
    CustomerNeed: voices.needs,
    Filing: ending.filing,
    Closing: ending.closing,
}
ONCE_APPROVED: Mapping[type[Record], Writer] = {
    Member: plan.team,
    Responsibility: plan.responsibilities,
    Task: work.tasks,
    BudgetLine: money.budget,
    Strategy: strategies.strategies,
    Change: strategies.changes,
    Activity: field.activities,
    Meeting: talks.meetings,
    AgendaItem: talks.agenda,
    Action: talks.actions,
    Sale: figures.sales,
    Report: figures.reports,
    Feedback: voices.feedback,
    Survey: voices.surveys,
    Compliance: field.compliance,
    Lesson: ending.lessons,
    Performance: ending.performance,
}
"""Sheets that are filled in after the committee's approval; the team is named in the application already."""


def rows_of(story: Story, as_of: date, language: Language, code: str) -> Rows:
    """Every row of a project, by sheet."""
    scene = Scene(story=story, code=code, as_of=as_of, calendar=Calendar())
    writers = {**ALWAYS, Member: plan.team, **(ONCE_APPROVED if scene.passed("G1") else {})}
    return {kind: [row_of(kind, row, language) for row in write(scene)] for kind, write in writers.items()}


def row_of(kind: type[Record], row: Row, language: Language) -> dict[str, object]:
    """A row in one language, its empty cells left out."""
    columns = kind.SHEET.columns
    said = {key: typed(columns[key], said_in(value, language), language) for key, value in row.items()}
    return {key: value for key, value in said.items() if value not in (None, "", ())}


def said_in(value: object, language: Language) -> object:
    """Choose the language of a value."""
    if isinstance(value, Text):
        return value.say(language)
    return tuple(said_in(each, language) for each in value) if isinstance(value, tuple) else value


def typed(column: Column, value: object, language: Language) -> object:
    """Give words the kind of their column; anything that it does not take is an error of the demo's own."""
    if isinstance(value, tuple) and not isinstance(column.kind, People | Refs):
        value = "\n".join(map(str, value))
    if value is None or isinstance(value, tuple | bool | int | Decimal | date):
        return value
    read = column.kind.read(str(value))
    assert not isinstance(read, Problem), f"{column.key}: {value!r} is no {column.kind.key} ({language})"
    return read
