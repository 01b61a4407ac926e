"""`salessheets explain 2.2b`: the manual of a rule, a code or a metric."""

from __future__ import annotations

import click

from salessheets.cli import options
from salessheets.cli.session import Session
from salessheets.explaining import as_data, as_text, every_id, explained
from salessheets.reporters.as_json import dumped

HELP = (
    "一条规则、代码或指标的说明；不写编号则列出全部。\n\nThe manual of a rule, a code or a metric; all ids without one."
)


@click.command(help=HELP)
@click.argument("name", required=False, metavar="[RULE]")
@options.FORMAT
@click.pass_obj
def explain(session: Session, name: str | None, form: str) -> None:
    """Print one manual, or the list of all."""
    language = session.language
    found = (explained(name),) if name else every_id()
    if form == "json":
        click.echo(dumped(as_data(found, language, one=bool(name))))
    else:
        click.echo(as_text(found, language, one=bool(name)))
