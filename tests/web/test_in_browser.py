"""The local page in a real browser: the link, the buttons, what they lead to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from real_browser import PROGRAM, Browser, browser
from small_portfolio import portfolio, project

from salessheets.web.handing import handed
from salessheets.web.views import going

pytestmark = [
    pytest.mark.skipif(not PROGRAM, reason="no Chromium on this machine"),
    pytest.mark.skipif(sys.platform == "win32", reason="the pipe to the browser is POSIX"),
]
PLAN = "charter\ncode | XS-2026-001\nname | 华东新品推广\nplanned_start | 没有日期"
FORM = "output/XS-2026-001/表单/XS-2026-001_D1_立项申请表_草稿.docx"
LINK = re.compile(r"http://127\.0\.0\.1:\d+/\?token=\S+")
TEXT = "document.body ? document.body.innerText : ''"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = portfolio(tmp_path / "销售 项目")
    project(root, "XS-2026-001 华东新品推广", {"项目计划": PLAN})
    return root.path


@pytest.fixture
def link(folder: Path) -> Iterator[str]:
    """The link that `serve` prints."""
    command = [sys.executable, "-m", "salessheets", "--as-of", "2026-03-10", "-C", str(folder)]
    surroundings = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8", "SALESSHEETS_CACHE": "off"}
    server = subprocess.Popen(
        [*command, "serve", "--no-browser", "--jobs", "0"], stdout=subprocess.PIPE, text=True, encoding="utf-8",
        env=surroundings,
    )  # fmt: skip
    try:
        assert server.stdout
        found = next(said for line in server.stdout if (said := LINK.search(line)))
        yield found.group()
    finally:
        server.terminate()
        server.communicate(timeout=30)


def until(page: Browser, words: str) -> None:
    """Wait while the page asks again by itself, until it says something."""
    while words not in page.said(TEXT):
        page.loaded()


def test_a_form_is_made_by_a_click(folder: Path, link: str, tmp_path: Path) -> None:
    with browser(tmp_path / "profile") as page:
        page.load(link)
        until(page, "华东新品推广")
        assert "token" not in page.said("location.href")
        page.click("a[href='XS-2026-001/index.html']")
        assert "立项!C" in page.said(TEXT)
        page.call("Runtime.evaluate", expression="document.querySelector('select[name=form]').value = 'D1'")
        page.click("button[name=final][value=no]")
        until(page, "新建：")
        assert (folder / FORM).exists()
        assert page.said("document.querySelector('select[name=form]').value") == "D1"
        page.call("Runtime.evaluate", expression="document.querySelector('select[name=form]').value = 'D9'")
        page.click("button[name=final][value=yes]")
        assert "全部定稿" in page.said(TEXT)
        page.click("main button")
        until(page, "没有可生成的")
        pictures(page, tmp_path)


def pictures(page: Browser, folder: Path) -> None:
    """Pictures to look at, when asked for by name; none is empty."""
    for width in (1280, 420):
        path = Path(os.environ.get("SALESSHEETS_PICTURES") or folder) / f"serve-{width}.png"
        page.picture(path, width, 1400)
        assert path.stat().st_size > 10_000


def test_the_file_that_the_browser_is_given_leads_in(link: str, tmp_path: Path) -> None:
    with browser(tmp_path / "profile") as page:
        page.load(handed(going(link, "zh")).as_uri())  # from elsewhere, to which a strict cookie is not shown at once
        until(page, "校验并更新")
        assert "token" not in page.said("location.href")


def test_without_the_link_there_is_nothing_to_see(link: str, tmp_path: Path) -> None:
    with browser(tmp_path / "profile") as page:
        page.load(link.partition("?")[0])
        assert "salessheets serve" in page.said(TEXT)
        assert "华东" not in page.said(TEXT)
