"""`salessheets init`: a new portfolio."""

from __future__ import annotations

from pathlib import Path

import click

from salessheets.cli import options
from salessheets.cli.session import Session
from salessheets.portfolios import init as make_portfolio
from salessheets.reporters.as_json import dumped
from salessheets.text import Text

HELP = "新建项目组合：标记、设置、台账和输出文件夹。\n\nMake a portfolio: marker, settings, ledger, output folder."
MADE = Text(
    "项目组合已建好：{path}\n下一步：在 设置.xlsx 里填单位名称、人员和委员，然后 salessheets -C {path} new 项目名称",
    "The portfolio is ready: {path}\nNext: fill in organisation, people and committee in settings.xlsx, then "
    "salessheets -C {path} new NAME",
)


@click.command(help=HELP)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@options.FORMAT
@click.pass_obj
def init(session: Session, folder: Path, form: str) -> None:
    """Make a portfolio and say where it is."""
    root = make_portfolio(folder, session.language)
    if form == "json":
        click.echo(dumped({"path": str(root.path)}))
    else:
        session.say(MADE.fill(path=root.path))
