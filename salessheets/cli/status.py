"""`salessheets status`: where every project stands."""

from __future__ import annotations

import shutil
import sys

import click

from salessheets.cli import options
from salessheets.cli.portfolio import known_code, review_of
from salessheets.cli.session import Session
from salessheets.reporters.standing import status_as_json
from salessheets.reporters.standing_table import status_as_text

HELP = "每个项目到了哪一步：阶段、下一门、灯、进度和预算。\n\nWhere every project stands: phase, next gate, lights, figures."


@click.command(help=HELP)
@options.FORMAT
@options.PROJECT
@options.JOBS
@click.pass_obj
def status(session: Session, form: str, code: str, jobs: int | None) -> None:
    """Review and print."""
    review = review_of(session, jobs)
    project = known_code(review, code)
    if form == "json":
        click.echo(status_as_json(review, session.language, project=project))
        return
    here = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if here else 0
    click.echo(status_as_text(review, session.language, project=project, width=width, colours=here), nl=False)
