"""Where every project stands, as a table one can read at a glance; the gravest light comes first."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Line

from salessheets.columns import LISTS
from salessheets.derived.states import STATES
from salessheets.measures import Measure
from salessheets.metrics import metrics
from salessheets.reporters.gate_wants import gate_cell, wants_in_full, wants_line
from salessheets.reporters.standing import errors_of, worst_first
from salessheets.reporters.words import several, visible
from salessheets.reviews import ProjectReview, Review
from salessheets.showing import EMPTY, figure, show
from salessheets.status import LIGHTS
from salessheets.text import Language, Text, same

STYLES: Mapping[str, str] = {"green": "green", "yellow": "black on yellow", "red": "bold white on red", "grey": "dim"}
FIVE = Text("进成险问销", "Sch Cst Rsk Iss Sal")
INITIALS: Mapping[str, Text] = {
    "green": Text("绿", "G"),
    "yellow": Text("黄", "Y"),
    "red": Text("红", "R"),
    "grey": Text("灰", "?"),
}
NO_LIGHT = Text("— ", "-")
OWN = Text("自评{light}", "own {light}")
STALE = Text("未更新", "stale")
LATE = Text("晚 {days} 天", "{days} d late")
EARLY = Text("早 {days} 天", "{days} d early")
POOLED = ("contract_attainment", "time_gap", "budget_used", "milestone_on_time", "overdue_actions", "nps")
PROJECTS = Text("组合：{n} 个项目，进行中 {active} 个", "Portfolio: {n}, {active} active")
OF = Text("（{n} 个项目）", " (of {n})")
MEDIUM, WIDE = 100, 132
"""Characters that more than the core of the table wants, and all of it; English words want more still."""
ENGLISH = 30
NARROWEST = 10
UNLIMITED = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column: its header, what a project shows in it, and how wide a terminal must at least be to show it."""

    header: Text
    show: Callable[[ProjectReview, Language], Line]
    least: int = 0
    right: bool = False
    wraps: bool = False


def plain(text: str, style: str = "") -> Line:
    """A text of a workbook, shown as it is."""
    return Line(visible(text) or EMPTY, style=style)


def standing(project: ProjectReview, language: Language) -> Line:
    """Phase and state."""
    phase = LISTS["phase"].label(project.status.phase).say(language)
    state = STATES[project.status.state].say(language)
    return Line(f"{phase} · {state}")


def gate(project: ProjectReview, language: Language) -> Line:
    """The next gate, and how much it still wants."""
    return Line(gate_cell(project, language) or EMPTY)


def overall(project: ProjectReview, language: Language) -> Line:
    """The overall light, the team's own where it differs, and whether it was not updated."""
    status = project.status
    words = LISTS["light"]
    line = Line(words.label(status.light).say(language) if status.light else EMPTY, style=STYLES.get(status.light, ""))
    if status.own_light and status.own_light != status.light:
        own = OWN.fill(light=words.label(status.own_light)).say(language)
        line = Line.assemble(line, (f" {own}", "dim"))
    return Line.assemble(line, (f" {STALE.say(language)}", "magenta")) if status.stale else line


def five_lights(project: ProjectReview, language: Language) -> Line:
    """Schedule, cost, risk, issue and sales, one word each."""
    lights = [project.status.lights.get(key, "") for key in LIGHTS]
    words = [INITIALS.get(each, NO_LIGHT).say(language) for each in lights]
    wide = 1 if language == "zh" else 4
    parts = [
        (word.ljust(wide) if wide > 1 else word, STYLES.get(key, "")) for word, key in zip(words, lights, strict=True)
    ]
    return Line.assemble(
        *(part for word, style in parts for part in ((word.rstrip(), style), word[len(word.rstrip()) :]))
    )


def short(measure: Measure) -> str:
    """A measure without its remarks."""
    metric = metrics()[measure.metric]
    if measure.value is None:
        return EMPTY
    return figure(measure.value, metric) + ("%" if metric.percent and measure.metric != "time_gap" else "")


def measured(key: str) -> Callable[[ProjectReview, Language], Line]:
    """Show a measure."""
    return lambda project, _language: Line(short(project.status.measures[key]))


def milestone(project: ProjectReview, language: Language) -> Line:
    """The next milestone, its day, and how late it is."""
    coming = project.status.next_milestone
    if coming is None:
        return Line(EMPTY)
    line = Line(f"{visible(coming.name)} {coming.date:%m-%d}")
    if coming.late > 0:
        line.append(f" {LATE.fill(days=coming.late).say(language)}", style="red")
    elif coming.late < 0:
        line.append(f" {EARLY.fill(days=-coming.late).say(language)}", style="green")
    return line


