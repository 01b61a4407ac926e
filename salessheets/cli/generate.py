"""`salessheets generate`: Word forms from the data as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import click

from salessheets.cli.portfolio import JOBS_HELP, UNKNOWN
from salessheets.cli.session import Session
from salessheets.documents.forms import writers
from salessheets.documents.generate import Delivery, orders, produce_all
from salessheets.documents.writing import Document
from salessheets.errors import SalessheetsError
from salessheets.reporters.as_json import dumped
from salessheets.reviewing import office_of
from salessheets.runner import process_count
from salessheets.text import Text, same
from salessheets.workbooks.office import settings_of

WHICH = Text(
    "请指明项目：--project 编号，或 --all 全部项目", "Say of which project: --project CODE, or --all for all of them"
)
BOTH = Text("--project 和 --all 只能写一个", "Give either --project or --all")
STATES = {
    "new": Text("新建", "new"),
    "same": Text("未变", "same"),
    "updated": Text("已更新", "updated"),
    "kept": Text("保留", "kept"),
}
KEPT = Text(
    "标「保留」的文件有人改过，没有覆盖；要重新生成，请先把它改名或移走。",
    "Files marked “kept” were edited by someone and not written over; rename or move one to have it made again.",
)
TOTAL = Text("{n} 份：{states}", "{n} documents: {states}")
NOTHING = Text("没有可生成的表单（例如还没有开过会）。", "There is nothing to write yet (no meeting was held, say).")
HELP = (
    "生成 Word 表单草稿；不写表单编号就是全部。例：salessheets generate D1 D9 --project XS-2026-001"
    "\n\nWrite drafts of Word forms; without a form's number, all of them."
)


@click.command(help=HELP)
@click.argument("forms", nargs=-1, metavar="[FORM]...")
@click.option("--project", "code", default="", metavar="CODE", help="这个项目 / this project")
@click.option("--all", "every", is_flag=True, help="全部项目 / all projects")
@click.option("--list", "listing", is_flag=True, help="能生成哪些表单 / which forms there are")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--jobs", type=click.IntRange(0, 60), help=JOBS_HELP)
@click.pass_obj
def generate(
    session: Session, forms: tuple[str, ...], code: str, every: bool, listing: bool, form: str, jobs: int | None
) -> int:
    """Write the forms and say what became of each; exit code 2 when one could not be written."""
    if listing:
        list_forms(session, form)
        return 0
    if bool(code) == every:
        raise SalessheetsError(BOTH if code else WHICH)
    deliveries = delivered(session, forms, code, jobs)
    documents = [document for delivery in deliveries for document in delivery.documents]
    if form == "json":
        click.echo(as_json(documents))
    else:
        print_documents(session, documents)
    problems = [problem for delivery in deliveries for problem in delivery.problems]
    for problem in problems:
        session.note(problem)
    return 2 if problems else 0


def delivered(session: Session, forms: Sequence[str], code: str, jobs: int | None) -> list[Delivery]:
    """Carry out what was asked for."""
    settings, _ = settings_of(office_of(session.root, apart=jobs != 0))
    asked = orders(session.root, forms, session.language, settings, session.as_of, project=code)
    deliveries = list(produce_all(asked, process_count(jobs)))
    if code and code.casefold() not in {delivery.project.casefold() for delivery in deliveries if delivery.project}:
        unread = [problem for delivery in deliveries for problem in delivery.problems]
        codes = ", ".join(sorted(delivery.project for delivery in deliveries if delivery.project)) or "—"
        raise SalessheetsError(unread[0] if unread else UNKNOWN.fill(code=code, codes=same(codes)))
    return deliveries


def list_forms(session: Session, form: str) -> None:
    """Print the forms that can be written."""
    known = [writer.form for writer in writers().values()]
    if form == "json":
        rows = [{"form": each.id, "title": each.title.say(session.language), "clause": each.clause} for each in known]
        click.echo(dumped({"forms": rows}))
        return
    for each in known:
        click.echo(f"{each.id:<4} {each.clause:<4} {each.title.say(session.language)}")


def as_json(documents: Sequence[Document]) -> str:
    """Give the documents as JSON; a draft has no number."""
    rows = [
        {
            "form": each.form,
            "project": each.project,
            "instance": each.instance or None,
            "form_number": each.form_number,
            "number": each.number or None,
            "version": each.version,
            "draft": each.draft,
            "path": each.path,
            "state": each.state,
        }
        for each in documents
    ]
    return dumped({"documents": rows})


def print_documents(session: Session, documents: Sequence[Document]) -> None:
    """Print a line for each document and how many there are of each state."""
    for each in documents:
        session.say(Text(f"{STATES[each.state].zh}\t{each.path}", f"{STATES[each.state].en}\t{each.path}"))
    if not documents:
        session.say(NOTHING)
        return
    counts = Counter(each.state for each in documents)
    states = Text(
        "，".join(f"{STATES[state].zh} {count}" for state, count in counts.items()),
        ", ".join(f"{STATES[state].en} {count}" for state, count in counts.items()),
    )
    session.note(TOTAL.fill(n=len(documents), states=states))
    if counts["kept"]:
        session.note(KEPT)
