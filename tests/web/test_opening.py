"""The local page: files that are opened on this machine, and those that never are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from web.local_page import BASE, PAGE, Opened, client, post

from salessheets.folders import Root
from salessheets.web.board import Board
from salessheets.web.files import located, open_file


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
