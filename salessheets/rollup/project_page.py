"""The page of a project: where it stands, what its next gate wants, what is wrong in which cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from salessheets.columns import LISTS
from salessheets.findings import Severity, count
from salessheets.measures import Measure
from salessheets.metrics import metrics
from salessheets.outputs import DASHBOARD, FINDINGS
from salessheets.reporters.words import FINDING_WORDS, visible
from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.figures import bare, beside, parts_words
from salessheets.rollup.forms_panel import form_rows, held_rows
from salessheets.rollup.page_values import (
    LIGHT_TONES,
    Spot,
    day,
    href,
    light_mark,
)
from salessheets.rollup.project_parts import TO_ROOT, findings_of, gate_panel, light_rows, steps
from salessheets.rollup.project_rows import measures, rows
from salessheets.rollup.rendering import NO_BAR, Bar, render
from salessheets.rollup.standing import own_light, state_word
from salessheets.text import Language, Text, same
from salessheets.workbooks.style import ToneName

WORDS: Mapping[str, Text] = {
    "dashboard": Text("全部项目", "All projects"),
    "standing": Text("走到哪一步", "Where it stands"),
    "lights": Text("五灯", "Lights"),
    "more": Text("另有", "more:"),
    "decisions": Text("需决策", "Decisions wanted"),
    "findings": Text("校验结果", "Findings"),
    "findings_book": Text("打开校验结果工作簿", "Open the findings workbook"),
    "clean": Text("没有发现问题。", "Nothing to mend."),
    "code": Text("项目", "Project"),
    **FINDING_WORDS,
    "milestones": Text("里程碑", "Milestones"),
    "milestone": Text("里程碑", "Milestone"),
    "baseline": Text("基线/计划", "Baseline or plan"),
    "actual": Text("实际/预测", "Actual or forecast"),
    "state": Text("状态", "State"),
    "risks": Text("开放风险", "Open risks"),
    "level": Text("等级", "Level"),
    "risk": Text("风险", "Risk"),
    "due": Text("期限", "Due"),
    "actions": Text("逾期行动", "Overdue actions"),
    "priority": Text("优先级", "Priority"),
    "action": Text("内容", "Action item"),
    "sales": Text("销售", "Sales"),
    "no_sales": Text("还没有销售数据。", "No sales yet."),
    "nothing": Text("没有。", "None."),
    "forms": Text("表单", "Forms"),
    "no_forms": Text(
        "还没有生成表单；在首页把「生成」设为草稿或定稿，或运行 salessheets generate。",
        "No forms yet: set Generate on the home sheet to draft or final, or run salessheets generate.",
    ),
    "measures": Text("全部指标和来源", "All measures and where they come from"),
    "metric": Text("指标", "Metric"),
    "value": Text("数值", "Value"),
    "unit": Text("单位", "Unit"),
    "light": Text("灯", "Light"),
    "sources": Text("来源", "Sources"),
}
AS_OF = Text("数据日期 {day}", "As of {day}")
CHANGED = Text("工作簿最近更新 {day}", "workbooks last changed {day}")
OWN = Text("自评：{light}", "own light: {light}")
STALE = Text("未更新 {days} 个工作日", "not updated for {days} working days")
ERRORS, WARNINGS = Text("错误", "Errors"), Text("警告 {n} 个", "{n} warnings")
TILES = (
    "contract_attainment", "time_gap", "budget_used", "completion", "schedule_delay", "open_risks", "overdue_actions",
    "nps", "filing_complete", "review_score", "expected_roi", "open_conditions", "freshness_days",
)  # fmt: skip
MOST_TILES = 7
LIT_BY: Mapping[str, str] = {
    "time_gap": "light_sales",
    "contract_attainment": "light_sales",
    "budget_used": "light_cost",
    "schedule_delay": "light_schedule",
    "open_risks": "light_risk",
    "overdue_actions": "light_issue",
}
NO_FILES: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands in the project's output folder: names of forms, and whether the findings workbook is there."""

    forms: tuple[str, ...] = NO_FILES
    findings: bool = False


