"""`salessheets refresh`: check, findings, requested forms, roll-up and pages in one go."""

from __future__ import annotations

import click

from salessheets.cli.check import exit_code
from salessheets.cli.portfolio import JOBS_HELP, NOT_ALL_WRITTEN
from salessheets.cli.progress import shown
from salessheets.cli.session import Session
from salessheets.findings import Severity, count
from salessheets.memory import memory_of
from salessheets.refresh import Refreshed
from salessheets.refresh import refresh as refreshed
from salessheets.reporters import report_of
from salessheets.reviewing import runner_of
from salessheets.runner import process_count
from salessheets.text import Text

HELP = (
    "一次做完：校验、问题清单和批注副本、首页要的表单、组合工作簿和页面；有错误时退出码为 1。"
    "\n\nAll of it once: check, findings and annotated copies, requested forms, portfolio workbook and pages."
)
DONE = Text(
    "{projects} 个项目：{errors} 个错误、{warnings} 个警告；{files} 个文件、{documents} 份表单已是最新。",
    "{projects} projects: {errors} errors, {warnings} warnings; {files} files and {documents} forms up to date.",
)


@click.command(help=HELP)
@click.option("--jobs", type=click.IntRange(0, 60), help=JOBS_HELP)
@click.option("--strict", is_flag=True, help="警告也算 / warnings count too")
@click.pass_obj
def refresh(session: Session, jobs: int | None, strict: bool) -> int:
    """Do it, and say in a line what came of it."""
    done = refreshed(
        session.root,
        session.as_of,
        session.language,
        runner=shown(runner_of(jobs), session.language),
        jobs=process_count(jobs),
        memory=memory_of(session.root),
    )
    tell(session, done)
    if done.problems:
        return NOT_ALL_WRITTEN
    return exit_code(report_of(done.review, session.language), strict=strict)


def tell(session: Session, done: Refreshed) -> None:
    """Say what was found and written, and what could not be."""
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
