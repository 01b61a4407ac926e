"""Findings as SARIF 2.1.0: rules in both languages, files as relative addresses, cells as logical locations."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import quote

from salessheets.files import digest
from salessheets.findings import Cell, Finding, Severity
from salessheets.manuals import Manual, manuals
from salessheets.reporters.report import Report
from salessheets.reporters.words import message, place
from salessheets.text import LANGUAGES, Language

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
TOOL = "salessheets"
ROOT = "PORTFOLIO"
LEVELS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.OFF: "none",
}
TAGS: Mapping[Language, str] = {"zh": "zh-CN", "en": "en-US"}


def to_sarif(report: Report) -> str:
    """Write a report as one run; withheld findings are counted in its properties."""
    rules = rules_of(report)
    other: Language = next(language for language in LANGUAGES if language != report.language)
    run = {
        "tool": {"driver": component(rules, report.language)},
        "translations": [translation(rules, other)],
        "language": TAGS[report.language],
        "columnKind": "unicodeCodePoints",
        "results": [result(finding, rules, report.language) for finding in report.findings],
        "properties": {
            "asOf": report.as_of.isoformat(),
            "withheld": {severity.value: number for severity, number in sorted(report.withheld.items())},
        },
    }
    return dumped({"$schema": SCHEMA, "version": VERSION, "runs": [run]})


def rules_of(report: Report) -> tuple[Manual, ...]:
    """The manuals of the rules that were broken, in order of id."""
    broken = count_of_rules(report)
    return tuple(manual for manual in manuals() if manual.rule.id in broken)


def count_of_rules(report: Report) -> frozenset[str]:
    """The ids of the rules that were broken."""
    return frozenset(finding.rule for finding in report.findings)


def component(rules: tuple[Manual, ...], language: Language) -> dict[str, object]:
    """The tool with its rules, in the language of the run."""
    return {
        "name": TOOL,
        "language": TAGS[language],
        "rules": [
            {
                **descriptor(manual, language),
                "defaultConfiguration": {"level": LEVELS[manual.rule.severity]},
                "properties": {"clause": manual.rule.clause, "kind": manual.rule.kind.value},
            }
            for manual in rules
        ],
    }


def translation(rules: tuple[Manual, ...], language: Language) -> dict[str, object]:
    """The same rules in the other language."""
    return {
        "name": TOOL,
        "language": TAGS[language],
        "contents": ["localizedData"],
        "isComprehensive": True,
        "associatedComponent": {"name": TOOL},
        "rules": [descriptor(manual, language) for manual in rules],
    }


def descriptor(manual: Manual, language: Language) -> dict[str, object]:
    """A rule's own words."""
    return {
        "id": manual.rule.id,
        "shortDescription": {"text": manual.title.say(language)},
        "fullDescription": {"text": manual.text.say(language)},
        "help": {"text": manual.rule.remedy.say(language)},
    }


def result(finding: Finding, rules: tuple[Manual, ...], language: Language) -> dict[str, object]:
    """One finding."""
    ids = [manual.rule.id for manual in rules]
    found: dict[str, object] = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{place(finding.cell, language)} {message(finding, language)}"},
        "locations": [location(finding.cell, finding.project)],
        "partialFingerprints": {"finding/v1": fingerprint(finding)},
        "properties": {
            "project": finding.project,
            "clause": finding.clause,
            "kind": finding.kind.value,
            "value": finding.value,
            "remedy": finding.remedy.say(language),
        },
    }
    if finding.rule in ids:
        found["ruleIndex"] = ids.index(finding.rule)
    if finding.waived:
        found["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return found


def location(cell: Cell | None, project: str) -> dict[str, object]:
    """The workbook as a file, the cell inside it by name: SARIF knows lines of text, but no cells."""
    if cell is None:
        return {"logicalLocations": [{"name": project, "fullyQualifiedName": project, "kind": "namespace"}]}
    uri = quote(cell.file.encode("utf-8", "surrogateescape"))
    found: dict[str, object] = {"physicalLocation": {"artifactLocation": {"uri": uri, "uriBaseId": ROOT}}}
    if cell.sheet:
        name = f"{cell.sheet}!{cell.ref}" if cell.ref else cell.sheet
        found["logicalLocations"] = [{"name": name, "fullyQualifiedName": f"{cell.file}/{name}", "kind": "element"}]
    return found


def fingerprint(finding: Finding) -> str:
    """What stays the same while a finding stays: rule, file, sheet, and the record or the cell."""
    cell = finding.cell or Cell("")
    about = finding.about or cell.ref
    parts = (finding.rule, finding.project, cell.file, cell.sheet, about, str(cell.column))
    return digest("\0".join(parts).encode("utf-8", "surrogateescape"))


def dumped(content: Mapping[str, object]) -> str:
    """Write JSON; a file name that is no UTF-8 keeps its odd bytes as escapes."""
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
