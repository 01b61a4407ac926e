"""`salessheets excel install`: says what it writes, writes it where Excel looks, takes it away again."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from commands import Say, saying

from salessheets.cli import excel as command
from salessheets.cli.session import Session
from salessheets.excel.installing import Desktop, program_of, start_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The start folder of an Excel on Windows."""
    folder = tmp_path / "XLSTART"

    def here(session: Session) -> Desktop:
        return Desktop(
            platform="win32", folder=folder, program=("py", "-P", "-m", "salessheets"), language=session.language
        )

    monkeypatch.setattr(command, "here", here)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: object())
    return folder


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    return saying(capsys, "excel")


def test_it_is_installed_looked_at_and_removed(folder: Path, say: Say) -> None:
    assert say("status")[0] == 1
    code, out, _ = say("install")
    assert code == 0
    assert "试验性" in out
    assert "Public Sub CheckBook" in out
    assert [path.name for path in folder.iterdir()] == ["salessheets.xlam"]
    assert say("status")[0] == 0
    (folder / "salessheets.xlam").write_bytes(b"older")
    code, out, _ = say("status")
    assert (code, "另一个版本" in out) == (1, True)
    assert say("uninstall")[0] == 0
    assert not list(folder.iterdir())


def test_a_dry_run_only_says(folder: Path, say: Say) -> None:
    code, out, _ = say("install", "--dry-run")
    assert code == 0
    assert str(folder / "salessheets.xlam") in out
    assert not folder.exists()
    assert say("uninstall", "--dry-run")[0] == 0


def test_without_xlwings_it_says_how_to_get_it(folder: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    code, out, _ = say("install")
    assert (code, 'pip install "salessheets[excel]"' in out) == (0, True)
    assert say("status")[0] == 1
    assert folder.exists()


def test_elsewhere_it_names_the_other_ways(tmp_path: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = Desktop(platform="linux", folder=tmp_path / "X", program=("py",), language="zh")
    monkeypatch.setattr(command, "here", lambda _: elsewhere)
    code, _, problem = say("install")
    assert (code, "首页的「生成」列" in problem) == (2, True)
    assert not (tmp_path / "X").exists()


def test_excel_starts_what_stands_in_the_users_data() -> None:
    home = Path("/home/x")
    assert start_folder({}, home) == home / "AppData/Roaming/Microsoft/Excel/XLSTART"
    assert start_folder({"APPDATA": "/data"}, home) == Path("/data/Microsoft/Excel/XLSTART")


def test_buttons_start_a_python_that_can_speak_and_imports_nothing_from_where_it_stands() -> None:
    assert program_of("/py/pythonw.exe") == (str(Path("/py/python.exe")), "-P", "-m", "salessheets")
    assert program_of("/py/python3")[0] == str(Path("/py/python3"))
