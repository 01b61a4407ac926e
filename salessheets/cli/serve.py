"""`salessheets serve`: a page on this machine with the same buttons."""

from __future__ import annotations

import secrets
import shutil
import socket
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from salessheets.cli import options
from salessheets.cli.session import Session
from salessheets.errors import SalessheetsError
from salessheets.text import Language, Text

if TYPE_CHECKING:
    from salessheets.web.board import Board

HELP = (
    "在本机浏览器里看组合和项目，按按钮校验、生成表单、汇总；只有这台电脑能访问。按 Ctrl-C 结束。"
    "\n\nSee portfolio and projects in a browser of this machine, with buttons to check, write forms and roll up; no "
    "other machine can reach it. Ctrl-C ends it."
)
HERE = Text(
    "请打开：{url}\n（链接里有密钥，在结束之前一直有效，只给自己用；按 Ctrl-C 结束）",
    "Open: {url}\n(the link holds a key and is good until the end: keep it to yourself; Ctrl-C ends)",
)
TAKEN = Text(
    "端口 {port} 用不了：{why}。换一个，或不写 --port。", "Port {port} cannot be had: {why}. Take another, or none."
)
LOOPBACK = "127.0.0.1"


@click.command(help=HELP)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="端口，默认任一空闲的 / port, default a free one"
)
@click.option("--no-browser", "quiet", is_flag=True, help="不打开浏览器 / do not open a browser")
@options.JOBS
@click.pass_obj
def serve(session: Session, port: int, quiet: bool, jobs: int | None) -> None:
    """Serve until Ctrl-C."""
    import uvicorn

    from salessheets.web.app import Site

    listening = bound(port)
    chosen, token = int(listening.getsockname()[1]), secrets.token_urlsafe(24)
    board = board_of(session, jobs)
    site = Site(board=board, port=chosen, token=token)
    url = f"http://{LOOPBACK}:{chosen}/?token={token}"
    session.say(HERE.fill(url=url))
    board.start_refresh()
    server = uvicorn.Server(uvicorn.Config(site.app(), log_level="warning", lifespan="off"))
    try:
        with nullcontext() if quiet else in_browser(url, session.language):
            server.run(sockets=[listening])
    finally:
        board.jobs.close()


def board_of(session: Session, jobs: int | None) -> Board:
    """The portfolio to be served; `--lang` is the language of the pages alone."""
    from salessheets.runner import runner_of
    from salessheets.web.board import Board

    return Board(
        root=session.root,
        language=session.language,
        today=today_of(session),
        clock=datetime.now,
        runner=runner_of(jobs),
    )


@contextmanager
def in_browser(url: str, language: Language) -> Iterator[None]:
    """Open a link without putting it on a command line, where others on the machine could read its key.

    The file that leads to it is deleted when the server ends.
    """
    from salessheets.web.handing import handed
    from salessheets.web.views import going

    page = handed(going(url, language))
    try:
        webbrowser.open(page.as_uri())
        yield
    finally:
        shutil.rmtree(page.parent, ignore_errors=True)


def today_of(session: Session) -> Callable[[], date]:
    """The date that was given, else that of each moment: the page may stay open overnight."""
    return (lambda: session.as_of) if session.said_day else date.today


def bound(port: int) -> socket.socket:
    """A socket on this machine alone.

    Raises:
        SalessheetsError: the port is taken or forbidden.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.bind((LOOPBACK, port))
    except OSError as error:
        listening.close()
        raise SalessheetsError(TAKEN.fill(port=port, why=error.strerror or error)) from error
    return listening
