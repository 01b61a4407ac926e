"""The work: a refresh whose every failure is a value, and what follows it."""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from small_portfolio import portfolio, project, workbook

from salessheets.documents.writing import Document
from salessheets.errors import SalessheetsError
from salessheets.folders import Root
from salessheets.refresh import Refreshed
from salessheets.runner import Inline
from salessheets.text import Text, same
from salessheets.watch import work
from salessheets.watch.loop import Job, Outcome, Reason
from salessheets.watch.work import Refreshing, Stoppable

TUESDAY, FRIDAY = date(2026, 3, 10), date(2026, 3, 13)
PLAN = """
charter
code | XS-2026-001
name | 华东新品推广
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Root:
    monkeypatch.setenv("SALESSHEETS_CACHE", "off")
    root = portfolio(tmp_path)
    project(root, "XS-2026-001 华东新品推广", {"项目计划": PLAN})
    return root


def working(root: Root, *after: work.After) -> Refreshing:
    return Refreshing(root=root, language="zh", runner=Inline(), after=after)


def job(day: date = TUESDAY) -> Job:
    return Job(why=frozenset((Reason.CHANGED,)), as_of=day, since=day)


def failing(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> Refreshed:
        raise error

    monkeypatch.setattr(work, "refresh", refuse)


def test_a_refresh_writes_what_people_look_at(root: Root) -> None:
    done = working(root)(job())
    assert done.outcome == Outcome(whole=True)
    assert done.refreshed
    assert [each.code for each in done.refreshed.review.projects] == ["XS-2026-001"]
    assert (root.path / "output" / "看板.html").is_file()


def test_an_output_that_cannot_be_written_is_a_problem_and_the_rest_is_written(root: Root) -> None:
    (root.path / "output" / "看板.html").mkdir(parents=True)
    done = working(root)(job())
    assert done.outcome.whole
    assert ["看板.html" in each.zh for each in done.outcome.problems] == [True]
    assert (root.path / "output" / "项目组合.xlsx").is_file()
    (root.path / "output" / "看板.html").rmdir()
    assert working(root)(job()).outcome == Outcome(whole=True)


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.ENOENT, errno.EROFS, errno.ENOSPC, errno.EHOSTDOWN])
def test_a_share_that_fails_is_unhealthy(root: Root, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    failing(OSError(number, "away", str(root.path / "output")), monkeypatch)
    outcome = working(root)(job()).outcome
    assert not outcome.whole
    assert outcome.unhealthy
    assert str(root.path / "output") in outcome.unhealthy.zh
    assert not outcome.bug


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.EMFILE, "Too many open files"),
        OSError(errno.ENOMEM, "Cannot allocate memory"),
        BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable"),
        OSError(errno.ENOSPC, "No space left on device", str(Path.home() / "half.tmp")),
    ],
    ids=str,
)
def test_what_this_machine_lacks_is_not_told_as_the_share_being_away(
    root: Root, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    failing(error, monkeypatch)
    outcome = working(root)(job()).outcome
    assert outcome.unhealthy is None
    assert not outcome.whole
    assert not outcome.bug
    (problem,) = outcome.problems
    assert str(error.strerror) in problem.en
    assert str(Path.home()) not in problem.en
    assert "Traceback" in outcome.crash


def test_a_share_that_fails_is_told_without_people(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(OSError(errno.EIO, "away", str(root.path / "甲" / "绩效" / "绩效评估-张三.xlsx")), monkeypatch)
    unhealthy = working(root)(job()).outcome.unhealthy
    assert unhealthy
    assert "绩效/…" in unhealthy.zh
    assert "张三" not in unhealthy.zh + unhealthy.en


def test_a_problem_of_use_is_told(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(SalessheetsError(same("settings damaged")), monkeypatch)
    assert working(root)(job()).outcome == Outcome(whole=False, problems=(same("settings damaged"),))


def test_a_bug_is_told_by_its_place_with_its_traceback(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(KeyError("planned_end"), monkeypatch)
    outcome = working(root)(job()).outcome
    assert outcome.bug.startswith("KeyError refuse:")
    assert "Traceback" in outcome.crash
    assert outcome.unhealthy is None


def test_an_unreadable_workbook_stops_nothing(root: Root) -> None:
    (root.path / "XS-2026-002 坏文件").mkdir()
    (root.path / "XS-2026-002 坏文件" / "项目计划.xlsx").write_bytes(b"PK\x03\x04 half a file")
    done = working(root)(job())
    assert done.outcome == Outcome(whole=True)
    assert done.refreshed
    assert len(done.refreshed.review.projects) == 2


@pytest.mark.parametrize(("form", "told"), [("D1", "D1_草稿 (2).docx"), ("D14", "绩效文件夹里有文件写不进去")])
def test_a_document_open_in_word_is_told_and_tried_again(
    root: Root, monkeypatch: pytest.MonkeyPatch, form: str, told: str
) -> None:
    path = f"{form}_草稿 (2).docx" if form == "D1" else "D14_张三_草稿 (2).docx"
    document = Document(
        form=form, project="XS-2026-001", instance="", form_number="", number="", version="V0", draft=True,
        path=path, state="updated", note=same(path),
    )  # fmt: skip
    done = working(root)(job()).refreshed
    assert done
    monkeypatch.setattr(work, "refresh", lambda *_, **__: replace(done, documents=(document,)))
    (problem,) = working(root)(job()).outcome.problems
    assert told in problem.zh
    assert "张三" not in problem.zh


@pytest.mark.parametrize(
    ("change", "seconds", "only"),
    [
        ({}, 60.0, frozenset({"P"})),
        ({"paths": ("P/a.xlsx", "设置.xlsx")}, 60.0, None),
        ({"paths": ("doc_templates/D9_会议纪要.docx",)}, 60.0, None),
        ({"why": frozenset((Reason.CHANGED, Reason.RETRY))}, 60.0, None),
        ({"blurred": True}, 60.0, None),
        ({}, work.THOROUGH, None),
    ],
    ids=["a project", "settings", "templates", "a retry", "out of sight", "a quarter of an hour"],
)
def test_only_what_a_sweep_saw_change_is_looked_at(
    root: Root, change: dict[str, Any], seconds: float, only: frozenset[str] | None
) -> None:
    now = [0.0]
    refreshing = replace(working(root), clock=lambda: now[0])
    refreshing(job())
    assert refreshing.memory
    assert refreshing.memory.reviews.only is None
    now[0] = seconds
    refreshing(replace(job(), paths=("P/a.xlsx",)) if not change else replace(job(), **change))
    assert refreshing.memory.reviews.only == only


def test_what_follows_sees_the_refresh_and_one_failure_holds_no_other_up(root: Root) -> None:
    seen: list[int] = []

    def counting(refreshed: Refreshed) -> Iterator[Text]:
        seen.append(len(refreshed.review.projects))
        yield same("mail server away")

    def broken(_refreshed: Refreshed) -> Iterator[Text]:
        raise KeyError

    done = working(root, broken, counting)(job())
    assert seen == [1]
    assert [each.en for each in done.outcome.problems] == [
        "A step after the refresh failed (KeyError), all else stands; see the log",
        "mail server away",
    ]
    assert "Traceback" in done.outcome.crash
    assert not done.outcome.bug


def test_the_wish_to_stop_is_heard_between_two_projects(root: Root) -> None:
    project(root, "XS-2026-002 乙", {"项目计划": PLAN.replace("001", "002")})
    stopping = Refreshing(root=root, language="zh", runner=Stoppable(Inline(), lambda: True))
    assert stopping(job()).outcome == Outcome(whole=False)
    assert not (root.path / "output" / "看板.html").exists()


def test_the_reports_of_a_period_are_drafted_when_they_fall_due(root: Root) -> None:
    log = """
    reports
    until      | submitted_on | light | summary
    2026-03-06 | 2026-03-06   | 绿    | 上一周
    2026-03-13 |              | 绿    | 这一周
    """
    project(root, "XS-2026-001 华东新品推广", {"执行记录": log})
    reports = root.path / "output" / "XS-2026-001" / "表单"
    working(root)(job(TUESDAY))
    assert not reports.exists()
    working(root)(job(FRIDAY))
    assert [path.name for path in reports.iterdir()] == ["XS-2026-001_D15_项目汇报_2026-W11_草稿.docx"]


def test_a_file_known_to_have_changed_is_read_whatever_its_signature(root: Root) -> None:
    def renamed(refreshing: Refreshing, *paths: str) -> str:
        refreshed = refreshing(replace(job(), paths=paths)).refreshed
        assert refreshed
        return refreshed.review.projects[0].status.name

    file = "XS-2026-001 华东新品推广/项目计划.xlsx"
    book = root.path / file
    put_in_place(book, "华东新品推广")
    before = book.stat()
    refreshing = working(root)
    assert renamed(refreshing) == "华东新品推广"
    put_in_place(book, "西南新品推广")
    assert (book.stat().st_size, book.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert renamed(refreshing) == "华东新品推广"  # nothing on the disk tells
    assert renamed(refreshing, file) == "西南新品推广"


def put_in_place(book: Path, name: str) -> None:
    """Write a workbook so that its size, its moment and its inode tell nothing."""
    package = BytesIO(workbook(PLAN.replace("华东新品推广", name)))
    room = 50_000 - len(package.getvalue())
    with zipfile.ZipFile(package, "a") as opened:
        opened.comment = b" " * room
    with book.open("r+b") as file:
        file.write(package.getvalue())
    os.utime(book, (1.7e9, 1.7e9))


def handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no list of handles here")
def test_handles_stay_as_many_as_they_were(root: Root) -> None:
    refreshing = working(root)
    refreshing(job())
    before = handles()
    for day in range(11, 16):
        assert refreshing(job(date(2026, 3, day))).outcome.whole
    assert handles() == before
