"""总览: one row a project, the worst light first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from salessheets.findings import Severity
from salessheets.reporters.report import open_cells
from salessheets.reporters.standing import missing_of
from salessheets.reporters.words import visible
from salessheets.reviews import ProjectReview
from salessheets.rollup.entries import Entry, Field, Origin, Traced, put
from salessheets.rollup.figures import light_word, measured
from salessheets.rollup.limits import above
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.standing import (
    DIMENSIONS,
    cells_of,
    gate_words,
    of_severity,
    own_light,
    phase_word,
    plan_book,
    state_word,
    wants_count,
)
from salessheets.showing import EMPTY
from salessheets.status import NextMilestone
from salessheets.text import Text
from salessheets.workbooks.style import LATE, TONES, Style
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Figure, Table

Shown = Callable[[ProjectReview, Rollup], Entry]
Column = Field[ProjectReview]
STALE = Text("（未更新）", " (stale)")
GATE, MISSING = Text("下一门", "Next gate"), Text("尚缺", "Missing")
LATE_DAYS = Text("晚（工作日）", "Days late")
ERRORS, WARNINGS = Text("错误", "Errors"), Text("警告", "Warnings")
ATTAINED, USED = Text("签约达成率", "Contract attained"), Text("预算执行率", "Budget used")
UPDATED = Text("距上次更新（工作日）", "Days since update")
CODE = Text("编号", "Code")
BOLD = Style(bold=True)


def said(words: Callable[[ProjectReview, Rollup], str]) -> Shown:
    """Show words."""
    return lambda project, rollup: Entry(value=visible(words(project, rollup)))


def measure(key: str) -> Shown:
    """Show a measure."""
    return lambda project, rollup: measured(project.status.measures[key], project.code, rollup.language)


def code(project: ProjectReview, rollup: Rollup) -> Entry:
    """The code, leading to the project's plan."""
    return Entry(value=visible(project.code) or EMPTY, url=rollup.workbook(plan_book(project)))


def name(project: ProjectReview, rollup: Rollup) -> Entry:
    """The name, leading to the project's page."""
    return Entry(value=visible(project.status.name or project.folder), url=rollup.page(project))


def missing(project: ProjectReview, rollup: Rollup) -> Entry:
    """How much the next gate wants, restricted wants included."""
    if not project.status.next_gate:
        return Entry()
    found = missing_of(project)
    return Entry(
        value=wants_count(project),
        origin=None
        if rollup.large
        else Origin(metric=rollup.say(MISSING), project=project.code, cells=cells_of(found)),
    )


def counted(severity: Severity, title: Text) -> Shown:
    """Show how many findings of a severity there are."""

    def show(project: ProjectReview, rollup: Rollup) -> Entry:
        found = of_severity(project, severity)
        origin = None if rollup.large else Origin(metric=rollup.say(title), project=project.code, cells=cells_of(found))
        return Entry(value=len(found), origin=origin)

    return show


def overall(project: ProjectReview, rollup: Rollup) -> Entry:
    """The overall light."""
    return measured(project.status.measures["light_overall"], project.code, rollup.language)


def milestone(show: Callable[[NextMilestone], object], metric: Text) -> Shown:
    """Show something of the next milestone."""

    def entry(project: ProjectReview, rollup: Rollup) -> Entry:
        coming = project.status.next_milestone
        if coming is None:
            return Entry()
        cells = open_cells((coming.cell,)) if coming.cell else ()
        origin = Origin(metric=rollup.say(metric), project=project.code, cells=cells)
        return Entry(value=show(coming), url=rollup.cell(coming.cell), origin=origin)  # type: ignore[arg-type]

    return entry


def light(key: str) -> Shown:
    """Show one of the five lights."""

    def show(project: ProjectReview, rollup: Rollup) -> Entry:
        entry = measured(project.status.measures[key], project.code, rollup.language)
        return Entry(value=light_word(project.status.lights[key], rollup.language), origin=entry.origin)

    return show


