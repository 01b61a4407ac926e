"""The rows of a project's page: decisions, milestones, risks, actions, sales, measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from salessheets.measures import Pool
from salessheets.metrics import metrics
from salessheets.reporters.words import visible
from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.columns_chart import months_between, sales_chart
from salessheets.rollup.lines import Of, risk_order
from salessheets.rollup.page_values import Spot, choice_mark, day, light_mark, sources, spot
from salessheets.rollup.project_parts import TO_ROOT
from salessheets.rollup.sales_sums import by_month
from salessheets.rollup.standing import PRIORITY_TONES, RISK_TONES, TASK_TONES, lateness
from salessheets.showing import show
from salessheets.text import Language, Text, same

DECIDE_BY = Text("期限 {day}", "by {day}")
FORECAST = Text("预测 {day}", "forecast {day}")


def rows(review: Review, project: ProjectReview, language: Language) -> Mapping[str, object]:
    """The rows of the project that a page shows."""
    sales = by_month(Of(project=project, line=line) for line in project.extracts.sales)
    return {
        "decisions": list(decisions(review, project, language)),
        "milestones": list(milestones(project, language)),
        "risks": list(risks(review, project, language)),
        "actions": list(actions(project, language)),
        "chart": sales_chart(sales, language),
        "sales_note": months_between(sales),
    }


def decisions(review: Review, project: ProjectReview, language: Language) -> Iterator[Mapping[str, object]]:
    """What management is asked to decide."""
    for line in project.extracts.decisions:
        yield {
            "text": visible(line.text),
            "due": DECIDE_BY.fill(day=same(day(line.due))).say(language) if line.due else "",
            "late": line.due is not None and line.due < review.as_of,
            "place": spot(line.cell, TO_ROOT),
        }


def milestones(project: ProjectReview, language: Language) -> Iterator[Mapping[str, object]]:
    """Milestones by date; the name leads to the cell."""
    for line in project.extracts.milestones:
        forecast = FORECAST.fill(day=same(day(line.forecast))).say(language) if line.forecast else ""
        yield {
            "place": Spot(text=visible(f"{line.id} {line.name}".strip()), href=spot(line.cell, TO_ROOT).href),
            "owner": visible(line.owner),
            "baseline": day(line.baseline or line.planned),
            "actual": day(line.actual) or forecast,
            "state": choice_mark("task_state", line.state, TASK_TONES, language),
            "late": lateness(line.late, language) if line.late else "",
            "is_late": bool(line.late and line.late > 0),
        }


def risks(review: Review, project: ProjectReview, language: Language) -> Iterator[Mapping[str, object]]:
    """Open risks, gravest first."""
    for each in sorted((Of(project=project, line=line) for line in project.extracts.risks), key=risk_order):
        line = each.line
        yield {
            "level": choice_mark("risk_level", line.level, RISK_TONES, language),
            "text": visible(line.description),
            "owner": visible(line.owner),
            "due": day(line.due),
            "is_late": line.due is not None and line.due < review.as_of,
            "place": spot(line.cell, TO_ROOT),
        }


def actions(project: ProjectReview, language: Language) -> Iterator[Mapping[str, object]]:
    """Overdue actions."""
    for line in project.extracts.actions:
        yield {
            "priority": choice_mark("priority", line.priority, PRIORITY_TONES, language),
            "text": visible(line.description),
            "owner": visible(line.owner),
            "due": day(line.due),
            "late": lateness(line.late, language),
            "place": spot(line.cell, TO_ROOT),
        }


def measures(project: ProjectReview, language: Language) -> Iterator[Mapping[str, object]]:
    """Every measure of the phase, with where it comes from or why it is empty."""
    for key, measure in project.status.measures.items():
        metric = metrics()[key]
        if measure.light == "na":
            continue
        empty = measure.value is None and measure.note
        yield {
            "title": metric.title.say(language),
            "shown": show(measure, metric, language) if metric.pool is not Pool.LIGHTS else "",
            "unit": metric.unit.say(language),
            "light": light_mark(measure.light, language) if measure.light else {"word": "", "tone": ""},
            "note": measure.note.say(language) + " " if empty and measure.note else "",
            "places": sources(measure.cells, TO_ROOT, language, 4),
        }
