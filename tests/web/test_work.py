"""The local page: what the buttons start, what is said while it runs and after."""

from __future__ import annotations

import re

import pytest
from small_portfolio import project
from starlette.testclient import TestClient
from web.local_page import BASE, FORM, HOME, PAGE, broken, post, settled

from salessheets.findings import Finding
from salessheets.folders import Root
from salessheets.text import Text, same
from salessheets.web import board as web_board
from salessheets.web.board import Board
from salessheets.web.jobs import Jobs, Progress


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


@pytest.mark.parametrize(("project_name", "form"), [("XS-2026-001", "D14"), ("XS-2026-001", "D99"), ("gone", "D1")])
def test_what_is_not_offered_cannot_be_asked_for(browser: TestClient, project_name: str, form: str) -> None:
    assert post(browser, "/generate", project=project_name, form=form) == 404


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
