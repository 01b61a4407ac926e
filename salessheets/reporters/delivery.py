"""Findings workbooks and annotated copies put in their places; what is restricted stays in 绩效/."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.files import write_whole
from salessheets.findings import Finding
from salessheets.folders import discreet_text, made_place
from salessheets.outputs import Outputs, output_folders
from salessheets.reporters.annotating import annotated
from salessheets.reporters.report import (
    Report,
    Section,
    by_file,
    in_performance,
    is_restricted,
    report_of,
)
from salessheets.reporters.workbook import to_workbook
from salessheets.reviews import ProjectReview, Review
from salessheets.text import Text

FROM_PROJECT, FROM_OUTPUT = "../../", "../"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What was written, relative to the portfolio, what must not stand any more, and what could not be written."""

    files: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    problems: tuple[Text, ...] = ()

    def __add__(self, other: Delivery) -> Delivery:
        """Take two together."""
        return Delivery(
            files=self.files + other.files, gone=self.gone + other.gone, problems=self.problems + other.problems
        )


def names_of(review: Review) -> Mapping[str, str]:
    """The name of each project folder below `output/`."""
    return output_folders((project.code, project.folder) for project in review.projects)


def write_findings(
    root: Path, review: Review, outputs: Outputs, *, project: str = "", names: Mapping[str, str] | None = None
) -> Delivery:
    """Write the findings workbook of each project, and of the portfolio if it has findings of its own.

    `names` are those of all projects, where the review holds but some of them.
    """
    books = workbooks(root, review, outputs, project, names_of(review) if names is None else names)
    return delivered(root, ((path, to_workbook(report), None) for path, report in books))


def write_annotated(
    root: Path, review: Review, outputs: Outputs, *, project: str = "", names: Mapping[str, str] | None = None
) -> Delivery:
    """Write the annotated copies, and take away those of workbooks that are clean by now."""
    copies = annotated(root, only(review, project), names_of(review) if names is None else names, outputs)
    return delivered(root, ((copy.path, copy.data, copy.problem) for copy in copies))


def only(review: Review, project: str) -> Review:
    """A review of one project, if one is asked for."""
    if not project:
        return review
    chosen = tuple(each for each in review.projects if each.code == project)
    return replace(review, projects=chosen, findings=tuple(finding for each in chosen for finding in each.findings))


def workbooks(
    root: Path, review: Review, outputs: Outputs, project: str, names: Mapping[str, str]
) -> Iterator[tuple[str, Report]]:
    """Each findings workbook with its place."""
    report = report_of(review, outputs.language, project=project)
    for section in report.sections:
        name = names.get(section.folder, "")
        to_root = FROM_PROJECT if name else FROM_OUTPUT
        yield outputs.findings(name), replace(report, sections=(section,), to_root=to_root)
    for each in only(review, project).projects:
        yield from restricted_workbooks(root, each, report, outputs)


def restricted_workbooks(
    root: Path, project: ProjectReview, report: Report, outputs: Outputs
) -> Iterator[tuple[str, Report]]:
    """The findings workbooks in 绩效/; one without findings only where an older one must go."""
    kept: dict[str, list[Finding]] = {
        outputs.restricted_findings(source.file): [] for source in project.sources if in_performance(source.file)
    }
    files = by_file(finding for finding in project.findings if is_restricted(finding))
    for file, findings in files:
        if in_performance(file):
            kept.setdefault(outputs.restricted_findings(file), []).extend(findings)
    for path, mine in kept.items():
        if mine or (root / path).exists():
            section = Section(code=project.code, name=project.status.name, folder=project.folder, findings=tuple(mine))
            yield path, replace(report, sections=(section,), to_root="../" * path.count("/"))


def delivered(root: Path, files: Iterator[tuple[str, bytes, Text | None]]) -> Delivery:
    """Write files; one that is open elsewhere is told, without naming people, and the others are written all the same."""
    written: list[str] = []
    gone: list[str] = []
    problems: list[Text] = []
    for path, data, problem in files:
        if problem:
            problems.append(problem)
        elif not data:
            gone.append(path)
            with contextlib.suppress(OSError):
                (root / path).unlink(missing_ok=True)
        else:
            try:
                write_whole(made_place(root, path), data)
                written.append(path)
            except SalessheetsError as error:
                problems.append(error.message)
    told = tuple(dict.fromkeys(discreet_text(problem, root) for problem in problems))
    return Delivery(files=tuple(written), gone=tuple(gone), problems=told)
