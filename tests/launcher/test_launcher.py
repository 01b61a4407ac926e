"""What is dropped on a launcher arrives whole, whatever its name, and its project's page opens."""

from __future__ import annotations

import plistlib
import shlex
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from small_portfolio import portfolio, project

from salessheets.__main__ import run
from salessheets.cli import launcher
from salessheets.launcher.dropped import dropped, paths_in
from salessheets.launcher.entries import Place, forgotten, planned
from salessheets.refresh import Refreshed, refresh
from salessheets.service import installing
from salessheets.text import Text

COMMAND = ("C:\\Program Files\\Py 100%\\pythonw.exe", "-m", "salessheets", "launcher", "open")


def place(home: Path) -> Place:
    return Place(command=COMMAND, home=home, language="zh")


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        ('cmd.exe /c ""C:\\u\\SendTo\\用 salessheets 校验.cmd" C:\\a.xlsx"', ("C:\\a.xlsx",)),
        ('cmd.exe /c ""C:\\s\\x.cmd" "C:\\销售 项目\\项目计划.xlsx""', ("C:\\销售 项目\\项目计划.xlsx",)),
        ('cmd.exe /c ""C:\\s\\x.cmd" C:\\A&B\\(1)^.xlsx"', ("C:\\A&B\\(1)^.xlsx",)),
        (
            'cmd.exe /c ""C:\\s\\x.cmd" \\\\nas\\销售\\甲 "\\\\nas\\B & C\\乙""',
            ("\\\\nas\\销售\\甲", "\\\\nas\\B & C\\乙"),
        ),
        (
            'cmd.exe /c ""C:\\s\\x.cmd" C:\\华东\u3000新品\u00a0推广.xlsx C:\\a.xlsx"',
            ("C:\\华东\u3000新品\u00a0推广.xlsx", "C:\\a.xlsx"),
        ),
        ('cmd.exe /c ""C:\\s\\x.cmd" "', ()),
        ("", ()),
    ],
)
def test_paths_are_read_from_the_command_line_of_a_batch_file(line: str, paths: tuple[str, ...]) -> None:
    assert paths_in(line) == paths


def test_the_batch_file_passes_the_line_on_and_ends_there(tmp_path: Path) -> None:
    file = planned(place(tmp_path), "win32").files[0]
    lines = file.data.decode().split("\r\n")
    assert file.path.name == "用 salessheets 校验.cmd"
    passed = lines.index('set "SALESSHEETS_DROPPED=!cmdcmdline!"')
    assert lines[passed + 1] == "setlocal DisableDelayedExpansion"  # else ! and ^ in our own path are eaten
    assert '"C:\\Program Files\\Py 100%%\\pythonw.exe" "-m" "salessheets" "launcher" "open"' in lines
    assert "%*" not in file.data.decode()
    assert lines[-2:] == ["exit", ""]


def test_the_menu_of_workbooks_and_folders_passes_one_quoted_path(tmp_path: Path) -> None:
    plan = planned(place(tmp_path), "win32")
    verbs = [command[command.index("/d") + 1] for command in plan.start if command[2].endswith("command")]
    assert len(verbs) == 2
    assert all(verb.endswith('"open" "%1"') for verb in verbs)
    assert [command[1] for command in plan.stop] == ["delete", "delete"]


def test_the_desktop_entry_is_read_back_as_the_command(tmp_path: Path) -> None:
    home = tmp_path / "家"
    words = ('/opt/a "b" $c/python', "launcher")
    file = planned(Place(command=words, home=home, language="en"), "linux").files[0]
    line = next(line for line in file.data.decode().splitlines() if line.startswith("Exec="))
    unescaped = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")
    assert shlex.split(unescaped.replace("\\$", "$")) == [*words, "%F"]


def test_the_quick_action_runs_the_command_with_the_files(tmp_path: Path) -> None:
    plan = planned(Place(command=("/opt/it's/python", "open"), home=tmp_path, language="en"), "darwin")
    flow = plistlib.loads(next(file.data for file in plan.files if file.path.name == "document.wflow"))
    script = flow["actions"][0]["action"]["ActionParameters"]["COMMAND_STRING"]
    assert shlex.split(script) == ["/opt/it's/python", "open", "$@"]
    assert {file.path.parent.name for file in plan.files} == {"Contents"}


