"""Where a project stands, in the words and figures that workbook and pages share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from salessheets.columns import LISTS
from salessheets.derived.states import GATE_TITLES, STATES
from salessheets.findings import Cell, Finding, Severity
from salessheets.measures import Measure
from salessheets.reporters.gate_wants import wants_of
from salessheets.reporters.report import is_restricted
from salessheets.reporters.standing import missing_of
from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.figures import light_word
from salessheets.text import Language, Text
from salessheets.workbooks.style import ToneName

DIMENSIONS: Mapping[str, Text] = {
    "light_schedule": Text("进度", "Schedule"),
    "light_cost": Text("成本", "Cost"),
    "light_risk": Text("风险", "Risk"),
    "light_issue": Text("问题", "Issues"),
    "light_sales": Text("销售", "Sales"),
}
RISK_TONES: Mapping[str, ToneName] = {"critical": "red", "major": "yellow", "general": "blue", "low": "green"}
PRIORITY_TONES: Mapping[str, ToneName] = {"high": "red", "medium": "yellow", "low": "grey"}
TASK_TONES: Mapping[str, ToneName] = {
    "overdue": "red",
    "doing": "blue",
    "done": "green",
    "not_started": "grey",
    "cancelled": "grey",
}
LATE = Text("晚 {days} 个工作日", "{days} working days late")
ONE_LATE = Text("晚 1 个工作日", "1 working day late")
EARLY = Text("早 {days} 个工作日", "{days} working days early")
ON_TIME = Text("按期", "on time")


def own_light(project: ProjectReview, language: Language) -> str:
    """The light that the team gave itself, where it differs from ours."""
    status = project.status
    differs = status.own_light and status.own_light != status.light
    return light_word(status.own_light, language) if differs else ""


def state_word(project: ProjectReview, language: Language) -> str:
    """The word of the state."""
    return STATES[project.status.state].say(language)


def phase_word(project: ProjectReview, language: Language) -> str:
    """The word of the phase."""
    return LISTS["phase"].label(project.status.phase).say(language)


def gate_words(gate: str, language: Language) -> str:
    """「G2 计划」, "" after the last gate."""
    return f"{gate} {GATE_TITLES[gate].say(language)}" if gate else ""


def wanted(project: ProjectReview) -> tuple[Finding, ...]:
    """What the next gate wants and everyone may read."""
    return tuple(finding for finding in missing_of(project) if not is_restricted(finding))


def wants_count(project: ProjectReview) -> int:
    """How many rules want something for the next gate, as `status` counts them."""
    return len(wants_of(project))


def cells_of(findings: Iterable[Finding]) -> tuple[Cell, ...]:
    """The cells of findings that everyone may read."""
    return tuple(finding.cell for finding in findings if finding.cell and not is_restricted(finding))


def of_severity(project: ProjectReview, severity: Severity) -> tuple[Finding, ...]:
    """A project's findings of one severity, restricted ones included."""
    return tuple(finding for finding in project.findings if finding.severity is severity)


def lateness(days: int | None, language: Language) -> str:
    """「晚 3 个工作日」."""
    if days is None:
        return ""
    said = ONE_LATE if days == 1 else LATE if days > 0 else EARLY if days < 0 else ON_TIME
    return said.fill(days=abs(days)).say(language)


def plan_book(project: ProjectReview) -> str:
    """The workbook to open first: the plan, else the first that everyone may read."""
    open_to_all = [source for source in project.sources if not source.restricted]
    plans = [source for source in open_to_all if source.workbook == "project-plan"]
    return next((source.file for source in (*plans, *open_to_all)), "")


def lights(review: Review) -> tuple[tuple[str, Text, Measure], ...]:
    """The overall light and the five, pooled."""
    overall = ("light_overall", Text("总灯", "Overall"), review.measures["light_overall"])
    return (overall, *((key, word, review.measures[key]) for key, word in DIMENSIONS.items()))
