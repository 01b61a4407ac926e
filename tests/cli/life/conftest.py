"""A portfolio of one project that held one meeting; its documents live through the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from minutes_case import FOLDER, LOG, PLAN, Ask, Data
from small_portfolio import portfolio, project

from salessheets.__main__ import run
from salessheets.folders import read_marker


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return portfolio(tmp_path / "销售项目").path


@pytest.fixture
def data(here: Path) -> Data:
    """Write the project's workbooks: what stands in the minutes, and what home asks for."""

    def write(title: str = "第一次会", resolution: str = "同意", needs: str = "否", **more: str) -> None:
        books = {"项目计划": PLAN, "执行记录": LOG.format(title=title, resolution=resolution, needs=needs), **more}
        (here / FOLDER / "评审审批.xlsx").unlink(missing_ok=True)
        project(read_marker(here), FOLDER, books)

    write()
    return write


@pytest.fixture
def say(here: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command on the project; gives the exit code and the first document that it tells of."""

    def said(*arguments: str, day: str = "2026-03-10", lang: str = "zh") -> tuple[int, dict[str, Any]]:
        more = () if arguments[0] == "refresh" else ("--project", "XS-2026-001", "--format", "json")
        code = run(["-C", str(here), "--lang", lang, "--as-of", day, *arguments, *more, "--jobs", "0"])
        out = capsys.readouterr().out
        found = json.loads(out)["documents"] if out.startswith("{") else [{}]
        return code, found[0] if found else {}

    return said
