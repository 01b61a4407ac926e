"""The page of the portfolio 看板.html: all projects at a glance, the worst first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from salessheets.extracts import ActionLine
from salessheets.findings import count
from salessheets.measures import Measure
from salessheets.outputs import PORTFOLIO_WORKBOOK
from salessheets.reporters.delivery import FROM_OUTPUT
from salessheets.reporters.report import is_restricted, portfolio_findings
from salessheets.reporters.words import FINDING_WORDS, counted, severity_word, visible
from salessheets.reviews import ProjectReview
from salessheets.rollup.columns_chart import WIDE, months_between, sales_chart
from salessheets.rollup.cutting import PAGE_ROWS
from salessheets.rollup.figures import with_unit
from salessheets.rollup.lines import Of, actions, decisions, risks
from salessheets.rollup.new_projects import new_projects
from salessheets.rollup.page_values import (
    SEVERITY_TONES,
    Mark,
    choice_mark,
    day,
    finding_row,
    href,
    light_mark,
    spot,
)
from salessheets.rollup.project_parts import LACKS
from salessheets.rollup.rendering import NO_BAR, Bar, render
from salessheets.rollup.rollup import Rollup
from salessheets.rollup.standing import (
    DIMENSIONS,
    RISK_TONES,
    gate_words,
    lateness,
    lights,
    own_light,
    state_word,
    wants_count,
)
from salessheets.rollup.totals import light_counts, totals
from salessheets.text import Language, Text, same
from salessheets.workbooks.writer_values import clip

WORDS: Mapping[str, Text] = {
    "title": Text("销售项目看板", "Sales projects"),
    "book": Text("打开项目组合工作簿", "Open the portfolio workbook"),
    "lights": Text("各灯的项目数", "Projects by light"),
    "light": Text("总灯", "Overall"),
    "five": Text("五灯", "Lights"),
    "decisions": Text("需决策", "Decisions wanted"),
    "no_decisions": Text("没有等待决定的请求。", "Nothing waits for a decision."),
    "projects": Text("项目", "Projects"),
    "worst_first": Text("最差的灯在前", "worst light first"),
    "project": Text("项目", "Project"),
    "standing": Text("状态 · 下一门", "State · next gate"),
    "attained": Text("签约达成", "Attained"),
    "used": Text("预算执行", "Budget used"),
    "milestone": Text("下一里程碑", "Next milestone"),
    "findings": Text("校验", "Findings"),
    "clean": Text("没有问题", "clean"),
    "entered": Text("新建项目", "New projects"),
    "risks": Text("最大的风险", "Top risks"),
    "actions": Text("逾期行动", "Overdue actions"),
    "by_owner": Text("按责任人", "by owner"),
    "nothing": Text("没有。", "None."),
    "sales": Text("销售：目标与签约（元）", "Sales: target and contracted (CNY)"),
    "common": Text("设置和项目组合的校验结果", "Findings about settings and portfolio"),
    **FINDING_WORDS,
    "code": Text("项目", "Project"),
}
AS_OF = Text("数据日期 {day} · {n} 个项目，进行中 {active} 个", "As of {day} · {n} projects, {active} active")
OWN = Text("自评 {light}", "own {light}")
STALE = Text("未更新", "stale")
UPDATED = Text("{days} 个工作日前更新", "updated {days} working days ago")
ONE_DAY = Text("1 个工作日前更新", "updated 1 working day ago")
DECIDE_BY = Text("期限 {day}", "by {day}")
GAP = Text("时间差 {gap}", "gap {gap}")
LONGEST = Text("最久 {days} 个工作日", "longest {days} working days")
UNOWNED = Text("（没有责任人）", "(no owner)")
WITHHELD = Text(
    "各项目的 绩效/ 里另有 {counts}，只在那里说明。",
    "{counts} more inside performance/, told there alone.",
)
LEFT_OUT = Text(
    "还有 {n} 个项目，见项目组合工作簿的「总览」。",
    "{n} more projects stand on the sheet Overview of the portfolio workbook.",
)
SUMMARY = 60


def portfolio_page(rollup: Rollup, bar: Bar = NO_BAR) -> str:
    """Write the page."""
    review, language = rollup.review, rollup.language
    common = [finding for finding in portfolio_findings(review) if not is_restricted(finding)]
    active = sum(project.status.active for project in review.projects)
    shown = rollup.projects[: PAGE_ROWS if rollup.large else None]
    more = LEFT_OUT.fill(n=len(review.projects) - len(shown)).say(language)
    values = {
        "bar": bar,
        "title": WORDS["title"].say(language),
        "as_of": AS_OF.fill(day=same(day(review.as_of)), n=len(review.projects), active=active).say(language),
        "book": href(PORTFOLIO_WORKBOOK.say(language)),
        "tiles": totals(rollup),
        "lights": list(light_bars(rollup)),
        "decisions": list(wanted_decisions(rollup)),
        "projects": [row(project, rollup) for project in shown],
        "left_out": more if len(shown) < len(review.projects) else "",
        "entered": list(new_projects(rollup)),
        "risks": list(top_risks(rollup)),
        "owners": list(owners(actions(review), language)),
        "chart": sales_chart(rollup.months, language, WIDE),
        "sales_note": months_between(rollup.months),
        "common": [finding_row(finding, FROM_OUTPUT, language) for finding in common],
        "withheld": WITHHELD.fill(counts=counted(rollup.withheld)).say(language) if rollup.withheld else "",
    }
    return render("portfolio.html", language, WORDS, values)


def page(project: ProjectReview, rollup: Rollup) -> str:
    """The address of a project's page."""
    return href(rollup.page_path(project))


