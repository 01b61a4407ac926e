"""`salessheets demo`: a filled portfolio, and the whole job done on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from salessheets.cli import options
from salessheets.cli.progress import shown
from salessheets.cli.session import Session
from salessheets.demo.build import DEMO, build
from salessheets.findings import Severity, count
from salessheets.outputs import Outputs
from salessheets.refresh import Refreshed, refresh
from salessheets.reporters.standing_table import status_as_text
from salessheets.reviews import Review
from salessheets.runner import runner_of
from salessheets.text import Text

FORMS = ("D1", "D9", "D12")
DEFAULT = Path("output") / DEMO
MAKING = Text("正在造示范组合：{folder} …", "Making the demo in {folder} …")
MADE = Text(
    "示范组合：{folder}\n  {projects} 个项目、{workbooks} 个工作簿，都是虚构的；{errors} 个错误、{warnings} 个警告，多数是故意放进去的。",
    "The demo: {folder}\n  {projects} projects in {workbooks} workbooks, all invented; {errors} errors and {warnings} warnings, most of them put in on purpose.",
)
WROTE = Text(
    "  写出 {files} 个文件，其中 Word 表单 {forms} 份。", "  {files} files written, {forms} of them Word forms."
)
OPEN = Text("先看这几处：", "Open these first:")
OVERVIEW = Text("所有项目一张表，点得开每个数的出处", "all projects on one sheet, each number with its source")
FAULTY = Text(
    "出错最多的项目：每个错格、为什么、怎么改", "the project with most faults: each cell, why, and how to mend it"
)
PLAN = Text("它的工作簿；改对一格，再运行 check", "its workbook; mend a cell and run `check` again")
NEXT = Text(
    "接着试：cd {folder}，然后 salessheets check、status，或 salessheets new 我的项目",
    'Then try: cd {folder} and `salessheets check`, `status`, or `salessheets new "My project"`',
)
HELP = (
    "造一个示范组合（8 个项目，默认在 output/demo），并校验、汇总、生成表单；已有的示范会重做，别的文件夹不动。"
    "\n\nMake a filled portfolio of 8 projects and do everything on it; an older demo is made anew, nothing else is touched."
)


@click.command(help=HELP)
@click.argument("folder", default=DEFAULT, type=click.Path(path_type=Path, file_okay=False))
@options.JOBS
@click.pass_obj
def demo(session: Session, folder: Path, jobs: int | None) -> None:
    """Make it, do the whole job on it, say what to open."""
    session.note(MAKING.fill(folder=folder))
    inside = replace(session, said_language=session.said_language or "zh", said_folder=str(folder))
    build(folder, inside.language, session.as_of, jobs)
    done = refresh(
        inside.root,
        inside.as_of,
        inside.language,
        runner=shown(runner_of(jobs), inside.language),
        forms=FORMS,
    )
    click.echo(status_as_text(done.review, inside.language, width=0, colours=False), nl=False)
    tell(inside, folder, done)


def tell(session: Session, folder: Path, done: Refreshed) -> None:
    """Say in a few lines what was made and what to open first."""
    review, totals = done.review, count(done.review.findings)
    click.echo()
    session.say(
        MADE.fill(
            folder=folder.resolve(),
            projects=len(review.projects),
            workbooks=sum(len(project.sources) for project in review.projects) + 1,
            errors=totals[Severity.ERROR],
            warnings=totals[Severity.WARNING],
        )
    )
    session.say(WROTE.fill(files=len(done.files) + len(done.documents), forms=len(done.documents)))
    for problem in done.problems:
        session.note(problem)
    session.say(OPEN)
    for path, what in openers(session, folder, review):
        session.say(Text(f"  {path}\n      {what.zh}", f"  {path}\n      {what.en}"))
    session.say(NEXT.fill(folder=folder))


def openers(session: Session, folder: Path, review: Review) -> Sequence[tuple[Path, Text]]:
    """What is worth opening first, of what is there."""
    outputs = Outputs(language=session.language)
    worst = max(review.projects, key=lambda project: count(project.findings)[Severity.ERROR])
    plan = next(source.file for source in worst.sources if source.workbook == "project-plan")
    candidates = (
        (outputs.portfolio_workbook(), OVERVIEW),
        (outputs.page(worst.code), FAULTY),
        (outputs.findings(worst.code), FAULTY),
        (plan, PLAN),
    )
    return [(folder / file, what) for file, what in candidates if (folder / file).is_file()]
