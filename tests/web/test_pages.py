"""The local page: what it shows, in which language, and what is never shown."""

from __future__ import annotations

import html
import re
import shutil
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import quote

import pytest
from small_portfolio import project
from starlette.testclient import TestClient
from web.local_page import FORM, HOME, NOON, PAGE, broken, post, settled

from salessheets.folders import Root
from salessheets.runner import Inline
from salessheets.text import same
from salessheets.web.board import Board
from salessheets.web.files import spellings
from salessheets.web.views import portfolio_view


def test_what_people_typed_is_words(browser: TestClient) -> None:
    for path in (HOME, PAGE):
        page = browser.get(path).text
        assert "<script" not in page
        assert "&lt;script&gt;" in page


def test_a_project_shows_its_findings_with_their_cells_and_nothing_of_performance(browser: TestClient) -> None:
    page = browser.get(PAGE).text
    assert "立项!C" in page
    assert "业绩保密" not in page
    assert 'value="D14"' not in page
    assert browser.get("/" + quote("XS-2026-001 华东/绩效/绩效评估.xlsx")).status_code == 404


@pytest.mark.parametrize("code", ["XS/2026:001", 'A"<b>'])
def test_a_project_has_its_page_whatever_its_code(root: Root, browser: TestClient, board: Board, code: str) -> None:
    project(root, "另一个", {"项目计划": f"charter\ncode | {code}\nname | 华南"})
    board.start_refresh()
    settled(board)
    links = set(re.findall(r'href="([^"]*index.html)"', browser.get(HOME).text))
    pages = [browser.get("/output/" + html.unescape(link)) for link in links]
    assert [page.status_code for page in pages] == [200, 200]
    assert sum("华南" in page.text for page in pages) == 1
    name = next(each.code for each in board.review.projects if each.folder == "另一个") if board.review else ""
    assert post(browser, "/generate", project=name, form="D1", final="no") == 303


def test_files_are_written_in_the_portfolios_language_whatever_the_pages_are_in(root: Root) -> None:
    board = Board(root=root, language="en", today=lambda: date(2026, 3, 10), clock=lambda: NOON, runner=Inline())
    assert "1 projects" in next(iter(board.refreshed(lambda _done, _total: None))).say("en")
    asked = board.project("XS-2026-001")
    assert asked
    list(board.generated(asked, "D1", lambda _done, _total: None, final=False))
    assert 'lang="zh-CN"' in (root.path / "output/XS-2026-001/index.html").read_text(encoding="utf-8")
    assert (root.path / FORM).exists()
    assert not (root.path / "output/dashboard.html").exists()
    assert 'lang="en"' in portfolio_view(board, "en")
    board.jobs.close()


def test_pages_are_there_in_both_languages_and_lead_to_the_same_files(browser: TestClient, root: Root) -> None:
    assert post(browser, "/language", language="en", page=PAGE) == 303
    page = browser.get(PAGE).text
    assert "Make final" in page
    assert 'lang="en"' in page
    assert browser.get("/output/dashboard.html").status_code == 200
    assert browser.get("/output/XS-2026-001/findings.xlsx").status_code == 200
    assert {path.name for path in spellings(PurePosixPath("output/XS-2026-001/findings.xlsx"))} == {
        "findings.xlsx",
        "校验结果.xlsx",
    }
    assert root.language == "zh"


def test_the_bar_says_when_everything_was_last_checked(browser: TestClient) -> None:
    for page in (HOME, PAGE):
        assert "上次校验 2026-03-10 12:00" in browser.get(page).text


def test_after_a_first_reading_that_failed_the_page_does_not_say_that_it_reads(
    stranger: TestClient, board: Board, root: Root
) -> None:
    stranger.get("/?token=right")
    (root.path / ".salessheets-root").unlink()
    shutil.rmtree(root.path)
    board.start_refresh()
    settled(board)
    board.jobs.start(same("x"), broken).result(60)
    page = stranger.get(HOME).text
    assert "正在第一次读取" not in page
    assert "还没有读到数据" in page
