"""`salessheets watch` as people and monitors run it, and once with real processes from a save to the page."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from small_portfolio import portfolio, project

from salessheets.__main__ import run
from salessheets.cli.exits import Exit
from salessheets.errors import SalessheetsError
from salessheets.folders import Root
from salessheets.text import same
from salessheets.watch import here, once
from salessheets.watch.confirming import confirmed, word_path
from salessheets.watch.status import read_status, status_path, write_status

PLAN = """
charter
code | XS-2026-001
name | 华东新品推广
"""
PATIENCE = 60.0


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Root:
    monkeypatch.setenv("SALESSHEETS_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("SALESSHEETS_CACHE", str(tmp_path / "cache"))
    root = portfolio(tmp_path / "share")
    project(root, "XS-2026-001 华东新品推广", {"项目计划": PLAN})
    return root


@pytest.fixture
def round_(root: Root, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Do one round, without sleeping between its looks."""
    monkeypatch.setattr(once, "SETTLE", 0.0)
    monkeypatch.setattr("salessheets.watch.settling.SETTLE", 0.0)
    return lambda *more: run(["-C", str(root.path), "--as-of", "2026-03-10", "watch", "--once", "--jobs", "0", *more])


def written(root: Root) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in (root.path / "output").rglob("*") if path.is_file()}


def test_a_round_refreshes_and_its_outputs_never_wake_the_next(root: Root, round_: Callable[..., int]) -> None:
    assert round_() in (0, 1)
    before = written(root)
    assert any(name.endswith("看板.html") for name in before)
    index = here.remembered(root)
    assert list(index.signatures) == ["XS-2026-001 华东新品推广/项目计划.xlsx"]
    assert round_() in (0, 1)
    assert written(root) == before
    assert here.remembered(root).signatures == index.signatures


