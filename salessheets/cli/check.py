"""`salessheets check`: every workbook cell by cell, told where people look."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from salessheets.cli import options
from salessheets.cli.exits import Exit
from salessheets.cli.outcome import exit_code
from salessheets.cli.portfolio import WROTE, known_code, review_of
from salessheets.cli.session import Session
from salessheets.errors import SalessheetsError
from salessheets.files import make_folder, write_whole
from salessheets.folders import Root, settings_file
from salessheets.outputs import Outputs
from salessheets.reporters import REPORTERS, Report, report_of, to_workbook
from salessheets.reporters.delivery import Delivery, write_annotated, write_findings
from salessheets.reporters.words import summary
from salessheets.reviews import Review
from salessheets.text import Text, same

IS_SOURCE = Text(
    "{path} 是团队的工作簿，不会被改写；请用 --output 指定另一个文件",
    "{path} is one of the team's workbooks and is never written to; name another file with --output",
)
NO_FILE = Text("--output 后面要写文件名", "Name a file after --output")
HELP = "逐格校验工作簿；有错误时退出码为 1。\n\nCheck the workbooks cell by cell; exit code 1 when there are errors."


@click.command(help=HELP)
@options.formats(*REPORTERS, "xlsx")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="写到文件 / write to a file")
@click.option("--annotate", is_flag=True, help="在副本里给出错的格加批注 / copies with a note on each faulty cell")
@options.STRICT
@options.PROJECT
@options.JOBS
@click.pass_obj
def check(
    session: Session, form: str, output: Path | None, annotate: bool, strict: bool, code: str, jobs: int | None
) -> Exit:
    """Review, report, and say by the exit code whether all is well."""
    review = review_of(session, jobs)
    project = known_code(review, code)
    report = report_of(review, session.language, project=project)
    outputs = Outputs(language=session.language, path_max=review.settings.path_max)
    deliveries = []
    if output:
        write(session, report, form, refuse_source(session.root, review, output))
    elif form == "xlsx":
        deliveries.append(write_findings(session.root.path, review, outputs, project=project))
        session.note(same(summary(report)))
    else:
        click.echo(REPORTERS[form](replace(report, colours=form == "text" and sys.stdout.isatty())), nl=form != "text")
    if annotate:
        deliveries.append(write_annotated(session.root.path, review, outputs, project=project))
    for delivery in deliveries:
        tell(session, delivery)
    problems = [problem for delivery in deliveries for problem in delivery.problems]
    return exit_code(report, problems, strict=strict)


def write(session: Session, report: Report, form: str, output: Path) -> None:
    """Write one report to a file, with links from there to the workbooks."""
    placed = replace(report, to_root=way(output.parent, session.root.path))
    data = to_workbook(placed) if form == "xlsx" else REPORTERS[form](placed).encode("utf-8", "replace")
    make_folder(output.parent)
    write_whole(output, data)
    session.note(WROTE.fill(file=same(str(output))))
    session.note(same(summary(report)))


def way(start: Path, root: Path) -> str:
    """How to get from a folder to the portfolio, with `/`; "" from another drive."""
    try:
        return Path(os.path.relpath(root, start.resolve())).as_posix() + "/"
    except ValueError:
        return ""


def refuse_source(root: Root, review: Review, output: Path) -> Path:
    """Make sure that it is a file, and that no workbook of the team is written over."""
    if not output.name:
        raise SalessheetsError(NO_FILE)
    sources = [source.file for project in review.projects for source in project.sources]
    sources += [*(file for project in review.projects for file in project.shut), settings_file(root) or ""]
    if output.resolve() in {(root.path / file).resolve() for file in sources if file}:
        raise SalessheetsError(IS_SOURCE.fill(path=output))
    return output


def tell(session: Session, delivery: Delivery) -> None:
    """Say what was written and what could not be."""
    for file in delivery.files:
        session.note(WROTE.fill(file=same(file)))
    for problem in delivery.problems:
        session.note(problem)
