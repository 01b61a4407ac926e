"""What is said at the end of a run that checked, and how such a run ends."""

from __future__ import annotations

from collections.abc import Sized

from salessheets.cli.exits import Exit
from salessheets.cli.session import Session
from salessheets.findings import Severity, count
from salessheets.refresh import Refreshed
from salessheets.reporters import Report
from salessheets.text import Text

DONE = Text(
    "{projects} 个项目：{errors} 个错误、{warnings} 个警告；{files} 个文件、{documents} 份表单已是最新。",
    "{projects} projects: {errors} errors, {warnings} warnings; {files} files and {documents} forms up to date.",
)


def tell(session: Session, done: Refreshed) -> None:
    """Say what a refresh found and wrote, and what could not be."""
    totals = count(done.review.findings)
    session.say(
        DONE.fill(
            projects=len(done.review.projects),
            errors=totals[Severity.ERROR],
            warnings=totals[Severity.WARNING],
            files=len(done.files),
            documents=len(done.documents),
        )
    )
    for problem in done.problems:
        session.note(problem)


def exit_code(report: Report, problems: Sized, *, strict: bool = False) -> Exit:
    """How a run ends that reported: errors are faults, warnings too if strict."""
    counted = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return Exit.of(problems, faults=any(report.total(severity) for severity in counted))