def updated(project: ProjectReview, rollup: Rollup) -> Entry:
    """Working days since the last update, in words too where that is too long."""
    entry = measured(project.status.measures["freshness_days"], project.code, rollup.language)
    if project.status.stale and isinstance(entry.value, Figure):
        return replace(entry, value=replace(entry.value, number_format=f'0"{rollup.say(STALE)}"'))
    return entry


NEXT = Text("下一里程碑", "Next milestone")
DUE = Text("日期", "Date")
HEAD: tuple[Column, ...] = (
    Field(header=CODE, width=15, show=code, style=BOLD),
    Field(header=Text("项目", "Project"), width=38, show=name, kind="wrap"),
    Field(header=Text("经理", "Manager"), width=11, show=said(lambda project, _: project.status.manager), kind="wrap"),
    Field(
        header=Text("阶段", "Phase"),
        width=9.5,
        show=said(lambda project, rollup: phase_word(project, rollup.language)),
        kind="code",
    ),
    Field(
        header=Text("状态", "State"),
        width=12,
        show=said(lambda project, rollup: state_word(project, rollup.language)),
        kind="light",
    ),
    Field(
        header=GATE,
        width=11,
        show=said(lambda project, rollup: gate_words(project.status.next_gate, rollup.language)),
        kind="light",
    ),
    Field(header=MISSING, width=8, show=missing, kind="integer"),
    Field(header=Text("总灯", "Overall"), width=8, show=overall, kind="light"),
    Field(
        header=Text("自评不同", "Own light differs"),
        width=10,
        show=said(lambda project, rollup: own_light(project, rollup.language)),
        kind="light",
    ),
)
LIGHTS: tuple[Column, ...] = tuple(
    Field(header=word, width=8.5, show=light(key), kind="light") for key, word in DIMENSIONS.items()
)
FIGURES: tuple[Column, ...] = (
    Field(header=ATTAINED, width=11.5, show=measure("contract_attainment"), kind="percent"),
    Field(header=Text("时间进度差（百分点）", "Gap to time (pp)"), width=11, show=measure("time_gap"), kind="points"),
    Field(header=USED, width=11.5, show=measure("budget_used"), kind="percent"),
)
EARNED: tuple[Column, ...] = (
    Field(header=Text("SPI", "SPI"), width=13, show=measure("spi"), kind="number"),
    Field(header=Text("CPI", "CPI"), width=8, show=measure("cpi"), kind="number"),
)
TAIL: tuple[Column, ...] = (
    Field(header=NEXT, width=25, show=milestone(lambda coming: visible(coming.name), NEXT), kind="wrap"),
    Field(header=DUE, width=12, show=milestone(lambda coming: coming.date, DUE), kind="day"),
    Field(header=LATE_DAYS, width=12, show=milestone(lambda coming: coming.late, LATE_DAYS), kind="integer"),
    Field(header=ERRORS, width=8, show=counted(Severity.ERROR, ERRORS), kind="integer"),
    Field(header=WARNINGS, width=9.5, show=counted(Severity.WARNING, WARNINGS), kind="integer"),
    Field(header=UPDATED, width=17, show=updated, kind="integer"),
)


def fields(rollup: Rollup) -> tuple[Column, ...]:
    """The columns; those of earned value where a project has any."""
    earned = any(
        project.status.measures[key].value is not None for project in rollup.review.projects for key in ("spi", "cpi")
    )
    return (*HEAD, *LIGHTS, *FIGURES, *(EARNED if earned else ()), *TAIL)


def write_projects(sheet: SheetWriter, top: int, rollup: Rollup) -> tuple[Table, Iterator[Traced]]:
    """Write the table of projects with its header at a row."""
    table, traced = put(sheet, "projects", (top, 1), fields(rollup), rollup.projects, rollup)
    sheet.data_bar(table.column(rollup.say(ATTAINED)))
    sheet.data_bar(table.column(rollup.say(USED)))
    sheet.rule(table.column(rollup.say(LATE_DAYS)), above(table, rollup.say(LATE_DAYS), 0), LATE)
    sheet.rule(table.column(rollup.say(ERRORS)), above(table, rollup.say(ERRORS), 0), TONES["red"])
    sheet.rule(table.column(rollup.say(WARNINGS)), above(table, rollup.say(WARNINGS), 0), LATE)
    return table, traced
