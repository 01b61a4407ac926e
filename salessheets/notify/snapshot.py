"""What is compared to tell what is new: a small value for each project, that can be written down and read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from salessheets.catalogue import issued_form
from salessheets.files import digest
from salessheets.findings import Finding, Severity
from salessheets.reporters.report import is_restricted
from salessheets.reviews import ProjectReview, Review
from salessheets.settings import Settings

REPORT_RULES = ("s4b",)
FILING_RULES = ("s4a",)
SHORT = 10  # digits that tell a finding from its like
Final = tuple[str, str, str, str]
"""A document made final: form, version, 文号, and a digest that tells it from its like without naming a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One project: its light, next gate, whether that may be approved, overdue actions, findings by severity, finals.

    `code` is "" for want of one of the team's pattern: what else is taken for a code is a piece of the folder's name,
    which may name a customer.
    """

    code: str
    light: str
    gate: str
    ready: bool
    overdue: int
    reports: int
    filing: int
    findings: Mapping[str, tuple[str, ...]]
    finals: tuple[Final, ...] = ()


Snapshots = Mapping[str, Snapshot]


def snapshots(review: Review) -> Snapshots:
    """Take the snapshot of every project, by code, else by a digest; what is told of 绩效/ is left out."""
    taken = ((project, snapshot(project, review.settings)) for project in review.projects)
    return {each.code or digest(project.folder.encode())[:SHORT]: each for project, each in taken}


def snapshot(project: ProjectReview, settings: Settings) -> Snapshot:
    """Take the snapshot of one project."""
    status = project.status
    findings = [finding for finding in project.findings if not is_restricted(finding) and not finding.waived]
    return Snapshot(
        code=project.code if settings.number_rule("project").fits(project.code) else "",
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
        finals=tuple(sorted(finals(project))),
    )


def finals(project: ProjectReview) -> Iterator[Final]:
    """The last version of every final, whoever made it; nothing of what is kept in 绩效/."""
    for issued in (each.issued for each in project.finals):
        if not issued_form(issued.form).restricted:
            like = digest(f"{issued.instance} {issued.language}".encode())[:SHORT]
            yield issued.form, issued.version, issued.number, like


def key(finding: Finding) -> str:
    """Tell a finding from others: by rule and cell, not by its words, which count days."""
    return digest(f"{finding.rule} {finding.cell}".encode())[:SHORT]


def written(snapshots: Snapshots) -> dict[str, object]:
    """Write snapshots as plain data."""
    return {
        name: {
            "code": each.code,
            "light": each.light,
            "gate": each.gate,
            "ready": each.ready,
            "overdue": each.overdue,
            "reports": each.reports,
            "filing": each.filing,
            "findings": {str(severity): list(keys) for severity, keys in each.findings.items()},
            "finals": [list(final) for final in each.finals],
        }
        for name, each in snapshots.items()
    }


def read(said: object) -> Snapshots:
    """Read what `written` gave; ValueError, KeyError or TypeError when it is something else."""
    if not isinstance(said, dict):
        raise TypeError(type(said).__name__)
    return {str(name): read_one(cast("dict[str, object]", each)) for name, each in said.items()}


def read_one(said: dict[str, object]) -> Snapshot:
    """Read one."""
    findings = cast("Mapping[str, Iterable[str]]", said["findings"])
    made = cast("Iterable[Iterable[str]]", said["finals"])
    return Snapshot(
        code=str(said["code"]),
        light=str(said["light"]),
        gate=str(said["gate"]),
        ready=bool(said["ready"]),
        overdue=int(str(said["overdue"])),
        reports=int(str(said["reports"])),
        filing=int(str(said["filing"])),
        findings={str(severity): tuple(map(str, keys)) for severity, keys in findings.items()},
        finals=tuple((str(form), str(version), str(number), str(like)) for form, version, number, like in made),
    )