def light_bars(rollup: Rollup) -> Iterator[Mapping[str, object]]:
    """How many projects show each light, as one bar a dimension."""
    for _, name, measure in lights(rollup.review):
        parts = [
            {"word": rollup.say(word), "tone": tone, "count": number}
            for tone, word, number in light_counts(measure)
            if number
        ]
        yield {"name": rollup.say(name), "parts": parts}


def wanted_decisions(rollup: Rollup) -> Iterator[Mapping[str, object]]:
    """What management is asked to decide, the earliest deadline first."""
    for each in decisions(rollup.review):
        due = each.line.due
        yield {
            "page": page(each.project, rollup),
            "project": visible(each.project.code),
            "text": visible(each.line.text),
            "due": rollup.say(DECIDE_BY.fill(day=same(day(due)))) if due else "",
            "late": due is not None and due < rollup.review.as_of,
            "place": spot(each.line.cell, FROM_OUTPUT),
        }


def row(project: ProjectReview, rollup: Rollup) -> Mapping[str, object]:
    """One project."""
    status, language = project.status, rollup.language
    missing = wants_count(project)
    return {
        "page": page(project, rollup),
        "name": visible(status.name or project.folder),
        "code": visible(project.code),
        "manager": visible(status.manager),
        "summary": clip(visible(project.extracts.summary), SUMMARY),
        "light": light_mark(status.light, language),
        "light_notes": light_notes(project, language),
        "five": [
            {"name": rollup.say(name), "light": light_mark(status.lights[key], language)}
            for key, name in DIMENSIONS.items()
        ],
        "state": state_word(project, language),
        "gate": gate_words(status.next_gate, language),
        "missing": rollup.say(LACKS.fill(n=missing)) if missing else "",
        "attained": share(status.measures["contract_attainment"], language),
        "gap": gap(status.measures["time_gap"], language),
        "used": share(status.measures["budget_used"], language),
        **milestone(project, language),
        "findings": finding_marks(project, language),
        **updated(project, language),
    }


def light_notes(project: ProjectReview, language: Language) -> list[str]:
    """The team's own light where it differs, and whether the project is stale."""
    own = own_light(project, language)
    notes = [OWN.fill(light=same(own)).say(language)] if own else []
    return [*notes, STALE.say(language)] if project.status.stale else notes


def share(measure: Measure, language: Language) -> Mapping[str, object]:
    """A share with the width of its bar, at most all of it."""
    value = measure.value
    width = None if value is None else int(min(Decimal(1), max(Decimal(0), value)) * 100)
    return {"shown": "" if measure.light == "na" else with_unit(measure, language), "width": width}


def gap(measure: Measure, language: Language) -> str:
    """The gap to time elapsed."""
    if measure.value is None:
        return ""
    sign = "+" if measure.value > 0 else ""
    return GAP.fill(gap=same(sign + with_unit(measure, language))).say(language)


def milestone(project: ProjectReview, language: Language) -> Mapping[str, str]:
    """The next milestone."""
    coming = project.status.next_milestone
    return {
        "milestone": visible(coming.name) if coming else "",
        "milestone_day": day(coming.date) if coming else "",
        "milestone_late": lateness(coming.late, language) if coming and coming.late > 0 else "",
    }


def finding_marks(project: ProjectReview, language: Language) -> list[Mark]:
    """How many errors and warnings a project has."""
    counts = count(project.findings)
    found = [(severity, counts[severity]) for severity in SEVERITY_TONES if counts[severity]]
    return [
        Mark(word=f"{severity_word(severity).say(language)} {number}", tone=SEVERITY_TONES[severity])
        for severity, number in found
    ]


def updated(project: ProjectReview, language: Language) -> Mapping[str, object]:
    """When a project that goes on was last updated."""
    days = project.status.measures["freshness_days"].value
    words = ONE_DAY if days == 1 else UPDATED.fill(days=f"{days:f}") if days is not None else None
    said = words.say(language) if words and project.status.active else ""
    return {"updated": said, "stale": project.status.stale}


def top_risks(rollup: Rollup) -> Iterator[Mapping[str, object]]:
    """The s:top_risks gravest risks."""
    for each in risks(rollup.review, rollup.review.settings.top_risks):
        yield {
            "level": choice_mark("risk_level", each.line.level, RISK_TONES, rollup.language),
            "text": visible(each.line.description),
            "page": page(each.project, rollup),
            "project": visible(each.project.code),
            "owner": visible(each.line.owner),
            "due": day(each.line.due),
        }


def owners(late: Sequence[Of[ActionLine]], language: Language) -> Iterator[Mapping[str, object]]:
    """Overdue actions by owner: how many, how long at most, in which projects."""
    found: dict[str, list[Of[ActionLine]]] = {}
    for one in late:
        found.setdefault(one.line.owner, []).append(one)
    ranked = sorted((-len(mine), -max(each.line.late for each in mine), owner) for owner, mine in found.items())
    for number, longest, owner in ranked:
        yield {
            "owner": visible(owner) or UNOWNED.say(language),
            "count": -number,
            "late": LONGEST.fill(days=-longest).say(language),
            "projects": visible(" ".join(sorted({each.project.code for each in found[owner]}))),
        }
