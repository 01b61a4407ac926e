from __future__ import annotations

import json
from pathlib import Path

import pytest

from salessheets.__main__ import run
from salessheets.folders import find_root


def test_init_and_new_say_where_things_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "销售项目"
    assert run(["init", str(folder), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"format": 1, "path": str(folder.resolve())}
    told = ["-C", str(folder), "--as-of", "2026-03-05", "new", "华东", "--type", "新品", "--manager", "张伟"]
    assert run([*told, "--format", "json"]) == 0
    path = Path(json.loads(capsys.readouterr().out)["path"])
    assert path == folder.resolve() / "XS-2026-001 华东"
    assert (path / "项目计划.xlsx").is_file()
    assert run(told) == 0
    assert "XS-2026-002 华东" in capsys.readouterr().out
    assert run(["-C", str(folder), "--as-of", "2026-03-05", "check", "--jobs", "0"]) == 0


def test_english_portfolios_have_english_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "init", str(tmp_path)]) == 0
    assert find_root(tmp_path).language == "en"
    assert run(["-C", str(tmp_path), "--as-of", "2026-03-05", "new", "East", "--code", "XS-2026-009"]) == 0
    said = capsys.readouterr().out
    assert "The project is ready" in said
    assert (tmp_path / "XS-2026-009 East" / "project-plan.xlsx").is_file()


def test_what_cannot_be_done_is_told_with_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(tmp_path)]) == 0
    assert run(["init", str(tmp_path)]) == 2
    assert run(["-C", str(tmp_path), "new", "甲", "--type", "打猎"]) == 2
    said = capsys.readouterr().err
    assert "已经在项目组合" in said
    assert "没有项目类型" in said
