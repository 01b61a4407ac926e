"""The watcher's log: this machine's own, each line with its run, never more than ten files."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from watch.portfolios import portfolio

from salessheets.folders import Root
from salessheets.watch import log


def test_a_line_tells_its_run(tmp_path: Path) -> None:
    logger = log.open_log(tmp_path / "local" / "watch.log", "ab12cd")
    logger.info("%s", "共享盘恢复了 100%")
    log.close_log(logger)
    (line,) = (tmp_path / "local" / "watch.log").read_text(encoding="utf-8").splitlines()
    assert line.endswith(" ab12cd INFO 共享盘恢复了 100%")


def test_the_log_never_fills_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LOG_BYTES", 1000)
    logger = log.open_log(tmp_path / "watch.log", "ab12cd")
    for number in range(1000):
        logger.info("line %d", number)
    log.close_log(logger)
    files = list(tmp_path.iterdir())
    assert len(files) == log.LOG_FILES
    assert sum(file.stat().st_size for file in files) <= 1000 * log.LOG_FILES
    assert "line 999" in (tmp_path / "watch.log").read_text(encoding="utf-8")


def test_two_watchers_of_one_machine_never_share_a_log_that_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert log.log_file(tmp_path) == tmp_path / "watch.log"
    (tmp_path / "watch.log").touch()
    assert log.log_file(tmp_path) == tmp_path / "watch.log"

    def in_use(path: Path, _target: Path) -> None:
        raise PermissionError if path.name == "watch.log" else FileNotFoundError

    monkeypatch.setattr(Path, "rename", in_use)
    assert log.log_file(tmp_path) == tmp_path / "watch-2.log"


def test_the_log_is_known_to_nobody_else(tmp_path: Path) -> None:
    logger = log.open_log(tmp_path / "watch.log", "ab12cd")
    assert logger not in logging.Logger.manager.loggerDict.values()
    log.close_log(logger)


def test_a_hostile_marker_does_not_lead_out_of_the_state_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(log.STATE_VARIABLE, str(tmp_path))
    root = portfolio(tmp_path / "share")
    hostile = Root(path=root.path, id="../../etc", language="zh")
    assert log.state_folder(hostile).parent == tmp_path
