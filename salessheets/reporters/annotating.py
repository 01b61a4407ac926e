"""Copies of workbooks with a note on each faulty cell; the workbooks themselves are only read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.files import digest
from salessheets.findings import Finding
from salessheets.outputs import Outputs
from salessheets.reporters.report import by_file, in_performance, portfolio_findings
from salessheets.reporters.words import severity_word
from salessheets.reviews import ProjectReview, Review
from salessheets.text import Language, Text, same
from salessheets.workbooks.codes import W_RESTRICTED
from salessheets.workbooks.patch import annotate
from salessheets.workbooks.read import ANNOTATED_PROPERTY

NOTE = Text(
    "【{severity}】{rule} {message}\n怎么改：{remedy}", "[{severity}] {rule} {message}\nHow to mend it: {remedy}"
)
COPY = Text("（批注副本，勿改；请改原件）", "(A copy with notes: do not edit it, mend the original)")
CHANGED = Text("{file} 校验之后又改过，没有加批注；请再校验一次", "{file} changed after the check; check again")
REFUSED = Text("{file} 没有加批注：{why}", "{file} got no notes: {why}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A copy to write, relative to the portfolio; without data, one that is no longer needed, or why there is none."""

    path: str
    data: bytes = b""
    problem: Text | None = None


def annotated(root: Path, review: Review, names: Mapping[str, str], outputs: Outputs) -> Iterator[Annotated]:
    """Make the copies of all projects; `names` are those of their folders below `output/`."""
    yield from copies(root, portfolio_findings(review), "", {}, outputs)
    for project in review.projects:
        yield from copies(root, readable(project), names[project.folder], digests(project), outputs)
        yield from (Annotated(path=place(file, names[project.folder], outputs)) for file in clean(project))


def readable(project: ProjectReview) -> tuple[Finding, ...]:
    """Findings in workbooks that were read, and that spread nothing when they are copied."""
    left_out = {*project.shut, *spreading(project)}
    return tuple(finding for finding in project.findings if finding.cell and finding.cell.file not in left_out)


def spreading(project: ProjectReview) -> frozenset[str]:
    """Workbooks with a performance sheet outside 绩效/: a copy would spread it further."""
    return frozenset(
        finding.cell.file for finding in project.findings if finding.rule == W_RESTRICTED.id and finding.cell
    )


def digests(project: ProjectReview) -> dict[str, str]:
    """What each workbook held when it was checked."""
    return {source.file: source.digest for source in project.sources}


def clean(project: ProjectReview) -> list[str]:
    """Workbooks without a faulty cell: an older copy of them must go."""
    faulty = {finding.cell.file for finding in readable(project) if finding.cell and on_cell(finding)}
    return [source.file for source in project.sources if source.file not in faulty]


def on_cell(finding: Finding) -> bool:
    """Whether a finding stands in one cell."""
    return finding.cell is not None and bool(finding.cell.sheet and finding.cell.row and finding.cell.column)


def place(file: str, name: str, outputs: Outputs) -> str:
    """Where the copy of a workbook goes: what stands in 绩效/ stays there."""
    return outputs.restricted_copy(file) if in_performance(file) else outputs.annotated(name, file)


def copies(
    root: Path, findings: tuple[Finding, ...], name: str, read: Mapping[str, str], outputs: Outputs
) -> Iterator[Annotated]:
    """One copy for each workbook with a faulty cell."""
    for file, mine in by_file(finding for finding in findings if on_cell(finding)):
        path = place(file, name, outputs)
        try:
            data = (root / file).read_bytes()
            if file in read and digest(data) != read[file]:
                yield Annotated(path=path, problem=CHANGED.fill(file=same(file)))
            else:
                yield Annotated(path=path, data=noted(data, mine, outputs.language))
        except (SalessheetsError, OSError) as error:
            why = error.message if isinstance(error, SalessheetsError) else same(error.strerror or str(error))
            yield Annotated(path=path, problem=REFUSED.fill(file=same(file), why=why))


def noted(data: bytes, findings: tuple[Finding, ...], language: Language) -> bytes:
    """A workbook with notes, marked so that it is recognised if someone files it back."""
    return annotate(data, notes(findings, language), mark={ANNOTATED_PROPERTY: digest(data)})


def notes(findings: tuple[Finding, ...], language: Language) -> dict[tuple[str, str], str]:
    """The note of each cell, the worst finding first."""
    texts: dict[tuple[str, str], list[str]] = {}
    for finding in sorted(findings, key=lambda each: (each.severity.rank, each.order)):
        if finding.cell:
            texts.setdefault((finding.cell.sheet, finding.cell.ref), []).append(note(finding, language))
    return {at: "\n\n".join([*said, COPY.say(language)]) for at, said in texts.items()}


def note(finding: Finding, language: Language) -> str:
    """What is said of one finding."""
    return NOTE.fill(
        severity=severity_word(finding.severity), rule=finding.rule, message=finding.told, remedy=finding.remedy
    ).say(language)
