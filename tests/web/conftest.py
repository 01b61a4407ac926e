"""A portfolio of one project behind a site, and who asks it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from small_portfolio import portfolio, project
from starlette.testclient import TestClient
from web.local_page import NOON, Opened, asking, settled

from salessheets.folders import Root
from salessheets.runner import Inline
from salessheets.web.board import Board

HOSTILE = "<script>alert(1)</script>&\"'"
PLAN = f"charter\ncode | XS-2026-001\nname | 华东{HOSTILE}\nplanned_start | 没有日期"
MARKS = "performance\nperson | indicator | weight | score\n张伟 | 业绩保密 | 100 | 59"


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
    with asking(board, opened) as asked:
        yield asked


@pytest.fixture
def browser(stranger: TestClient, board: Board) -> TestClient:
    """Someone who opened the link, after everything was read once."""
    stranger.get("/?token=right")
    board.start_refresh()
    settled(board)
    return stranger
