"""D15 项目汇报: one for each row of the reports sheet, the project as it stood on the last day of its data.

Everything is worked out for `reports.until`, never for the day of the run, so that a report changes only when rows do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from salessheets.derived.cadence import report_cadence
from salessheets.derived.known_by import known_by
from salessheets.derived.risks import level, open_risks, score
from salessheets.derived.since import reported_before, since
from salessheets.derived.states import GATE_TITLES, STATES
from salessheets.derived.tasks import delay, milestones, progress
from salessheets.derived.work import overdue_actions
from salessheets.documents.common import Issue, common
from salessheets.documents.lacking import lacking
from salessheets.documents.row_order import by_number
from salessheets.documents.shown import Row, Shown
from salessheets.metrics import metrics
from salessheets.periods import Period, period_of
from salessheets.projects import Case
from salessheets.sheets import Report, Risk, Task
from salessheets.showing import EMPTY
from salessheets.status import LIGHTS, NextMilestone, ProjectStatus, project_status
from salessheets.text import Text

FORM = "D15"
MEASURES = ("completion", "contract_attainment", "time_gap", "budget_used")
AHEAD = timedelta(days=30)
KINDS = {
    "weekly": Text("周报", "Weekly report"),
    "biweekly": Text("双周报", "Fortnightly report"),
    "monthly": Text("月报", "Monthly report"),
}
COMING = Text("{name}，{day}", "{name}, {day}")
LATE = Text("，晚 {days} 个工作日", ", {days} working days late")


def reports(case: Case) -> Mapping[str, Report]:
    """The report of each period; of two on one period the one with the later data."""
    rows = sorted((row for row in case.of(Report) if row.until), key=lambda row: (row.until or date.min, row.row))
    return {period_of(row.until, report_cadence(case)).name: row for row in rows if row.until}


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the report on one period prints."""
    case = shown.case
    report = reports(case)[issue.instance]
    until = report.until or case.as_of
    period = period_of(until, report_cadence(case))
    last = reported_before(case, until, report_cadence(case))
    then = replace(shown, case=known_by(case, until))
    return {
        **common(shown, issue),
        **standing(then, report),
        "kind": KINDS[report_cadence(case)].say(shown.language),
        "period": {"name": period.name, "first": period.first, "last": period.last},
        "report": shown.row(report),
        "done": [shown.row(task) for task in finished(case, period)],
        "milestones": [milestone_row(then, task) for task in near(then.case, until, period)],
        "risks": [risk_row(then, risk) for risk in top(then.case)],
        "actions": [then.row(action) for action in by_number(overdue_actions(then.case))],
        "decisions": [decision_row(shown, row) for row in undecided(case, report)],
        "since": last,
        "changes": [each.say(shown.language) for each in since(case, last, until)],
    }


def standing(then: Shown, report: Report) -> Row:
    """Give state, phase, what the next gate lacks, lights and measures."""
    status = project_status(then.case)
    gate = status.next_gate
    return {
        "state": STATES[status.state].say(then.language),
        "phase": then.label("phase", status.phase),
        "next_gate": f"{gate} {GATE_TITLES[gate].say(then.language)}" if gate else EMPTY,
        "missing": "\n".join(lacking(then)) or EMPTY,
        "lights": lights(then, status, report),
        "measures": then.measures(*MEASURES),
        "next_milestone": coming(then, status.next_milestone),
    }


def lights(then: Shown, status: ProjectStatus, report: Report) -> list[Row]:
    """Give the light of the team, the computed one, and the five that it comes from: name, key and word."""
    found = {"light_overall": status.light, **status.lights}
    computed = [(metrics()[key].title, found[key]) for key in ("light_overall", *LIGHTS)]
    return [
        {"head": title.say(then.language), "key": key, "label": then.label("light", key)}
        for title, key in ((Report.SHEET.columns["light"].header, report.light), *computed)
    ]


def coming(then: Shown, found: NextMilestone | None) -> str:
    """Name the milestone that comes first, when it is due, and how late it is."""
    if found is None:
        return EMPTY
    said = COMING.fill(name=found.name, day=found.date).say(then.language)
    return said + LATE.fill(days=found.late).say(then.language) if found.late > 0 else said


def finished(case: Case, period: Period) -> list[Task]:
    """The tasks finished in the period, in the order of the plan."""
    rows = [task for task in case.of(Task) if task.actual_end and period.first <= task.actual_end <= period.last]
    return sorted(rows, key=lambda task: (task.id, task.row))


def near(case: Case, until: date, period: Period) -> list[Task]:
    """The milestones due within 30 days, late, or reached in the period, by date."""
    found = [task for task in milestones(case) if is_near(case, task, until, period)]
    return sorted(found, key=lambda task: (task.baseline_end or task.planned_end or date.max, task.id))


def is_near(case: Case, task: Task, until: date, period: Period) -> bool:
    """Whether a milestone is worth a line."""
    if task.actual_end:
        return task.actual_end >= period.first
    due = task.baseline_end or task.planned_end
    return (due is not None and due <= until + AHEAD) or (delay(case, task) or 0) > 0


def milestone_row(then: Shown, task: Task) -> Row:
    """Give a milestone with its progress; a finished one is at 100%."""
    return then.row(task, progress=then.share(progress(task)))


def top(case: Case) -> list[Risk]:
    """The open risks of the highest scores, as many as the settings say."""
    assessed = [risk for risk in by_number(open_risks(case)) if score(risk)]
    return sorted(assessed, key=lambda risk: -(score(risk) or 0))[: case.settings.top_risks]


def risk_row(then: Shown, risk: Risk) -> Row:
    """Give a risk with its level."""
    return then.row(risk, level=then.label("risk_level", level(then.case, risk)))


def undecided(case: Case, report: Report) -> list[Report]:
    """The requests for a decision up to this report that have no answer, and its own with the answer it got."""
    asked = [row for row in reports(case).values() if row.decision and row.until and report.until]
    return [
        row
        for row in asked
        if row is report or (not row.decision_result and (row.until or date.max) < (report.until or date.max))
    ]


def decision_row(shown: Shown, row: Report) -> Row:
    """Give a request for a decision with the period of its report."""
    period = period_of(row.until, report_cadence(shown.case)).name if row.until else EMPTY
    return shown.row(row, period=period)
