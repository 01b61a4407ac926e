"""`salessheets rollup`: the portfolio workbook and the pages."""

from __future__ import annotations

import click

from salessheets.cli import options
from salessheets.cli.exits import Exit
from salessheets.cli.portfolio import WROTE, review_of
from salessheets.cli.session import Session
from salessheets.reporters.as_json import dumped
from salessheets.rollup.writing import write_rollup
from salessheets.text import same

HELP = "写项目组合工作簿、看板和每个项目的页面。\n\nWrite the portfolio workbook, the portfolio's page and a page for each project."


@click.command(help=HELP)
@options.FORMAT
@options.JOBS
@click.pass_obj
def rollup(session: Session, form: str, jobs: int | None) -> Exit:
    """Review, write, and say what was written; what could not be is said beside it."""
    review = review_of(session, jobs)
    delivery = write_rollup(session.root.path, review, session.language)
    if form == "json":
        click.echo(dumped({"files": list(delivery.files)}))
    else:
        for file in delivery.files:
            session.say(WROTE.fill(file=same(file)))
    for problem in delivery.problems:
        session.note(problem)
    return Exit.of(delivery.problems)
