"""`salessheets new`: a project with prefilled workbooks."""

from __future__ import annotations

import click

from salessheets.cli import options
from salessheets.cli.session import Session
from salessheets.portfolios import new as make_project
from salessheets.reporters.as_json import dumped
from salessheets.text import Text

HELP = "新建项目：取编号、建文件夹、预填工作簿。\n\nMake a project: code, folder, prefilled workbooks."
MADE = Text(
    "项目已建好：{path}\n下一步：打开「项目计划」填立项表，存盘即可。",
    "The project is ready: {path}\nNext: open project-plan, fill in the charter, and save.",
)


@click.command(help=HELP)
@click.argument("name")
@click.option("--code", help="项目编号，默认取下一个 / project code, default the next free one")
@click.option("--type", "kind", default="", help="项目类型 / type: launch market crm other")
@click.option("--manager", default="", help="项目经理 / project manager")
@click.option("--department", default="", help="申请部门 / applying department")
@click.option("--applicant", default="", help="申请人 / applicant")
@options.FORMAT
@click.pass_obj
def new(
    session: Session,
    name: str,
    code: str | None,
    kind: str,
    manager: str,
    department: str,
    applicant: str,
    form: str,
) -> None:
    """Make a project and say where it is."""
    path = make_project(
        session.root,
        name,
        as_of=session.as_of,
        code=code,
        type=kind,
        manager=manager,
        department=department,
        applicant=applicant,
    )
    if form == "json":
        click.echo(dumped({"path": str(path)}))
    else:
        session.say(MADE.fill(path=path))