def test_a_round_that_cannot_be_remembered_says_so(
    round_: Callable[..., int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise SalessheetsError(same("this disk is full"))

    monkeypatch.setattr(here, "save", full)
    assert round_() == Exit.NOT_DONE
    assert "this disk is full" in capsys.readouterr().err


def test_a_round_forgets_a_deleted_workbook(root: Root, round_: Callable[..., int]) -> None:
    book = project(root, "XS-2026-002 乙", {"项目计划": PLAN.replace("001", "002")}) / "项目计划.xlsx"
    round_()
    book.unlink()
    assert round_() in (0, 1)
    assert list(here.remembered(root).signatures) == ["XS-2026-001 华东新品推广/项目计划.xlsx"]


def test_a_round_asks_before_it_takes_most_files_for_deleted(
    root: Root, round_: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    books = [
        project(root, f"XS-2026-0{number} 丙", {"项目计划": PLAN.replace("001", f"0{number}")}) / "项目计划.xlsx"
        for number in range(10, 20)
    ]
    round_()
    for book in books:
        book.unlink()
    before = written(root)
    capsys.readouterr()
    assert round_() == 2
    assert "10 个文件一下子不见了" in capsys.readouterr().err
    assert written(root) == before
    assert round_("--confirm") in (0, 1)
    assert len(here.remembered(root).signatures) == 1


def test_a_confirmation_is_left_for_whoever_watches(
    root: Root, round_: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    round_("--confirm")
    assert not word_path(root).exists()
    held = replace(here.first_status("ab12cd"), host="pc-2", held_count=10, held_mark="5eed")
    write_status(root, held)
    round_()
    assert confirmed(root) == ""
    round_("--confirm")
    assert confirmed(root) == "5eed"
    assert "已告诉 pc-2 上的监视程序：那 10 个不见的文件是有意删的" in capsys.readouterr().err


@pytest.mark.parametrize("content", ['{"state": "paused"}', "[" * 200_000])
def test_an_odd_status_is_said_to_people(root: Root, capsys: pytest.CaptureFixture[str], content: str) -> None:
    write_status(root, here.first_status("ab12cd"))
    status_path(root).write_text(content, encoding="utf-8")
    assert run(["-C", str(root.path), "watch", "--status"]) == 2
    assert "不是完整的状态文件" in capsys.readouterr().err


def test_a_status_of_nobody_is_stale(root: Root, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["-C", str(root.path), "watch", "--status"]) == 2
    assert "还没有被监视过" in capsys.readouterr().out


def test_a_status_is_told_to_people_and_to_monitors(root: Root, capsys: pytest.CaptureFixture[str]) -> None:
    write_status(root, here.first_status("ab12cd"))
    assert run(["-C", str(root.path), "watch", "--status"]) == 0
    assert "正常：运行中" in capsys.readouterr().out
    assert run(["-C", str(root.path), "watch", "--status", "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["format"], said["health"], said["run"]) == (1, "fine", "ab12cd")


@pytest.mark.parametrize("wrong", [["--every", "5"], ["--at", "25:00"], ["--status", "--max-age", "soon"]])
def test_a_wrong_time_is_refused(root: Root, wrong: list[str]) -> None:
    assert run(["-C", str(root.path), "watch", *wrong]) == 2


class Started:
    """A watcher in a process of its own."""

    def __init__(self, root: Root, log: Path, *more: str) -> None:
        self.root = root
        self.log = log
        command = [sys.executable, "-m", "salessheets", "-C", str(root.path), "watch", "--jobs", "0", *more]
        with log.open("wb") as said:
            self.process = subprocess.Popen(command, stderr=said)

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def until(self, told: Callable[[], object]) -> None:
        """Ask until something is so; the watcher that should bring it about must live."""
        end = time.monotonic() + PATIENCE
        while not told():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.05)

    def refreshed(self) -> bool:
        """Whether the status is this watcher's and tells of a refresh."""
        status = read_status(self.root)
        return bool(status and status.pid == self.process.pid and status.refresh)

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@pytest.fixture
def start(root: Root, tmp_path: Path) -> Iterator[Callable[..., Started]]:
    started: list[Started] = []

    def one(*more: str) -> Started:
        started.append(Started(root, tmp_path / f"said-{len(started)}.txt", *more))
        return started[-1]

    yield one
    for each in started:
        if each.process.poll() is None:
            each.process.kill()
        each.process.wait()


def test_a_save_reaches_the_page_and_the_watcher_ends_in_good_order(root: Root, start: Callable[[], Started]) -> None:
    page = root.path / "output" / "XS-2026-001" / "index.html"
    watcher = start()
    watcher.until(watcher.refreshed)
    assert "西南新品推广" not in page.read_text(encoding="utf-8")
    rename(root.path / "XS-2026-001 华东新品推广" / "项目计划.xlsx", "西南新品推广")
    watcher.until(lambda: "西南新品推广" in page.read_text(encoding="utf-8"))
    if sys.platform != "win32":
        assert watcher.end(signal.SIGTERM) == 0
        status = read_status(root)
        assert status
        assert status.state == "stopped"
        assert not (root.path / "台账" / "lease").exists()
    assert "Traceback" not in watcher.said()


def test_a_watcher_that_the_system_started_waits_for_the_share(root: Root, start: Callable[..., Started]) -> None:
    away = root.path.rename(root.path.with_name("away"))
    watcher = start("--known", root.language, root.id)
    watcher.until(lambda: "共享盘暂时不能用" in watcher.said())
    away.rename(root.path)
    watcher.until(watcher.refreshed)
    assert "共享盘恢复了" in watcher.said()


def test_a_watcher_on_a_terminal_says_that_there_is_no_portfolio_and_ends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(tmp_path), "watch"]) == 2
    assert "不在项目组合里" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes without signals")
def test_a_second_watcher_takes_over_when_the_first_is_killed(start: Callable[[], Started]) -> None:
    first = start()
    first.until(first.refreshed)
    second = start()
    second.until(lambda: f"pid {first.process.pid}" in second.said())
    first.end(signal.SIGKILL)
    second.until(second.refreshed)
    assert second.end(signal.SIGINT) == 130
    assert "Traceback" not in second.said()


def rename(book: Path, name: str) -> None:
    """Give the project another name, as another program saves it."""
    opened = openpyxl.load_workbook(book)
    cell = next(
        cell for tab in opened.worksheets for row in tab.iter_rows() for cell in row if cell.value == "华东新品推广"
    )
    cell.value = name
    opened.save(book)
    opened.close()
