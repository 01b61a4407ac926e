"""What forms print that stands in no one cell: worked out, counted, taken from elsewhere; and from what.

A name is matched without its row numbers, `*` stands for anything. What it comes from is `sheet.column`, or one of
`ORIGINS`. Whatever else a form prints knows its cells by itself, see `traced_values`.
"""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from types import MappingProxyType

from salessheets.columns import Column
from salessheets.sheets import BY_KEY, Record
from salessheets.text import Text, joined

ORIGINS: Mapping[str, Text] = MappingProxyType(
    {
        "words": Text("表单的固定文字", "fixed words of the form"),
        "settings": Text("设置或其默认值", "the settings, or their defaults"),
        "files": Text("工作簿文件本身（名称、摘要、修改日期）", "the workbooks as files: names, digests, dates"),
        "ledger": Text("台账", "the ledger"),
        "rules": Text("校验规则的结果", "what the rules found"),
        "any": Text("本项目的全部工作簿", "all workbooks of the project"),
    }
)
COLUMN = Text("「{sheet}」的「{header}」", "“{header}” in “{sheet}”")
HEADERS: Mapping[str, Text] = MappingProxyType(
    {
        "header.title": Text("表单名称", "title of the form"),
        "header.name": Text("项目名称", "project name"),
        "header.code": Text("项目编号", "project code"),
        "header.form_no": Text("表单编号", "form number"),
        "header.doc_no": Text("文号", "document number"),
        "header.version": Text("版本", "version"),
        "header.secrecy": Text("密级", "secrecy"),
        "header.org_name": Text("单位名称", "organisation"),
        "header.banner": Text("页眉文字", "running head"),
        "header.policy_version": Text("制度版本", "version of the policy"),
        "header.policy_effective": Text("制度生效日", "policy in force from"),
        "header.prepared_by": Text("编制人", "prepared by"),
        "header.prepared_on": Text("编制日期", "prepared on"),
        "header.last_update": Text("数据截止", "data as of"),
        "header.sources": Text("数据来源", "sources"),
        "money_unit": Text("金额单位", "unit of amounts"),
    }
)
COMMON: Mapping[str, str] = MappingProxyType(
    {
        "header.title": "words",
        "header.code": "charter.code",
        "header.form_no": "charter.code settings",
        "header.doc_no": "ledger",
        "header.version": "ledger",
        "header.secrecy": "charter.secrecy settings",
        "header.org_name": "settings",
        "header.banner": "settings words",
        "header.policy_*": "settings",
        "header.prepared_by": "team.role team.name",
        "header.prepared_on": "files",
        "header.last_update": "files",
        "header.sources": "files",
        "history.*": "ledger",
        "signatures.*": "words",
        "money_unit": "settings",
        "measures.*": "any",
        "charts.*": "any",
        "manager": "team.role team.name settings",
    }
)
COMPUTED: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "D1": {
            "size": "charter.budget_total approvals.approved_budget settings",
            "budget_in_words": "charter.budget_total",
        },
        "D2": {
            "decision.round": "decisions.round",
            "panels.judges.name": "scores.judge settings",
            "opinions.judge": "scores.judge settings",
            "panels.judges.department": "team.department settings",
            "panels.judges.recused": "scores.recused",
            "panels.criteria.criterion": "scores.criterion settings",
            "panels.criteria.label": "scores.criterion settings",
            "panels.criteria.weight": "settings",
            "panels.criteria.required": "settings",
            "panels.criteria.scores": "scores.recused scores.score",
            "review_default": "scores.score scores.veto settings",
            "trimmed": "scores.judge scores.score settings",
            "opinions.strengths": "scores.strengths",
            "opinions.problems": "scores.problems",
            "opinions.veto": "scores.veto",
            "results.label": "words",
            "results.chosen": "decisions.result",
        },
        "D3": {
            "appraisal_no": "ledger",
            "matrices.people": "responsibilities.accountable responsibilities.responsible responsibilities.consulted"
            " responsibilities.informed settings",
        },
        "D4": {
            "gantt": "tasks.planned_start tasks.planned_end",
            "budgets.months": "budget.month",
            "budgets.several": "budget.month",
            "charts.gantt": "tasks.name tasks.planned_start tasks.planned_end tasks.progress",
        },
        "D5": {
            "heat.probability": "words",
            "heat.cells.level": "settings",
            "heat.cells.*": "risks.id risks.probability risks.impact",
            "impacts": "words",
            "levels.*": "words",
            "unplaced": "risks.probability risks.impact",
        },
        "D6": {
            "priorities": "words",
            "ways.*": "needs.way needs.priority",
            "charts.distribution": "needs.way needs.priority",
        },
        "D7": {"groups.category": "strategy.category"},
        "D8": {"by_type": "activities.type", "charts.by_month": "activities.date activities.type"},
        "D10": {
            "until": "sales.month",
            "charts.months": "sales.month sales.target sales.contract",
            "charts.products": "sales.product sales.target sales.contract",
            "charts.regions": "sales.region sales.target sales.contract",
            "charts.reasons": "sales.reason_class sales.target sales.contract",
        },
        "D11": {
            "samples.*": "feedback.csat feedback.nps",
            "scores.name": "words",
            "scores.*": "feedback.csat feedback.csat_product feedback.csat_price feedback.csat_service"
            " feedback.csat_delivery",
            "groups.*": "feedback.nps",
            "charts.csat": "feedback.csat",
            "charts.nps": "feedback.nps",
        },
        "D12": {
            "samples.*": "feedback.csat feedback.nps",
            "documents.*": "ledger",
        },
        "D13": {
            "archive_no": "charter.code filing.retention settings",
            "outcome": "closing.kind",
            "count": "ledger approvals.signed filing.item files",
            "groups.label": "words",
            "groups.rows.item_no": "ledger approvals.signed filing.item files",
            "groups.rows.archive_no": "charter.code filing.retention settings",
            "groups.rows.responsible": "settings charter.department",
            "groups.rows.retention": "filing.retention settings",
            "groups.rows.*": "ledger approvals.signed filing.item filing.pages filing.location files",
            "proof.*": "ledger approvals.decided_on files",
        },
        "D14": {
            "employee.*": "performance.position team.role team.start team.end performance.evaluator",
            "grade": "performance.score performance.weight settings",
            "coefficient": "performance.score performance.weight settings",
            "scale": "settings",
            "incentive": "performance.incentive",
            "interview_on": "performance.interview_on",
            "interview": "performance.interview",
        },
        "D15": {
            "state": "approvals.object approvals.result",
            "phase": "approvals.object approvals.result",
            "next_gate": "approvals.object approvals.result",
            "missing": "rules",
            "lights.head": "words",
            "lights.*": "reports.light any",
            "next_milestone": "tasks.milestone tasks.name tasks.planned_end tasks.baseline_end",
            "kind": "charter.report_cadence settings",
            "period.*": "reports.until",
            "since": "reports.until",
            "changes": "any",
        },
    }
)


def computed_from(form: str, name: str) -> str | None:
    """What a name comes from that stands in no one cell; None where it has to know its cells."""
    tables = (COMPUTED.get(form, {}), COMMON)
    return next((refs for table in tables for pattern, refs in table.items() if fnmatchcase(name, pattern)), None)


def columns_in(refs: str) -> tuple[tuple[type[Record], Column], ...]:
    """The columns among what a value comes from, each with its sheet."""
    pairs = (ref.split(".") for ref in refs.split() if "." in ref)
    return tuple((BY_KEY[sheet], BY_KEY[sheet].SHEET.columns[key]) for sheet, key in pairs)


def told(refs: str) -> Text:
    """Say what a value comes from."""
    columns = [COLUMN.fill(sheet=kind.SHEET.title, header=column.header) for kind, column in columns_in(refs)]
    return joined([*columns, *(ORIGINS[ref] for ref in refs.split() if ref in ORIGINS)])
