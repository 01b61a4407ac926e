"""The command line: one file a command, imported only when it is called, so that `--help` costs nothing."""

from __future__ import annotations

import importlib
from typing import cast

import click

from salessheets.text import Language, Text

COMMANDS: dict[str, Text] = {
    "demo": Text(
        "造一个示范组合：8 个项目，并把下面的事全做一遍",
        "Make a filled portfolio of 8 projects and do everything on it",
    ),
    "init": Text("新建项目组合", "Make a portfolio"),
    "new": Text("新建项目和预填的工作簿", "Make a project with prefilled workbooks"),
    "check": Text("逐格校验工作簿", "Check the workbooks cell by cell"),
    "status": Text("每个项目到了哪一步", "Where every project stands"),
    "rollup": Text("写组合工作簿和页面", "Write the portfolio workbook and the pages"),
    "generate": Text("生成 Word 表单", "Write Word forms"),
    "documents": Text("每份文档的状态", "The state of every document"),
    "trace": Text("表单里的值来自哪一格", "Which cell a value in a form came from"),
    "refresh": Text("一次做完：校验、汇总、页面、表单", "All of it once: check, roll up, pages, forms"),
    "watch": Text("一直盯着：保存后一分钟内全部更新", "Watch: a minute after a save all is up to date"),
    "serve": Text("本机网页：看项目、按按钮", "A page on this machine with buttons"),
    "notify": Text("把变化告诉要知道的人", "Tell those who asked what has changed"),
    "service": Text("让系统自动启动 watch", "Have the system start the watcher"),
    "launcher": Text("文件管理器里的「用 salessheets 校验」", "“Check with salessheets” in the file manager"),
    "excel": Text("Excel 里的按钮（试验性）", "Buttons in Excel (experimental)"),
    "doctor": Text("体检：共享盘、字体、LibreOffice", "A check-up of share, fonts and programs"),
    "explain": Text("一条规则的说明", "The manual of a rule"),
    "schema": Text("全部工作表和列", "All sheets and columns"),
}
HELP = Text(
    "销售项目工作簿：校验、汇总、生成表单。",
    "Workbooks of sales projects: checked, rolled up, turned into forms.",
)


class Commands(click.Group):
    """The group of all commands; a command's module is `salessheets.cli.NAME`, its function `NAME`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order in which one meets them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"salessheets.cli.{cmd_name}")
        return cast("click.Command", getattr(module, cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        language: Language = "en" if ctx.params.get("lang") == "en" else "zh"
        with formatter.section("命令 / Commands"):
            formatter.write_dl([(name, text.say(language)) for name, text in COMMANDS.items()])


def print_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    """Print the version and stop."""
    if value and not ctx.resilient_parsing:
        from salessheets import __version__

        click.echo(f"salessheets {__version__}")
        ctx.exit()


@click.group(cls=Commands, help=f"{HELP.zh}\n\n{HELP.en}", context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), is_eager=True, envvar="SALESSHEETS_LANG", help="语言 / language"
)
@click.option("-C", "folder", metavar="FOLDER", envvar="SALESSHEETS_FOLDER", help="项目组合 / portfolio folder")
@click.option("--as-of", metavar="DATE", help="数据日期，默认今天 / date of the run, default today")
@click.option("-v", "--verbose", is_flag=True, help="多说一些 / say more")
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=print_version, help="版本 / version"
)
@click.pass_context
def commands(ctx: click.Context, lang: str | None, folder: str | None, as_of: str | None, verbose: bool) -> None:
    """Keep what was said before the command."""
    from salessheets.cli.session import Session

    ctx.obj = Session(said_language=lang, said_folder=folder, said_day=as_of, verbose=verbose)
