"""What a report tells: findings by project, in reading order, and how many are withheld."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from salessheets.findings import Cell, Finding, Severity, count
from salessheets.folders import PERFORMANCE
from salessheets.reviews import ProjectReview, Review
from salessheets.text import Language

COUNTED = (Severity.ERROR, Severity.WARNING, Severity.INFO)
NONE: Mapping[Severity, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The findings of one project; those of the portfolio itself stand in a section without a code.

    `withheld` counts findings about restricted sheets and files, which are written in full only beside these.
    """

    code: str = ""
    name: str = ""
    folder: str = ""
    findings: tuple[Finding, ...] = ()
    withheld: Mapping[Severity, int] = field(default_factory=lambda: NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that a reporter is told.

    `to_root` leads from the folder of the report to the portfolio, "" when the report has no place, and thus no links.
    """

    as_of: date
    language: Language
    workbooks: int
    sections: tuple[Section, ...]
    colours: bool = False
    to_root: str = ""

    @property
    def projects(self) -> int:
        """How many projects were looked at."""
        return sum(bool(section.folder) for section in self.sections)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings that may be shown, by project."""
        return tuple(finding for section in self.sections for finding in section.findings)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings of each severity are shown."""
        return count(self.findings)

    @property
    def withheld(self) -> Mapping[Severity, int]:
        """How many findings of each severity are withheld."""
        total: Counter[Severity] = Counter()
        for section in self.sections:
            total.update(section.withheld)
        return total

    def total(self, severity: Severity) -> int:
        """How many findings of a severity there are, shown or withheld."""
        return self.counts.get(severity, 0) + self.withheld.get(severity, 0)


def report_of(review: Review, language: Language, *, project: str = "", colours: bool = False) -> Report:
    """Make a report of a review, of one project if its code is given."""
    chosen = [each for each in review.projects if not project or each.code == project]
    sections = [section_of(each) for each in chosen]
    common = () if project else portfolio_findings(review)
    if common:
        sections.insert(0, section("", "", "", common))
    return Report(
        as_of=review.as_of,
        language=language,
        workbooks=sum(len(each.sources) + len(each.shut) for each in chosen),
        sections=tuple(sections),
        colours=colours,
    )


def section_of(project: ProjectReview) -> Section:
    """The section of a project."""
    return section(project.code, project.status.name, project.folder, project.findings)


def section(code: str, name: str, folder: str, findings: Iterable[Finding]) -> Section:
    """Put findings under one heading, restricted ones as a count."""
    mine = tuple(replace(finding, project=code) for finding in findings)
    hidden = count(finding for finding in mine if is_restricted(finding))
    shown = tuple(finding for finding in mine if not is_restricted(finding))
    return Section(code=code, name=name, folder=folder, findings=shown, withheld=hidden)


def portfolio_findings(review: Review) -> tuple[Finding, ...]:
    """Findings that belong to no project: of the settings workbook, mostly."""
    folders = {each.folder for each in review.projects}
    return tuple(finding for finding in review.findings if not finding.project and finding.folder not in folders)


def by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """Errors before warnings before hints, those alike in the order they had."""
    return sorted(findings, key=lambda finding: finding.severity.rank)


def by_file(findings: Iterable[Finding]) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    """Findings file by file; those that stand in no file first."""
    files: dict[str, list[Finding]] = {}
    for finding in findings:
        files.setdefault(finding.cell.file if finding.cell else "", []).append(finding)
    return tuple((file, tuple(mine)) for file, mine in sorted(files.items()))


def is_restricted(finding: Finding) -> bool:
    """Whether a finding tells what stands in 绩效/: on a sheet, or a file there, whose very name may tell of a person."""
    return finding.restricted or (finding.cell is not None and in_performance(finding.cell.file))


@lru_cache(maxsize=1 << 16)
def in_performance(file: str) -> bool:
    """Whether a file stands in a project's 绩效/; the folder itself does not."""
    return any(part in (PERFORMANCE.zh, PERFORMANCE.en) for part in file.split("/")[1:-1])


def open_cells(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Cells that everyone may be led to: nothing of 绩效/."""
    return tuple(cell for cell in cells if not in_performance(cell.file))
