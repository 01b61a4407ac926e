"""全部指标: every metric of every project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from salessheets.measures import Pool
from salessheets.metrics import metrics
from salessheets.reporters.words import visible
from salessheets.reviews import ProjectReview
from salessheets.rollup.cutting import PROJECTS, cut
from salessheets.rollup.entries import Entry, Traced, put_entries
from salessheets.rollup.figures import measured
from salessheets.rollup.listing import TOP, head
from salessheets.rollup.rollup import Rollup
from salessheets.text import Text
from salessheets.workbooks.style import Palette, light_tones
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_values import TableColumn, clip

TITLE = Text("全部指标", "All metrics")
NOTE = Text("— 没有数据；空白为本阶段不适用。", "— no data; blank: not in this phase.")
METRIC, UNIT, PORTFOLIO = Text("指标", "Metric"), Text("单位", "Unit"), Text("组合", "Portfolio")
LONGEST = 60


def write_measures(book: BookWriter, rollup: Rollup) -> Iterator[Traced]:
    """Write the sheet: a row a metric, a column a project."""
    sheet = book.sheet(rollup.say(TITLE), tab_colour=Palette.MAIN)
    all_projects = rollup.projects if rollup.large else rollup.review.projects
    projects, note = cut(all_projects, NOTE, large=rollup.large, most=PROJECTS)
    head(sheet, TITLE, note, rollup)
    columns = [
        TableColumn(header=rollup.say(METRIC), width=26),
        TableColumn(header=rollup.say(UNIT), width=13, kind="code"),
        TableColumn(header=rollup.say(PORTFOLIO), width=26, kind="plain"),
    ]
    columns += [
        TableColumn(header=header, width=17, kind="plain", tones=light_tones(rollup.language))
        for header in headers(projects, rollup)
    ]
    _, traced = put_entries(
        sheet, "measures", (TOP, 1), columns, [row(key, projects, rollup) for key in lights_first()]
    )
    sheet.freeze(TOP, 3)
    return traced


def lights_first() -> list[str]:
    """The metrics, the lights before all others."""
    return sorted(metrics(), key=lambda key: metrics()[key].pool is not Pool.LIGHTS)


def headers(projects: Sequence[ProjectReview], rollup: Rollup) -> list[str]:
    """The code of each project, told apart where it stands twice."""
    taken = Counter(rollup.say(word).casefold() for word in (METRIC, UNIT, PORTFOLIO))
    found = []
    for project in projects:
        name = clip(visible(project.code or project.folder).strip() or "?", LONGEST)
        taken[name.casefold()] += 1
        number = taken[name.casefold()]
        found.append(name if number == 1 else f"{name} ({number})")
    return found


def row(key: str, projects: Sequence[ProjectReview], rollup: Rollup) -> list[Entry]:
    """One metric over the portfolio and in each project."""
    metric = metrics()[key]
    own = [measured(each.status.measures[key], each.code, rollup.language) for each in projects]
    pooled = measured(rollup.review.measures[key], "", rollup.language)
    return [Entry(value=rollup.say(metric.title)), Entry(value=rollup.say(metric.unit)), pooled, *own]
