"""`salessheets refresh`: check, findings, requested forms, roll-up and pages in one go."""

from __future__ import annotations

import click

from salessheets.cli import options
from salessheets.cli.exits import Exit
from salessheets.cli.outcome import exit_code, tell
from salessheets.cli.progress import shown
from salessheets.cli.session import Session
from salessheets.memory import memory_of
from salessheets.refresh import refresh as refreshed
from salessheets.reporters import report_of
from salessheets.runner import runner_of

HELP = (
    "一次做完：校验、问题清单和批注副本、首页要的表单、组合工作簿和页面；有错误时退出码为 1。"
    "\n\nAll of it once: check, findings and annotated copies, requested forms, portfolio workbook and pages."
)


@click.command(help=HELP)
@options.JOBS
@options.STRICT
@click.pass_obj
def refresh(session: Session, jobs: int | None, strict: bool) -> Exit:
    """Do it, and say in a line what came of it."""
    done = refreshed(
        session.root,
        session.as_of,
        session.language,
        runner=shown(runner_of(jobs), session.language),
        memory=memory_of(session.root),
    )
    tell(session, done)
    return exit_code(report_of(done.review, session.language), done.problems, strict=strict)
