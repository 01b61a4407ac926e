"""What is compared to tell what is new: a small value for each project, that can be written down and read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from salessheets.files import digest
from salessheets.findings import Finding, Severity
from salessheets.reviews import ProjectReview, Review

REPORT_RULES = ("s4b",)
FILING_RULES = ("s4a",)
SHORT = 10  # digits that tell a finding from its like


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One project: its light, next gate, whether that may be approved, overdue actions, and findings by severity."""

    light: str
    gate: str
    ready: bool
    overdue: int
    reports: int
    filing: int
    findings: Mapping[str, tuple[str, ...]]


Snapshots = Mapping[str, Snapshot]


def snapshots(review: Review) -> Snapshots:
    """Take the snapshot of every project, by code; what is told of restricted sheets is left out."""
    return {project.code: snapshot(project) for project in review.projects}


def snapshot(project: ProjectReview) -> Snapshot:
    """Take the snapshot of one project."""
    status = project.status
    findings = [finding for finding in project.findings if not finding.restricted and not finding.waived]
    return Snapshot(
        light=status.light,
        gate=status.next_gate,
        ready=any(gate.ready for gate in project.gates if gate.gate == status.next_gate),
        overdue=len(project.extracts.actions),
        reports=sum(finding.rule in REPORT_RULES for finding in findings),
        filing=sum(finding.rule in FILING_RULES for finding in findings),
        findings={
            severity: tuple(sorted({key(each) for each in findings if each.severity == severity}))
            for severity in (Severity.ERROR, Severity.WARNING)
        },
    )


def key(finding: Finding) -> str:
    """Tell a finding from others: by rule and cell, not by its words, which count days."""
    return digest(f"{finding.rule} {finding.cell}".encode())[:SHORT]


def written(snapshots: Snapshots) -> dict[str, object]:
    """Write snapshots as plain data."""
    return {
        code: {
            "light": each.light,
            "gate": each.gate,
            "ready": each.ready,
            "overdue": each.overdue,
            "reports": each.reports,
            "filing": each.filing,
            "findings": {str(severity): list(keys) for severity, keys in each.findings.items()},
        }
        for code, each in snapshots.items()
    }


def read(said: object) -> Snapshots:
    """Read what `written` gave; ValueError, KeyError or TypeError when it is something else."""
    if not isinstance(said, dict):
        raise TypeError(type(said).__name__)
    return {str(code): read_one(cast("dict[str, object]", each)) for code, each in said.items()}


def read_one(said: dict[str, object]) -> Snapshot:
    """Read one."""
    findings = cast("Mapping[str, Iterable[str]]", said["findings"])
    return Snapshot(
        light=str(said["light"]),
        gate=str(said["gate"]),
        ready=bool(said["ready"]),
        overdue=int(str(said["overdue"])),
        reports=int(str(said["reports"])),
        filing=int(str(said["filing"])),
        findings={str(severity): tuple(map(str, keys)) for severity, keys in findings.items()},
    )
