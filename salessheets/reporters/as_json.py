"""Findings for programs: JSON with a format number, always UTF-8."""

from __future__ import annotations

import json
from collections.abc import Mapping

from salessheets.findings import Cell, Finding, Severity
from salessheets.reporters.report import COUNTED, Report, Section
from salessheets.text import Language

FORMAT = 1
NOWHERE = Cell("")


def to_json(report: Report) -> str:
    """Write a report as one JSON object."""
    return dumped(
        {
            "as_of": report.as_of.isoformat(),
            "workbooks": report.workbooks,
            "projects": report.projects,
            "findings": [finding_as_json(finding, report.language) for finding in report.findings],
            "withheld": [withheld_as_json(section) for section in report.sections if section.withheld],
        }
    )


def finding_as_json(finding: Finding, language: Language) -> dict[str, object]:
    """One finding; `cell` is null where it stands in no cell."""
    return {
        "rule": finding.rule,
        "clause": finding.clause,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "project": finding.project,
        **cell_as_json(finding.cell or NOWHERE),
        "value": finding.value,
        "message": finding.told.say(language),
        "remedy": finding.remedy.say(language),
    }


def cell_as_json(cell: Cell) -> dict[str, object]:
    """Where a value stands; `cell` is null for a whole file or sheet."""
    return {"file": cell.file, "sheet": cell.sheet, "cell": cell.ref or None}


def withheld_as_json(section: Section) -> dict[str, object]:
    """How many findings about restricted sheets a project has."""
    return {"project": section.code, **counts_as_json(section.withheld)}


def counts_as_json(counts: Mapping[Severity, int]) -> dict[str, int]:
    """Counts by severity, zeros included."""
    return {severity.value: counts.get(severity, 0) for severity in COUNTED}


def dumped(content: Mapping[str, object]) -> str:
    """Write JSON of this format; a file name that is no UTF-8 keeps its odd bytes as escapes."""
    text = json.dumps({"format": FORMAT, **content}, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
