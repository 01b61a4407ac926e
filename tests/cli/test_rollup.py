from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from commands import Say

from salessheets import files
from salessheets.errors import SalessheetsError
from salessheets.reporters import delivery

FILES = [
    "output/项目组合.xlsx",
    "output/看板.html",
    "output/XS-2026-001/index.html",
    "output/XS-2026-002/index.html",
    "output/XS-2026-003/index.html",
]


def test_files_are_printed_and_stand_there(say: Say, share: Path) -> None:
    code, out, err = say("rollup", "--jobs", "0")
    assert (code, err) == (0, "")
    assert out.splitlines() == [f"已写：{file}" for file in FILES]
    assert all((share / file).is_file() for file in FILES)


def test_json(say_json: Callable[..., Any]) -> None:
    assert say_json("rollup", "--jobs", "0") == {"format": 1, "files": FILES}


def test_the_page_tells_what_is_wrong_in_which_cell(say: Say, share: Path) -> None:
    say("rollup", "--jobs", "0")
    page = (share / "output/XS-2026-001/index.html").read_text(encoding="utf-8")
    assert "项目计划.xlsx › 计划!" in page
    broken = (share / "output/XS-2026-003/index.html").read_text(encoding="utf-8")
    assert "项目计划.xlsx" in broken


def test_a_workbook_open_elsewhere_ends_with_2_and_is_told(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(path: Path, data: bytes) -> bool:
        if path.suffix == ".xlsx":
            raise SalessheetsError(files.held(path))
        return files.write_whole(path, data)

    monkeypatch.setattr(delivery, "write_whole", held)
    code, out, err = say("rollup", "--jobs", "0")
    assert code == 2
    assert "项目组合.xlsx" not in out
    assert "项目组合.xlsx" in err


def test_english(say: Say) -> None:
    code, out, _ = say("rollup", "--jobs", "0", lang="en")
    assert code == 0
    assert "Written: output/portfolio.xlsx" in out
