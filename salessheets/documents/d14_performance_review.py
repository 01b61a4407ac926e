"""D14 绩效评估表: what one member of the team achieved (clause 5.2); it stands in the project's 绩效/ alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from salessheets.columns import LISTS
from salessheets.derived.grades import coefficient, grade, total, weighted
from salessheets.derived.people import department, manager, person
from salessheets.derived.performance import rows_by_person, served, told, weight
from salessheets.documents.common import Issue, common
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.settings import Settings
from salessheets.sheets import Member, Performance
from salessheets.showing import EMPTY
from salessheets.text import Text

FORM = "D14"
TO_THE_END = Text("项目结束", "end of the project")
FROM_TO = Text("{start} 至 {end}", "{start} to {end}")
GRADE = Text("{grade} {bound}（系数 {factor}）", "{grade} {bound} (coefficient {factor})")


def joined(case: Case) -> list[Member]:
    """The rows of the team by the day of joining."""
    rows = [member for member in case.of(Member) if member.name]
    return sorted(rows, key=lambda member: (member.start or date.min, member.name))


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the review of one person prints."""
    case, who = shown.case, issue.instance
    rows = sorted(rows_by_person(case).get(who, ()), key=indicator_order)
    points = total(case, tuple(rows)) if rows else None
    found = grade(points, case.settings) if points is not None else ""
    return {
        **common(replace(shown, case=unrestricted(case)), issue),
        "employee": employee(shown, who, rows),
        "rows": [indicator_row(shown, row) for row in rows],
        "weights": shown.number(weights(case, rows)),
        "perf_total": shown.number(points),
        "grade": shown.label("grade", found),
        "coefficient": factor(coefficient(found, case.settings)) if found else EMPTY,
        "scale": scale(shown, case.settings),
        "incentive": "\n".join(map(str, told(rows, "incentive"))) or EMPTY,
        "interview_on": shown.listed(map(str, told(rows, "interview_on"))),
        "interview": "\n".join(map(str, told(rows, "interview"))) or EMPTY,
    }


def unrestricted(case: Case) -> Case:
    """The case as the header of this form names its sources: in 绩效/ the restricted workbook is one like any other."""
    evidence = case.project.evidence
    sources = tuple(replace(source, restricted=False) for source in evidence.sources)
    project = replace(case.project, evidence=replace(evidence, sources=sources))
    return replace(case, project=project, memo={})


def indicator_order(row: Performance) -> tuple[int, str, int]:
    """Sort rows as the list of indicators has them, a team's own behind."""
    keys = [option.key for option in LISTS["perf_indicator"].options]
    return (keys.index(row.indicator) if row.indicator in keys else len(keys), row.indicator, row.row)


def employee(shown: Shown, who: str, rows: list[Performance]) -> Row:
    """Give who is reviewed: position as written or the role in the team, department, time in it, who reviews."""
    case = shown.case
    members = [member for member in joined(case) if person(case, member.name) == who]
    roles = dict.fromkeys(shown.label("team_role", member.role) for member in members if member.role)
    start, end = served(case, who)
    last = end.isoformat() if end else TO_THE_END.say(shown.language)
    period = FROM_TO.fill(start=start.isoformat() if start else EMPTY, end=last).say(shown.language)
    return {
        "person": shown.person(members[0].name if members else who),
        "position": shown.listed(map(str, told(rows, "position")) if told(rows, "position") else roles),
        "department": shown.text(department(case, who)),
        "period": period if start or end else EMPTY,
        "evaluator": shown.listed(shown.person(str(each)) for each in told(rows, "evaluator") or (manager(case),)),
    }


def indicator_row(shown: Shown, row: Performance) -> Row:
    """Give an indicator with the weight that counts and its share of the total."""
    case = shown.case
    return shown.row(row, weight=shown.number(weight(case, row)), weighted=shown.number(weighted(case, row)))


def weights(case: Case, rows: list[Performance]) -> Decimal | None:
    """Add up the weights that can be read, which should make 100."""
    found = [points for row in rows if (points := weight(case, row)) is not None]
    return sum(found, Decimal(0)) if found else None


def scale(shown: Shown, settings: Settings) -> str:
    """Say from how many points a grade is given, and its coefficient."""
    least = {"excellent": settings.grade_excellent, "good": settings.grade_good, "pass": settings.grade_pass}
    bounds = {key: f"≥ {shown.number(points)}" for key, points in least.items()}
    bounds["fail"] = f"< {shown.number(settings.grade_pass)}"
    return shown.listed(
        GRADE.fill(grade=shown.label("grade", key), bound=bound, factor=factor(coefficient(key, settings))).say(
            shown.language
        )
        for key, bound in bounds.items()
    )


def factor(value: Decimal) -> str:
    """Print a coefficient, 1 as 1.0."""
    return f"{value.normalize():.1f}" if value == value.quantize(Decimal("0.1")) else f"{value.normalize():f}"
