"""The local page: who may ask, what the buttons do, what is never shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from urllib.parse import quote

import pytest
from small_portfolio import portfolio, project
from starlette.testclient import TestClient

from salessheets.folders import Root
from salessheets.text import Text, same
from salessheets.web.app import Site
from salessheets.web.board import Board
from salessheets.web.files import located, spellings
from salessheets.web.jobs import Jobs, Progress
from salessheets.web.security import Asked, refused

PORT = 8123
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
    made = Board(root=root, language="zh", today=lambda: date(2026, 3, 10), processes=0)
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


def test_the_link_lets_in_once_and_a_cookie_afterwards(stranger: TestClient) -> None:
    assert stranger.get(HOME).status_code == 403
    assert stranger.get("/?token=wrong").status_code == 403
    answer = stranger.get("/?token=right")
    assert answer.status_code == 303
    assert "right" not in answer.headers["location"]
    assert {"HttpOnly", "SameSite=strict"} <= set(answer.headers["set-cookie"].split("; "))
    assert stranger.get(HOME).status_code == 200


@pytest.mark.parametrize("host", ["evil.example.com", f"evil.example.com:{PORT}", "127.0.0.1", "127.0.0.1:1", ""])
def test_another_name_for_this_machine_is_refused(host: str) -> None:
    asked = Asked(method="GET", headers={"host": host, "cookie": "salessheets=right"})
    assert refused(asked, PORT, "right") == 421


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
    browser: TestClient, board: Board, root: Root
) -> None:
    assert post(browser, "/generate", project="XS-2026-001", form="D1", final="no", page=PAGE) == 303
    settled(board)
    assert (root.path / FORM).exists()
    assert "XS-2026-001_D1" in browser.get(PAGE).text
    asked = board.project("XS-2026-001")
    assert asked
    outcome = list(board.generated(asked, "D1", lambda _done, _total: None, final=True))
    assert any("没有定稿" in line.zh for line in outcome)


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

    def broken(_progress: Progress) -> tuple[Text, ...]:
        raise ZeroDivisionError

    assert jobs.start(same("a"), broken).result(60).failed
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert not jobs.start(same("b"), lambda _progress: ()).result(60).failed
    jobs.close()


def test_what_is_too_long_for_a_form_is_not_read(browser: TestClient, board: Board) -> None:
    assert post(browser, "/generate", project="XS-2026-001", form="D1", page="x" * 20_000) == 404
    assert board.jobs.standing.running is None
