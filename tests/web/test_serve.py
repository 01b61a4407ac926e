"""The local page: who may ask, what the buttons do, what is never shown."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from threading import Event
from urllib.parse import quote, urlsplit
from urllib.request import url2pathname

import pytest
from small_portfolio import portfolio, project
from starlette.testclient import TestClient

from salessheets.cli.serve import in_browser
from salessheets.findings import Finding
from salessheets.folders import Root
from salessheets.runner import Inline
from salessheets.text import Text, same
from salessheets.web import board as web_board
from salessheets.web.app import Site
from salessheets.web.board import Board
from salessheets.web.files import Opener, located, open_file, spellings
from salessheets.web.jobs import Jobs, Progress
from salessheets.web.security import Asked, refused
from salessheets.web.views import portfolio_view

PORT = 8123
NOON = datetime(2026, 3, 10, 12)
BASE = f"http://127.0.0.1:{PORT}"
HOSTILE = "<script>alert(1)</script>&\"'"
PLAN = f"charter\ncode | XS-2026-001\nname | 华东{HOSTILE}\nplanned_start | 没有日期"
MARKS = "performance\nperson | indicator | weight | score\n张伟 | 业绩保密 | 100 | 59"
HOME = "/output/" + quote("看板.html")
PAGE = "/output/XS-2026-001/index.html"
FORM = "output/XS-2026-001/表单/XS-2026-001_D1_立项申请表_草稿.docx"


class Opened(list[Path]):
    """Remembers what was to be opened."""

    def __call__(self, path: Path) -> None:
        self.append(path)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Root:
    monkeypatch.setenv("SALESSHEETS_CACHE", "off")
    made = portfolio(tmp_path / "销售 项目")
    project(made, "XS-2026-001 华东", {"项目计划": PLAN, "绩效/绩效评估": MARKS})
    return made


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def board(root: Root) -> Iterator[Board]:
    made = Board(root=root, language="zh", today=lambda: date(2026, 3, 10), clock=lambda: NOON, runner=Inline())
    yield made
    made.jobs.close()


@pytest.fixture
def stranger(board: Board, opened: Opened) -> Iterator[TestClient]:
    site = Site(board=board, port=PORT, token="right", opener=opened)
    with TestClient(site.app(), base_url=BASE, follow_redirects=False) as client:
        yield client


@pytest.fixture
def browser(stranger: TestClient, board: Board) -> TestClient:
    """Someone who opened the link, after everything was read once."""
    stranger.get("/?token=right")
    board.start_refresh()
    settled(board)
    return stranger


def settled(board: Board) -> None:
    """Wait for what was started: the pool has one thread, so what is put behind it comes after it."""
    board.jobs.start(same("x"), lambda _progress: ()).result(60)


def post(browser: TestClient, path: str, origin: str = BASE, **said: str) -> int:
    return int(browser.post(path, data=said, headers={"origin": origin}).status_code)


def test_the_link_lets_in_and_a_cookie_afterwards_which_is_not_its_key(stranger: TestClient) -> None:
    assert stranger.get(HOME).status_code == 403
    assert stranger.get("/?token=wrong").status_code == 403
    answer = stranger.get("/?token=right")
    assert f'content="0; url={HOME}"' in answer.text
    assert "right" not in answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict"} <= set(answer.headers["set-cookie"].split("; "))
    assert stranger.get(HOME).status_code == 200


def test_two_servers_on_one_machine_do_not_throw_each_other_out(browser: TestClient, board: Board) -> None:
    other = f"http://127.0.0.1:{PORT + 1}"
    site = Site(board=board, port=PORT + 1, token="other")
    with TestClient(site.app(), base_url=other, cookies=browser.cookies) as second:
        assert second.get(HOME).status_code == 403
        second.get("/?token=other")
        assert second.get(HOME).status_code == 200
        browser.cookies.update(second.cookies)
    assert browser.get(HOME).status_code == 200


def test_who_is_refused_is_not_led_to_what_is_refused(stranger: TestClient) -> None:
    assert "href=" not in stranger.get(HOME).text


@pytest.mark.parametrize("host", ["evil.example.com", f"evil.example.com:{PORT}", "127.0.0.1", "127.0.0.1:1", ""])
def test_another_name_for_this_machine_is_refused(host: str) -> None:
    asked = Asked(method="GET", headers={"host": host, "cookie": f"salessheets-{PORT}=key"})
    assert refused(asked, PORT, "right", "key") == 421


@pytest.mark.parametrize(
    "origin", ["", "null", "https://evil.example.com", f"https://127.0.0.1:{PORT}", "http://127.0.0.1:1"]
)
def test_forms_of_other_sites_are_refused(browser: TestClient, board: Board, origin: str) -> None:
    before = board.jobs.standing
    assert post(browser, "/refresh", origin) == 403
    assert board.jobs.standing == before


def test_nothing_is_done_by_looking(browser: TestClient, opened: Opened) -> None:
    for path in ("/refresh", "/generate", "/open"):
        assert browser.get(path).status_code in (404, 405)
    assert browser.put("/refresh").status_code == 405
    assert opened == []


@pytest.mark.parametrize("path", [HOME, PAGE, "/standing", "/nowhere"])
def test_every_answer_keeps_other_sites_out(browser: TestClient, path: str) -> None:
    headers = browser.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "script-src" not in headers["content-security-policy"]
    assert headers["x-frame-options"] == "DENY"
    assert headers["cache-control"] == "no-store"


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


def test_refresh_reads_what_was_saved_meanwhile(browser: TestClient, board: Board, root: Root) -> None:
    project(root, "XS-2026-002 华南", {"项目计划": "charter\ncode | XS-2026-002\nname | 华南新品"})
    assert "华南新品" not in browser.get(HOME).text
    assert post(browser, "/refresh", page=HOME) == 303
    settled(board)
    assert "华南新品" in browser.get(HOME).text


def test_a_draft_is_written_and_a_final_is_refused_with_the_reason(
    browser: TestClient, board: Board, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert post(browser, "/generate", project="XS-2026-001", form="D1", final="no", page=PAGE) == 303
    settled(board)
    assert (root.path / FORM).exists()
    assert "XS-2026-001_D1" in browser.get(PAGE).text
    asked = board.project("XS-2026-001")
    assert asked
    outcome = list(board.generated(asked, "D1", lambda _done, _total: None, final=True))
    held = [line for line in outcome if isinstance(line, Finding)]
    monkeypatch.setattr(web_board, "MOST", len(held) - 1)
    outcome = list(board.generated(asked, "D1", lambda _done, _total: None, final=True))
    assert "没有定稿的原因另有 1 处" in " ".join(str(line) for line in outcome)
    assert sum(isinstance(line, Finding) for line in outcome) == len(held) - 1
    board.jobs.start(same("x"), lambda _progress: held).result(60)
    assert re.search(r'没有定稿，先改这里：<a href="/XS-2026-001[^"]*xlsx', browser.get(PAGE).text)
    assert "没有定稿，先改这里：项目计划.xlsx › 立项!" in browser.get("/standing").text


def test_all_meetings_are_made_final_only_after_asking_again(browser: TestClient, board: Board) -> None:
    before = board.jobs.standing
    said = {"project": "XS-2026-001", "form": "D9", "final": "yes", "page": PAGE}
    asking = browser.post("/generate", data=said, headers={"origin": BASE})
    assert "全部定稿" in asking.text
    assert 'name="all" value="yes"' in asking.text
    assert board.jobs.standing == before
    assert post(browser, "/generate", **said, all="yes") == 303
    settled(board)


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


def broken(_progress: Progress) -> tuple[Text, ...]:
    raise ZeroDivisionError


def test_a_file_that_no_program_opens_is_said(board: Board) -> None:
    def nothing(_path: Path) -> None:
        raise FileNotFoundError(2, "No such file or directory", "xdg-open")

    with client(board, nothing) as browser:
        said = {"file": "XS-2026-001 华东/项目计划.xlsx", "page": PAGE}
        answer = browser.post("/open", data=said, headers={"origin": BASE})
    assert "这台电脑打不开这个文件（No such file or directory）" in answer.text
    assert f'href="{PAGE}"' in answer.text


def test_a_bug_in_a_page_is_said_and_keeps_other_sites_out(board: Board, capsys: pytest.CaptureFixture[str]) -> None:
    def bug(_path: Path) -> None:
        raise ZeroDivisionError

    with client(board, bug) as browser:
        said = {"file": "XS-2026-001 华东/项目计划.xlsx"}
        answer = browser.post("/open", data=said, headers={"origin": BASE})
    assert (answer.status_code, "程序自己出错了" in answer.text) == (500, True)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "ZeroDivisionError" in capsys.readouterr().err


@contextmanager
def client(board: Board, opener: Opener) -> Iterator[TestClient]:
    site = Site(board=board, port=PORT, token="right", opener=opener)
    with TestClient(site.app(), base_url=BASE, follow_redirects=False) as browser:
        browser.get("/?token=right")
        yield browser


def test_no_dead_process_is_left_of_a_program_that_opened_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = Event()

    class Started:
        def wait(self) -> None:
            waited.set()

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: Started())
    open_file(tmp_path)
    assert waited.wait(10)


def test_the_browser_is_led_by_a_file_that_goes_and_no_key_is_on_its_command_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    with in_browser("http://127.0.0.1:1/?token=secret", "zh"):
        page = Path(url2pathname(urlsplit(opened[0]).path))
        assert "secret" not in opened[0]
        assert "url=http://127.0.0.1:1/?token=secret" in page.read_text(encoding="utf-8")
        if os.name == "posix":
            assert page.parent.stat().st_mode & 0o077 == 0
    assert not page.parent.exists()


@pytest.mark.parametrize(("project_name", "form"), [("XS-2026-001", "D14"), ("XS-2026-001", "D99"), ("gone", "D1")])
def test_what_is_not_offered_cannot_be_asked_for(browser: TestClient, project_name: str, form: str) -> None:
    assert post(browser, "/generate", project=project_name, form=form) == 404


def test_a_file_is_opened_by_its_button_alone(browser: TestClient, opened: Opened, root: Root) -> None:
    book = "XS-2026-001 华东/项目计划.xlsx"
    page = browser.get("/" + quote(book))
    assert "在这台电脑上打开" in page.text
    assert opened == []
    assert post(browser, "/open", file=book, page=PAGE) == 303
    assert opened == [root.path / "XS-2026-001 华东" / "项目计划.xlsx"]


@pytest.mark.parametrize(
    "path",
    [
        "../outside.xlsx",
        "XS-2026-001 华东/../../outside.xlsx",
        "/etc/passwd",
        "XS-2026-001 华东/绩效/绩效评估.xlsx",
        ".salessheets-root",
        "XS-2026-001 华东/程序.exe",
        "XS-2026-001 华东/link.xlsx",
        "XS-2026-001 华东",
        "gone.xlsx",
        "",
    ],
)
def test_nothing_else_is_opened(browser: TestClient, opened: Opened, root: Root, path: str) -> None:
    (root.path.parent / "outside.xlsx").write_bytes(b"x")
    (root.path / "XS-2026-001 华东" / "程序.exe").write_bytes(b"x")
    link(root.path / "XS-2026-001 华东" / "link.xlsx", root.path.parent / "outside.xlsx")
    assert located(root.path, path) is None
    assert post(browser, "/open", file=path) == 404
    assert opened == []


def link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("this system makes no links")


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


@pytest.mark.parametrize(
    "page", ["https://evil.example.com/", "//evil.example.com", "/\\evil.example.com", "x", "/a\nb"]
)
def test_one_is_never_sent_elsewhere(browser: TestClient, page: str) -> None:
    answer = browser.post("/language", data={"page": page}, headers={"origin": BASE})
    assert answer.headers["location"] == HOME


def test_a_page_says_what_runs_and_asks_again_until_it_is_done(browser: TestClient, board: Board) -> None:
    seen: list[str] = []

    def work(progress: Progress) -> tuple[Text, ...]:
        progress(3, 8)
        seen.extend((browser.get(PAGE).text, browser.get("/standing").text))
        return (same("finished it"),)

    board.jobs.start(same("working on it"), work).result(60)
    assert "working on it" in seen[0]
    assert '<progress value="3" max="8">' in seen[0]
    assert 'http-equiv="refresh"' in seen[0]
    assert '"done": 3' in seen[1]
    after = browser.get(PAGE).text
    assert "finished it" in after
    assert 'http-equiv="refresh"' not in after


def test_a_bug_is_said_and_the_next_thing_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    jobs = Jobs()
    assert jobs.start(same("a"), broken).result(60).failed
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert not jobs.start(same("b"), lambda _progress: ()).result(60).failed
    jobs.close()


def test_what_is_too_long_for_a_form_is_not_read(browser: TestClient, board: Board) -> None:
    assert post(browser, "/generate", project="XS-2026-001", form="D1", page="x" * 20_000) == 404
    assert board.jobs.standing.running is None
