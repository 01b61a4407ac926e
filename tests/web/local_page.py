"""A site to ask as a browser does: its addresses, how to wait for it, what to do with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from starlette.testclient import TestClient

from salessheets.text import Text, same
from salessheets.web.app import Site
from salessheets.web.board import Board
from salessheets.web.files import Opener
from salessheets.web.jobs import Progress

PORT = 8123
NOON = datetime(2026, 3, 10, 12)
BASE = f"http://127.0.0.1:{PORT}"
HOME = "/output/" + quote("看板.html")
PAGE = "/output/XS-2026-001/index.html"
FORM = "output/XS-2026-001/表单/XS-2026-001_D1_立项申请表_草稿.docx"


class Opened(list[Path]):
    """Remembers what was to be opened."""

    def __call__(self, path: Path) -> None:
        self.append(path)


def settled(board: Board) -> None:
    """Wait for what was started: the pool has one thread, so what is put behind it comes after it."""
    board.jobs.start(same("x"), lambda _progress: ()).result(60)


def post(browser: TestClient, path: str, origin: str = BASE, **said: str) -> int:
    return int(browser.post(path, data=said, headers={"origin": origin}).status_code)


def asking(board: Board, opener: Opener) -> TestClient:
    """Whoever asks the site."""
    site = Site(board=board, port=PORT, token="right", opener=opener)
    return TestClient(site.app(), base_url=BASE, follow_redirects=False)


@contextmanager
def client(board: Board, opener: Opener) -> Iterator[TestClient]:
    """Someone who opened the link, on a machine that opens files in this way."""
    with asking(board, opener) as browser:
        browser.get("/?token=right")
        yield browser


def broken(_progress: Progress) -> tuple[Text, ...]:
    raise ZeroDivisionError