def project_page(review: Review, project: ProjectReview, language: Language, beside: Beside, bar: Bar = NO_BAR) -> str:
    """Write the page `output/CODE/index.html`."""
    heading = visible(project.status.name or project.folder)
    book = FINDINGS.say(language) if beside.findings else ""
    values = {
        "bar": bar,
        "title": f"{visible(project.code)} {heading}",
        "heading": heading,
        "dashboard": f"../{href(DASHBOARD.say(language))}",
        "facts": facts(project, review.as_of, language),
        "light": light_mark(project.status.light, language),
        "light_notes": light_notes(project, language),
        "state": state_word(project, language),
        "steps": list(steps(project, language)),
        "summary": visible(project.extracts.summary),
        "tiles": list(tiles(project, language)),
        "gate": gate_panel(project, language),
        "lights": list(light_rows(project, language)),
        "findings": findings_of(project, language, href(book)),
        "forms": list(form_rows(project, beside.forms, language)),
        "held": list(held_rows(project, language)),
        "measures": list(measures(project, language)),
        "as_of": as_of(project, review.as_of, language),
        "books": books(project),
        **rows(review, project, language),
    }
    return render("project.html", language, WORDS, values)


def facts(project: ProjectReview, today: date, language: Language) -> list[str]:
    """Code, type, manager and date, as far as they are known."""
    status = project.status
    kind = LISTS["project_type"].label(status.type).say(language) if status.type else ""
    known = (project.code, kind, status.manager, AS_OF.fill(day=same(day(today))).say(language))
    return [visible(fact) for fact in known if fact]


def as_of(project: ProjectReview, today: date, language: Language) -> str:
    """The date of the data, and of the last change."""
    said = AS_OF.fill(day=same(day(today))).say(language)
    changed = project.status.last_update
    return f"{said} · {CHANGED.fill(day=same(day(changed))).say(language)}" if changed else said


def books(project: ProjectReview) -> list[Spot]:
    """The workbooks that everyone may read."""
    files = [source.file for source in project.sources if not source.restricted]
    return [Spot(text=visible(file.rsplit("/", 1)[-1]), href=TO_ROOT + href(file)) for file in files]


def light_notes(project: ProjectReview, language: Language) -> list[str]:
    """What stands beside the light: the team's own where it differs, the reason, and whether it is stale."""
    status = project.status
    own = own_light(project, language)
    notes = [OWN.fill(light=same(own)).say(language)] if own else []
    note = status.measures["light_overall"].note
    if note and status.light != "na":
        notes.append(note.say(language))
    elif status.stale and (days := status.measures["freshness_days"].value) is not None:
        notes.append(STALE.fill(days=f"{days:f}").say(language))
    return notes


def tiles(project: ProjectReview, language: Language) -> Iterator[Mapping[str, str]]:
    """The figures that matter in this phase, and the errors."""
    known = [key for key in TILES if project.status.measures[key].value is not None]
    for key in known[:MOST_TILES]:
        measure = project.status.measures[key]
        yield {
            "name": metrics()[key].title.say(language),
            "shown": bare(measure, language),
            "unit": beside(measure, language),
            "note": parts_words(measure, language) if measure.value else "",
            "tone": tile_tone(project, measure),
        }
    counts = count(project.findings)
    errors = counts[Severity.ERROR]
    yield {
        "name": ERRORS.say(language),
        "shown": str(errors),
        "unit": "",
        "note": WARNINGS.fill(n=counts[Severity.WARNING]).say(language),
        "tone": "red" if errors else "green",
    }


def tile_tone(project: ProjectReview, measure: Measure) -> ToneName:
    """The colour of the light that a figure makes."""
    lit = LIT_BY.get(measure.metric, "")
    key = project.status.lights[lit] if lit else measure.light
    return LIGHT_TONES.get(key, "blue")
