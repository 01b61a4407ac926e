"""The columns in which a workbook tells findings: header, look and content; each workbook adds widths and links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from salessheets.findings import Finding, clause_text
from salessheets.manuals import titles
from salessheets.reporters.words import FINDING_WORDS, KINDS, message, place, severity_word, visible
from salessheets.text import Language, Text
from salessheets.workbooks.style import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingColumn:
    """A column: its header, its look, and what a finding shows in it."""

    header: Text
    kind: Kind
    show: Callable[[Finding, Language], str]


def title_of(finding: Finding, language: Language) -> str:
    """What the rule says."""
    return titles()[finding.rule].say(language) if finding.rule in titles() else ""


SEVERITY = FindingColumn(
    header=FINDING_WORDS["severity"],
    kind="light",
    show=lambda finding, language: severity_word(finding.severity).say(language),
)
WHERE = FindingColumn(
    header=FINDING_WORDS["where"], kind="wrap", show=lambda finding, language: place(finding.cell, language)
)
WHAT = FindingColumn(header=FINDING_WORDS["what"], kind="wrap", show=message)
REMEDY = FindingColumn(
    header=FINDING_WORDS["remedy"], kind="wrap", show=lambda finding, language: visible(finding.remedy.say(language))
)
ENTRY = FindingColumn(
    header=Text("填的内容", "Entry"), kind="wrap", show=lambda finding, _language: visible(finding.value)
)
RULE = FindingColumn(header=FINDING_WORDS["rule"], kind="code", show=lambda finding, _language: finding.rule)
RULE_SAYS = FindingColumn(header=Text("规则说的是", "The rule says"), kind="wrap", show=title_of)
CLAUSE = FindingColumn(
    header=Text("条款", "Clause"),
    kind="code",
    show=lambda finding, language: clause_text(finding.clause).say(language),
)
KIND = FindingColumn(
    header=Text("性质", "Kind"), kind="code", show=lambda finding, language: KINDS[finding.kind].say(language)
)
WORKBOOK = FindingColumn(
    header=Text("工作簿", "Workbook"),
    kind="wrap",
    show=lambda finding, _language: visible(finding.cell.file) if finding.cell else "",
)
PROJECT = FindingColumn(header=Text("项目", "Project"), kind="code", show=lambda finding, _language: finding.project)
