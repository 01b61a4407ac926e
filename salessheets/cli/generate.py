"""`salessheets generate`: Word forms from the data as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import click

from salessheets.cli.converting import NONE, converted, pdf_of
from salessheets.cli.documents_told import as_json, print_documents
from salessheets.cli.field_lists import print_fields
from salessheets.cli.linting import own_of, print_lint
from salessheets.cli.portfolio import JOBS_HELP, found_code
from salessheets.cli.session import Session
from salessheets.documents.forms import Writer, wanted, writers
from salessheets.documents.generate import Delivery, Order, orders, produce_all
from salessheets.errors import SalessheetsError
from salessheets.memory import memory_of
from salessheets.reporters.as_json import dumped
from salessheets.reviewing import office_of
from salessheets.runner import process_count
from salessheets.text import Text
from salessheets.workbooks.office import settings_of

WHICH = Text(
    "请指明项目：--project 编号，或 --all 全部项目", "Say of which project: --project CODE, or --all for all of them"
)
BOTH = Text("--project 和 --all 只能写一个", "Give either --project or --all")
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
@click.option("--project", "code", default="", metavar="CODE", help="这个项目 / this project")
@click.option("--all", "every", is_flag=True, help="全部项目 / all projects")
@click.option("--final", "final", is_flag=True, help="定稿 / make them final")
@click.option("--next", "again", is_flag=True, help="与 --final 一起：另出下一版 / with --final: a next version")
@click.option("--pdf", "pdf", is_flag=True, help="同时转成 PDF / PDF files too")
@click.option("--lint", "linting", is_flag=True, help="检查 Word 模板 / look through Word templates")
@click.option("--fields", "telling", is_flag=True, help="模板可用的字段 / the fields of a form")
@click.option("--list", "listing", is_flag=True, help="能生成哪些表单 / which forms there are")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--jobs", type=click.IntRange(0, 60), help=JOBS_HELP)
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
) -> int:
    """Write the forms and say what became of each; exit code 2 when one could not be written, 1 when a final was held."""
    if linting:
        return print_lint(session, forms, form)
    if telling:
        return print_fields(session, forms, form, apart=jobs != 0)
    if listing:
        list_forms(session, form)
        return 0
    if bool(code) == every:
        raise SalessheetsError(BOTH if code else WHICH)
    if again and not final:
        raise SalessheetsError(NEXT_ALONE)
    made = finality(forms, own_of(session), final=final, again=again)
    return told(session, delivered(session, forms, code, jobs, made), form, pdf=pdf)


def told(session: Session, deliveries: Sequence[Delivery], form: str, *, pdf: bool) -> int:
    """Make PDF files if that is asked for, and say what became of each document."""
    documents = [document for delivery in deliveries for document in delivery.documents]
    problems = [problem for delivery in deliveries for problem in delivery.problems]
    problems += converted(session, documents) if pdf else ()
    if form == "json":
        click.echo(as_json(documents, session.language, pdf_of(session, documents) if pdf else NONE))
    else:
        print_documents(session, documents)
    for problem in problems:
        session.note(problem)
    return 2 if problems else int(any(document.held for document in documents))


def finality(forms: Sequence[str], own: Mapping[str, Writer], *, final: bool, again: bool) -> Callable[[Order], Order]:
    """Make an order one for finals, if that is asked for."""
    if not final:
        return lambda order: order
    ids = tuple((writer.form.id, "") for writer in wanted(forms, own))
    return lambda order: replace(order, finals=ids, again=again)


def delivered(
    session: Session, forms: Sequence[str], code: str, jobs: int | None, finality: Callable[[Order], Order]
) -> list[Delivery]:
    """Carry out what was asked for."""
    memory = memory_of(session.root)
    settings, _ = settings_of(office_of(session.root, apart=jobs != 0, memory=memory))
    asked = orders(session.root, forms, session.language, settings, session.as_of, project=code)
    known = (replace(order, notes=memory.notes(order.folder.name)) for order in asked)
    deliveries = list(produce_all(map(finality, known), process_count(jobs)))
    if code:
        must_be_there(deliveries, code)
    return deliveries


def must_be_there(deliveries: Sequence[Delivery], code: str) -> None:
    """Refuse a code that no project has; where one could not be read, it may have been that one's."""
    codes = [each.project for each in deliveries if each.project]
    unread = [problem for each in deliveries for problem in each.problems]
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