def errors(project: ProjectReview, _language: Language) -> Line:
    """How many errors there are."""
    number = errors_of(project)
    return Line(str(number), style="bold red" if number else "green")


FIELDS = (
    Field(header=Text("编号", "Code"), show=lambda project, _: plain(project.code, "bold")),
    Field(header=Text("项目", "Project"), show=lambda project, _: plain(project.status.name), wraps=True),
    Field(header=Text("经理", "Manager"), show=lambda project, _: plain(project.status.manager), least=WIDE),
    Field(header=Text("阶段 · 状态", "Phase · state"), show=standing),
    Field(header=Text("下一门", "Next gate"), show=gate),
    Field(header=Text("总灯", "Light"), show=overall),
    Field(header=FIVE, show=five_lights, least=MEDIUM),
    Field(header=Text("达成", "Sales"), show=measured("contract_attainment"), right=True, least=MEDIUM),
    Field(header=Text("时间差", "Gap pp"), show=measured("time_gap"), right=True, least=WIDE),
    Field(header=Text("预算", "Budget"), show=measured("budget_used"), right=True, least=MEDIUM),
    Field(header=Text("下一里程碑", "Next milestone"), show=milestone, least=WIDE, wraps=True),
    Field(header=Text("错误", "Errors"), show=errors, right=True),
)


def status_as_text(
    review: Review, language: Language, *, project: str = "", width: int = 0, colours: bool = False
) -> str:
    """Draw the table for a terminal of a width; without one it is as wide as it wants to be."""
    out = io.StringIO()
    console = console_for(out, width or UNLIMITED, colours=colours)
    chosen = worst_first(each for each in review.projects if not project or each.code == project)
    console.print(table(chosen, fields_for(width, language), language))
    for line in (*wanted_lines(chosen, language, full=bool(project)), *portfolio_lines(review, language)):
        console.print(line, soft_wrap=True)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def fields_for(width: int, language: Language) -> list[Field]:
    """The columns that a terminal of a width has room for; 0 is no terminal."""
    more = ENGLISH if language == "en" else 0
    return [field for field in FIELDS if not width or not field.least or width >= field.least + more]


def console_for(out: io.StringIO, width: int, *, colours: bool) -> Console:
    """A console that draws into memory."""
    if colours:
        return Console(file=out, width=width, force_terminal=True, color_system="standard")
    return Console(file=out, width=width, color_system=None)


def table(projects: Sequence[ProjectReview], fields: list[Field], language: Language) -> Table:
    """The table itself."""
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", collapse_padding=True)
    for field in fields:
        drawn.add_column(
            Line(field.header.say(language)),
            justify="right" if field.right else "left",
            no_wrap=not field.wraps,
            min_width=NARROWEST if field.wraps else None,
        )
    for project in projects:
        drawn.add_row(*(field.show(project, language) for field in fields))
    return drawn


def wanted_lines(projects: Sequence[ProjectReview], language: Language, *, full: bool) -> Iterator[Line]:
    """What the next gates want, a line a project; in full, a line a rule."""
    found = [(project, line) for project in projects if (line := wants_line(project, language))]
    for project, line in found:
        yield line
        yield from wants_in_full(project, language) if full else ()
    if found:
        yield Line()


def portfolio_lines(review: Review, language: Language) -> Iterator[Line]:
    """The portfolio in two lines: projects and lights, then pooled figures with the number of projects behind them."""
    active = sum(each.status.active for each in review.projects)
    number: Text = Text(str(len(review.projects)), several(len(review.projects), "project"))
    head = PROJECTS.fill(n=number, active=active).say(language)
    lights = show(review.measures["light_overall"], metrics()["light_overall"], language)
    yield Line(f"{head}    {lights}", style="bold")
    yield Line("    ".join(pooled_figure(review.measures[key], language) for key in POOLED))


def pooled_figure(measure: Measure, language: Language) -> str:
    """A pooled figure with its name and the number of projects behind it."""
    metric = metrics()[measure.metric]
    behind = OF.fill(n=same(str(len(measure.names)))).say(language) if measure.value is not None else ""
    return f"{metric.title.say(language)} {show(measure, metric, language)}{behind}"
