"""`salessheets schema`: every workbook, sheet, column and choice, as Markdown or JSON."""

from __future__ import annotations

import click

from salessheets.cli import options
from salessheets.cli.session import Session
from salessheets.reporters.as_json import dumped
from salessheets.reporters.schema import schema_data, schema_markdown

HELP = "全部工作簿、工作表、列和选项。\n\nAll workbooks, sheets, columns and choices."


@click.command(help=HELP)
@options.formats("md", "json")
@click.pass_obj
def schema(session: Session, form: str) -> None:
    """Print the schema."""
    if form == "json":
        click.echo(dumped(schema_data()))
    else:
        click.echo(schema_markdown(session.language), nl=False)
