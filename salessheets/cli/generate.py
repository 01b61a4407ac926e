"""`salessheets generate`: Word forms from the data as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import click

from salessheets.cli import options
from salessheets.cli.converting import NONE, converted, pdf_of
from salessheets.cli.documents_told import as_json, print_documents
from salessheets.cli.exits import Exit
from salessheets.cli.field_lists import print_fields
from salessheets.cli.linting import own_of, print_lint
from salessheets.cli.portfolio import found_code, must_be_named, with_notes
from salessheets.cli.session import Session
from salessheets.documents.forms import Writer, wanted, writers
from salessheets.documents.generate import Fulfilment, produce_all
from salessheets.documents.orders import Order, orders
from salessheets.errors import SalessheetsError
from salessheets.memory import memory_of
from salessheets.reporters.as_json import dumped
from salessheets.reviewing import office_of
from salessheets.runner import Runner, runner_of
from salessheets.text import Text
from salessheets.workbooks.office import settings_of

NEXT_ALONE = Text("--next 要和 --final 一起用", "--next goes with --final")
HELP = (
    "生成 Word 表单草稿；不写表单编号就是全部。例：salessheets generate D1 D9 --project XS-2026-001\n\n"
    "--final 定稿：数据没有错误才给文号并冻结，有一份定不了稿时退出码为 1。"
    "\n\n--lint 检查模板（文件或表单编号），--fields 列出模板可用的字段，两者都不用指明项目。"
    "\n\nWrite drafts of Word forms; without a form's number, all of them. --final numbers and freezes those whose data "
    "are without faults; exit code 1 when one was refused. --lint looks through templates (files, or form numbers), "
    "--fields lists what a template may use; neither wants a project."
)


@click.command(help=HELP)
@click.argument("forms", nargs=-1, metavar="[FORM]...")
@options.PROJECT
@options.ALL
@click.option("--final", "final", is_flag=True, help="定稿 / make them final")
@click.option("--next", "again", is_flag=True, help="与 --final 一起：另出下一版 / with --final: a next version")
@click.option("--pdf", "pdf", is_flag=True, help="同时转成 PDF / PDF files too")
@click.option("--lint", "linting", is_flag=True, help="检查 Word 模板 / look through Word templates")
@click.option("--fields", "telling", is_flag=True, help="模板可用的字段 / the fields of a form")
@click.option("--list", "listing", is_flag=True, help="能生成哪些表单 / which forms there are")
@options.FORMAT
@options.JOBS
@click.pass_obj
def generate(
    session: Session,
    forms: tuple[str, ...],
    code: str,
    every: bool,
    final: bool,
    again: bool,
    pdf: bool,
    linting: bool,
    telling: bool,
    listing: bool,
    form: str,
    jobs: int | None,
) -> Exit:
    """Write the forms and say what became of each; exit code 2 when one could not be written, 1 when a final was held."""
    if linting:
        return print_lint(session, forms, form)
    if telling:
        return print_fields(session, forms, form, runner_of(jobs))
    if listing:
        list_forms(session, form)
        return Exit.CLEAN
    must_be_named(code, every=every)
    if again and not final:
        raise SalessheetsError(NEXT_ALONE)
    made = finality(forms, own_of(session), final=final, again=again)
    return told(session, delivered(session, forms, code, runner_of(jobs), made), form, pdf=pdf)


def told(session: Session, fulfilled: Sequence[Fulfilment], form: str, *, pdf: bool) -> Exit:
    """Make PDF files if that is asked for, and say what became of each document."""
    documents = [document for each in fulfilled for document in each.documents]
    problems = [problem for each in fulfilled for problem in each.problems]
    problems += converted(session, documents) if pdf else ()
    if form == "json":
        click.echo(as_json(documents, session.language, pdf_of(session, documents) if pdf else NONE))
    else:
        print_documents(session, documents)
    for problem in problems:
        session.note(problem)
    return Exit.of(problems, faults=any(document.held for document in documents))


def finality(forms: Sequence[str], own: Mapping[str, Writer], *, final: bool, again: bool) -> Callable[[Order], Order]:
    """Make an order one for finals, if that is asked for."""
    if not final:
        return lambda order: order
    ids = tuple((writer.form.id, "") for writer in wanted(forms, own))
    return lambda order: replace(order, finals=ids, again=again)


def delivered(
    session: Session, forms: Sequence[str], code: str, runner: Runner, finality: Callable[[Order], Order]
) -> list[Fulfilment]:
    """Carry out what was asked for."""
    memory = memory_of(session.root)
    settings, _ = settings_of(office_of(session.root, runner, memory))
    asked = orders(session.root, forms, session.language, settings, session.as_of, project=code)
    fulfilled = list(produce_all(map(finality, with_notes(asked, memory)), runner))
    if code:
        must_be_there(fulfilled, code)
    return fulfilled


def must_be_there(fulfilled: Sequence[Fulfilment], code: str) -> None:
    """Refuse a code that no project has; where one could not be read, it may have been that one's."""
    codes = [each.project for each in fulfilled if each.project]
    unread = [problem for each in fulfilled for problem in each.problems]
    if unread and code.casefold() not in map(str.casefold, codes):
        raise SalessheetsError(unread[0])
    found_code(codes, code)


def list_forms(session: Session, form: str) -> None:
    """Print the forms that can be written."""
    known = [writer.form for writer in {**writers(), **own_of(session)}.values()]
    if form == "json":
        rows = [
            {"form": each.id, "title": each.title.say(session.language), "clause": each.clause or None, "own": each.own}
            for each in known
        ]
        click.echo(dumped({"forms": rows}))
        return
    for each in known:
        click.echo(f"{each.id:<4} {each.clause:<4} {each.title.say(session.language)}")
