"""`generate --fields`: what a template of a form may use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import click

from salessheets.cli.exits import Exit
from salessheets.cli.linting import own_of, team_of
from salessheets.cli.portfolio import with_notes
from salessheets.cli.session import Session
from salessheets.documents.example.fields import leaves_of
from salessheets.documents.field_list import Field, fields_of
from salessheets.documents.forms import Writer, wanted
from salessheets.documents.orders import Order, opened, orders
from salessheets.documents.origins import Leaf, Type
from salessheets.documents.own_forms import own_forms
from salessheets.errors import SalessheetsError
from salessheets.memory import memory_of
from salessheets.reporters.as_json import dumped
from salessheets.reviewing import office_of
from salessheets.runner import PROJECT_SECONDS, Runner
from salessheets.text import Language, Text, same
from salessheets.workbooks.office import settings_of

LOOKED_AT = 3  # projects in which an example is looked for
WIDEST = 48  # characters of an example on a line
TYPES: Mapping[Type, Text] = {
    "text": Text("文字", "text"),
    "date": Text("日期", "date"),
    "yesno": Text("是否", "yes/no"),
    "number": Text("数字", "number"),
    "chart": Text("图表数据", "chart data"),
}
LOOP = Text("{name}\t多行，写成 {{%tr for {loop} %}}", "{name}\trows: {{%tr for {loop} %}}")
NO_FORM = Text("请写明表单，例：salessheets generate --fields D4", "Say which form: salessheets generate --fields D4")
FORM = Text("{id} {title} 可用的字段", "Fields of {id} {title}")
FROM = Text("（由{source}得出）", "(from {source})")


def print_fields(session: Session, asked: Sequence[str], form: str, runner: Runner) -> Exit:
    """Print the fields of forms with an example each."""
    if not asked:
        raise SalessheetsError(NO_FORM)
    listed = [(writer, told(session, writer, runner)) for writer in wanted(asked, own_of(session))]
    if form == "json":
        rows = [{"form": writer.form.id, "fields": as_rows(found, session.language)} for writer, found in listed]
        click.echo(dumped({"forms": rows}))
        return Exit.CLEAN
    for writer, found in listed:
        session.say(FORM.fill(id=writer.form.id, title=writer.form.title))
        for line in tree(found):
            session.say(line)
    return Exit.CLEAN


def told(session: Session, writer: Writer, runner: Runner) -> tuple[Field, ...]:
    """The fields of a form; examples from the portfolio where there is one, but none of what only few may see."""
    seen = () if writer.form.restricted else tuple(seen_in(session, writer, runner))
    return fields_of(writer, session.language, seen)


def seen_in(session: Session, writer: Writer, runner: Runner) -> Iterator[Leaf]:
    """The values of the form in the first projects of the portfolio."""
    if team_of(session) is None:
        return
    memory = memory_of(session.root)
    settings, _ = settings_of(office_of(session.root, runner, memory))
    asked = orders(session.root, [writer.form.id], session.language, settings, session.as_of)
    for order in with_notes(asked[:LOOKED_AT], memory):
        found = runner.apart(PROJECT_SECONDS, values_of, order)
        yield from found if isinstance(found, tuple) else ()


def values_of(order: Order) -> tuple[Leaf, ...]:
    """The values of the forms of an order in its project."""
    case, desk = opened(order)
    forms = wanted(order.forms, own_forms(desk.shelf.team))
    return tuple(
        leaf for writer in forms for leaf in leaves_of(writer, case, order.language, writer.instances(case)[:1])
    )


def as_rows(found: Sequence[Field], language: Language) -> list[dict[str, object]]:
    """The fields as JSON."""
    return [
        {
            "field": each.name,
            "label": each.label.say(language) or None,
            "type": each.type,
            "example": each.example.say(language),
            "source": each.source.say(language) or None,
        }
        for each in found
    ]


def tree(found: Sequence[Field]) -> Iterator[Text]:
    """The fields as lines: groups and rows once, what is in them below."""
    shown: set[str] = set()
    for each in found:
        *groups, last = each.name.split(".")
        for depth in range(len(groups)):
            path = ".".join(groups[: depth + 1])
            if path not in shown:
                shown.add(path)
                yield group(groups[depth], depth)
        yield line(each, last, len(groups))


def group(name: str, depth: int) -> Text:
    """A group, or rows with the loop that goes through them."""
    words = same("  " * depth + name)
    if not name.endswith("[]"):
        return words
    rows = name.removesuffix("[]")
    return LOOP.fill(name=words, loop=f"each in row.{rows}" if depth else f"row in {rows}")


def line(each: Field, last: str, depth: int) -> Text:
    """One field: its name, what people call it, its type, an example."""
    example = " ".join(each.example.zh.split())
    cut = example if len(example) <= WIDEST else example[: WIDEST - 1] + "…"
    source = FROM.fill(source=each.source) if each.source.zh else same("")
    label = each.label if each.label.zh else source
    parts = (same("  " * depth + last), label, TYPES[each.type], same(cut))
    return Text("\t".join(part.zh for part in parts).rstrip(), "\t".join(part.en for part in parts).rstrip())
