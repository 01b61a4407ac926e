"""`salessheets rollup`: the portfolio workbook and the pages."""

from __future__ import annotations

import click

from salessheets.cli.portfolio import JOBS_HELP, NOT_ALL_WRITTEN, WROTE, review_of
from salessheets.cli.session import Session
from salessheets.reporters.as_json import dumped
from salessheets.rollup.writing import write_rollup
from salessheets.text import same

HELP = "写项目组合工作簿、看板和每个项目的页面。\n\nWrite the portfolio workbook, the portfolio's page and a page for each project."


@click.command(help=HELP)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--jobs", type=click.IntRange(0, 60), help=JOBS_HELP)
@click.pass_obj
def rollup(session: Session, form: str, jobs: int | None) -> int:
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
    return NOT_ALL_WRITTEN if delivery.problems else 0