def test_what_is_dropped_is_sorted_by_project(tmp_path: Path) -> None:
    root = portfolio(tmp_path / "销售 A&B")
    folder = project(root, "XS-2026-001 华东", {"项目计划": "charter\ncode | XS-2026-001\nname | 华东"})
    book = root.path / "XS-2026-001 华东" / "项目计划.xlsx"
    assert book.exists(), folder
    (found,) = dropped([book, book.parent, root.path])
    assert found.root.path == root.path
    assert found.folders == ("XS-2026-001 华东", "")


def test_dropping_a_workbook_checks_it_and_opens_its_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = portfolio(tmp_path / "销售 A&B")
    project(root, "XS-2026-001 华东", {"项目计划": "charter\ncode | XS-2026-001\nname | 华东"})
    pages: list[str] = []
    monkeypatch.setattr("webbrowser.open", pages.append)
    book = root.path / "XS-2026-001 华东" / "项目计划.xlsx"
    assert run(["--as-of", "2026-03-10", "launcher", "open", "--jobs", "0", str(book)]) == 0
    page = root.path / "output" / "XS-2026-001" / "index.html"
    assert pages == [page.as_uri()]
    assert page.exists()


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """What the page says that opened in the browser."""
    pages: list[str] = []
    monkeypatch.setattr("webbrowser.open", pages.append)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return lambda: Path(url2pathname(urlsplit(pages[-1]).path)).read_text(encoding="utf-8")


def test_what_is_in_no_portfolio_is_said_in_the_browser_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], shown: Callable[[], str]
) -> None:
    assert run(["--lang", "en", "launcher", "open", str(tmp_path)]) == 2
    assert "is in no portfolio" in capsys.readouterr().err
    assert "is in no portfolio" in shown()
    assert "<script" not in shown()


def test_what_could_not_be_written_is_said_in_the_browser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: Callable[[], str]
) -> None:
    root = portfolio(tmp_path / "销售")
    project(root, "XS-2026-001 华东", {"项目计划": "charter\ncode | XS-2026-001\nname | 华东"})
    real = refresh

    def lacking(*words: Any, **more: Any) -> Refreshed:  # noqa: ANN401 - whatever it is called with
        return replace(real(*words, **more), problems=(Text("看板.html 正被打开", "held"),))

    monkeypatch.setattr(launcher, "refreshed", lacking)
    assert run(["launcher", "open", "--jobs", "0", str(root.path)]) == 2
    assert "看板.html 正被打开" in shown()


def test_a_chinese_portfolio_stays_chinese_whoever_drops_on_it(tmp_path: Path, shown: Callable[[], str]) -> None:
    root = portfolio(tmp_path / "销售")
    project(root, "XS-2026-001 华东", {"项目计划": "charter\ncode | XS-2026-001\nname | 华东"})
    assert run(["--lang", "en", "launcher", "open", "--jobs", "0", str(root.path)]) == 0
    assert 'lang="zh-CN"' in shown()
    assert not (root.path / "output" / "dashboard.html").exists()


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_uninstalling_leaves_nothing_whatever_the_language(tmp_path: Path, platform: str) -> None:
    home = tmp_path / "home"
    made = planned(Place(command=COMMAND, home=home, language="en"), platform)
    installing.install(made, lambda _: 0)
    installing.uninstall(forgotten(place(home), platform), lambda _: 0)
    assert [path for path in home.rglob("*") if path.is_file() or path.suffix == ".workflow"] == []


def test_the_desktop_is_told_of_a_new_entry_where_it_can_be(tmp_path: Path) -> None:
    told: list[tuple[str, ...]] = []

    def run_it(command: tuple[str, ...]) -> int:
        told.append(command)
        raise FileNotFoundError

    plan = planned(place(tmp_path), "linux")
    installing.install(plan, run_it)
    installing.uninstall(plan, run_it)
    assert told == [("update-desktop-database", str(plan.files[0].path.parent))] * 2


def test_a_dry_run_installs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    assert run(["launcher", "install", "--dry-run"]) == 0
    assert "launcher" in capsys.readouterr().out
    assert not (tmp_path / "home").exists()
