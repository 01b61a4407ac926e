"""The local page: who may ask, from where, and where nobody is sent."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from starlette.testclient import TestClient
from web.local_page import BASE, HOME, PAGE, PORT, Opened, post

from salessheets.cli.serve import in_browser
from salessheets.web.app import Site
from salessheets.web.board import Board
from salessheets.web.security import Asked, refused


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


@pytest.mark.parametrize(
    "page", ["https://evil.example.com/", "//evil.example.com", "/\\evil.example.com", "x", "/a\nb"]
)
def test_one_is_never_sent_elsewhere(browser: TestClient, page: str) -> None:
    answer = browser.post("/language", data={"page": page}, headers={"origin": BASE})
    assert answer.headers["location"] == HOME


def test_what_is_too_long_for_a_form_is_not_read(browser: TestClient, board: Board) -> None:
    assert post(browser, "/generate", project="XS-2026-001", form="D1", page="x" * 20_000) == 404
    assert board.jobs.standing.running is None


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
