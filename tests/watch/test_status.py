"""What the watcher says about itself: a small file that reads back, and an exit code for monitors."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from watch.portfolios import portfolio

from salessheets.errors import SalessheetsError
from salessheets.text import Text, same
from salessheets.watch.status import (
    Health,
    Outage,
    Problem,
    State,
    Status,
    Swept,
    Worked,
    as_json,
    health,
    read_status,
    status_path,
    write_status,
)
from salessheets.watch.telling import noted

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=timezone(timedelta(hours=8)))
TEN_MINUTES = timedelta(minutes=10)
BUSY = Problem(text=Text("读不出来", "busy"), path="甲/项目计划.xlsx", first_seen=NOW, count=3)
FULL = Status(
    state="unhealthy",
    at=NOW,
    since=NOW,
    started=NOW,
    host="pc-1",
    pid=7,
    run="ab12cd",
    version="0.1.0",
    why=Text("断了", "away"),
    sweep=Swept(at=NOW, seconds=0.25, files=100),
    last_change=NOW,
    refresh=Worked(at=NOW, why="changed", seconds=1.5, projects=8, errors=1, warnings=2, files=20, documents=3),
    problems=(BUSY,),
    held=("甲/项目计划.xlsx",),
    held_count=1,
    held_mark="ab12",
    next_scheduled=NOW,
    outage=Outage(since=NOW, until=NOW, why=Text("断了", "away")),
)
FINE = replace(FULL, state="running", why=None, problems=(), held=(), held_count=0)


def test_a_status_reads_back_as_it_was_written(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    for status in (FULL, FINE, replace(FINE, sweep=None, refresh=None, last_change=None, next_scheduled=None)):
        write_status(root, status)
        assert read_status(root) == status


def test_the_file_is_plain_json_for_anybody(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    write_status(root, FULL)
    said = json.loads((tmp_path / "台账" / "status.json").read_text(encoding="utf-8"))
    assert said["format"] == 1
    assert said["at"] == "2026-03-10T09:00:00+08:00"
    assert said["problems"][0]["text"] == {"zh": "读不出来", "en": "busy"}


def test_yesterdays_format_and_tomorrows_keys_are_read(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    write_status(root, FINE)
    said = json.loads(as_json(FINE))
    del said["held_count"]
    status_path(root).write_text(json.dumps(said | {"from_tomorrow": 1}), encoding="utf-8")
    assert read_status(root) == FINE


def test_there_is_none_before_the_first_watch(tmp_path: Path) -> None:
    assert read_status(portfolio(tmp_path)) is None


ODD: tuple[dict[str, object], ...] = (
    {"at": "2026-03-10T09:00:00"},
    {"at": 7},
    {"state": "paused"},
    {"state": []},
    {"host": None},
    {"pid": "7"},
    {"sweep": {"at": NOW.isoformat(), "seconds": "x", "files": 1}},
    {"sweep": {"at": NOW.isoformat(), "seconds": 10**400, "files": 1}},
    {"sweep": []},
    {"problems": 3},
    {"problems": [{"text": "words", "first_seen": NOW.isoformat()}]},
    {"why": {"zh": 1, "en": "x"}},
    {"held": [1]},
)


@pytest.mark.parametrize("odd", ODD, ids=str)
def test_an_odd_status_is_said(tmp_path: Path, odd: dict[str, object]) -> None:
    root = portfolio(tmp_path)
    write_status(root, FULL)
    status_path(root).write_text(json.dumps(json.loads(as_json(FULL)) | odd), encoding="utf-8")
    with pytest.raises(SalessheetsError, match="状态文件"):
        read_status(root)


def test_a_name_that_is_no_utf_8_is_told_with_escapes(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    write_status(root, replace(FULL, held=("甲/\udcc9.xlsx",)))
    status = read_status(root)
    assert status
    assert status.held == ("甲/\\udcc9.xlsx",)
    assert as_json(status).encode()
    told = json.loads(as_json(FULL)) | {"host": "\udcba"}
    status_path(root).write_text(json.dumps(told), encoding="utf-8")
    odd = read_status(root)
    assert odd
    assert odd.host.encode()


@pytest.mark.parametrize("content", ["", "{", "[]", "[" * 200_000, '{"state": "running"}', '{"at": 1}'])
def test_a_damaged_status_is_said(tmp_path: Path, content: str) -> None:
    root = portfolio(tmp_path)
    write_status(root, FINE)
    status_path(root).write_text(content, encoding="utf-8")
    with pytest.raises(SalessheetsError, match="状态文件"):
        read_status(root)


def test_a_monitor_is_told() -> None:
    def told(status: Status | None, later: timedelta = timedelta()) -> Health:
        return health(status, NOW + later, TEN_MINUTES)

    assert told(FINE) is Health.FINE
    assert told(FINE, TEN_MINUTES) is Health.FINE
    assert told(FINE, TEN_MINUTES + timedelta(seconds=1)) is Health.STALE
    assert told(FINE, -TEN_MINUTES) is Health.FINE  # two machines' clocks differ
    assert told(FINE, -timedelta(days=400)) is Health.STALE  # the clock was set back since
    assert told(None) is Health.STALE
    states: dict[State, Health] = {"running": Health.FINE, "unhealthy": Health.TROUBLE, "stopped": Health.STALE}
    assert {state: told(replace(FINE, state=state)) for state in states} == states
    assert told(replace(FINE, problems=(BUSY,))) is Health.TROUBLE
    assert told(replace(FINE, held_count=1)) is Health.TROUBLE


def test_problems_are_counted_on_until_they_are_over() -> None:
    open_view, full = (same("看板.html is open"), ""), (same("disk full"), "")
    first = noted((), (open_view,), NOW)
    later = noted(first, (open_view, full, full), NOW + TEN_MINUTES)
    assert [(each.first_seen, each.count) for each in later] == [(NOW, 2), (NOW + TEN_MINUTES, 1)]
    assert noted(later, (), NOW) == ()
