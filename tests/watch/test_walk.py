"""What a look sees, and when it does not trust what it sees."""

from __future__ import annotations

import errno
import itertools
import json
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from watch.portfolios import portfolio, write

from salessheets import folders
from salessheets.folders import MARKER, Root, attachments, project_folders
from salessheets.watch.places import matters
from salessheets.watch.walk import NAMED, look

SEEN = (
    "设置.xlsx", "新建项目.xlsx", "salessheets.toml", "doc_templates/会议纪要.docx", "layouts/我们的.toml",
    "XS-1 华东/项目计划.xlsx", "XS-1 华东/预算.XLSM", "XS-1 华东/绩效/绩效.xlsx", "XS-1 华东/附件/签批/扫描 1",
    "XS-1 华东/附件/合同.pdf", "XS-2/执行.xlsx", "XS-2/Attachments/Signed/1.pdf", "XS-2/PERFORMANCE/绩效.xlsx",
    "XS-1 华东/Cedd4100", "XS-1 华东/lu12.tmp", "XS-1 华东/绩效/~wps12.tmp",
)  # fmt: skip
NOT_SEEN = (
    "output/项目组合.xlsx", "output/XS-1/校验结果.xlsx", "台账/文号登记簿.xlsx", "ledger/register.xlsx",
    "台账/lease/owner.json", "XS-1 华东/~$项目计划.xlsx", "XS-1 华东/.~lock.项目计划.xlsx#", "Cedd4100",
    "XS-1 华东/~lu12", "XS-1 华东/说明.docx", "XS-1 华东/绩效/批注/校验结果.xlsx", "XS-1 华东/绩效/D14.docx",
    "XS-1 华东/旧资料/项目计划.xlsx", ".hidden/a.xlsx", "~tmp/a.xlsx", "README.txt", "XS-2/.~ss01234567.tmp",
    "doc_templates/~$会议纪要.docx", "XS-1 华东/附件/.~lock.合同.pdf#",
)  # fmt: skip


def test_sees_what_the_readers_read_and_nothing_of_ours(tmp_path: Path) -> None:
    seen = look(portfolio(tmp_path, *SEEN, *NOT_SEEN))
    assert seen.healthy
    assert set(seen.files) == set(SEEN)


def test_news_of_a_file_count_as_the_look_does() -> None:
    assert all(matters(PurePosixPath(path)) for path in SEEN)
    assert not any(matters(PurePosixPath(path)) for path in (*NOT_SEEN, ".", "XS-2", MARKER))


def test_a_signature_is_of_the_content_or_of_the_name_alone(tmp_path: Path) -> None:
    root = portfolio(tmp_path, "P/a.xlsx", "P/附件/a.pdf")
    first = look(root)
    write(tmp_path / "P/a.xlsx", "longer than before")
    write(tmp_path / "P/附件/a.pdf", "longer than before")
    second = look(root)
    assert first.files["P/a.xlsx"] != second.files["P/a.xlsx"]
    assert first.files["P/附件/a.pdf"] == second.files["P/附件/a.pdf"] == NAMED


def test_two_looks_at_the_same_files_are_equal_with_and_without_threads(tmp_path: Path) -> None:
    root = portfolio(tmp_path, *(f"P{number}/{name}.xlsx" for number in range(40) for name in "abc"))
    ticks = itertools.count()
    slow = look(root, threads=8, clock=lambda: float(next(ticks)))
    assert slow.files == look(root, threads=1).files
    assert slow.seconds > 0


def test_links_are_not_followed(tmp_path: Path) -> None:
    root = portfolio(tmp_path, "P/a.xlsx", "P/附件/a.pdf")
    linked(tmp_path / "P/附件/up", tmp_path)
    linked(tmp_path / "Q", tmp_path / "P")
    linked(tmp_path / "P/b.xlsx", tmp_path / "P/a.xlsx")
    assert set(look(root).files) == {"P/a.xlsx", "P/附件/a.pdf", "P/附件/up"}, "that a link is there matters"


def test_readers_look_where_the_watcher_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = portfolio(tmp_path, "P/a.xlsx", "P/绩效/b.xlsx", "P/附件/a.pdf", "P/附件/far/b.pdf", "Q/c.xlsx")
    assert read(root) == set(look(root).files)
    away = {(tmp_path / name).stat().st_ino for name in ("P/绩效", "P/附件/far", "Q")}
    monkeypatch.setattr(folders, "WINDOWS", True)
    monkeypatch.setattr(folders, "is_junction", lambda status: status.st_ino in away)
    assert read(root) == set(look(root).files) == {"P/a.xlsx", "P/附件/a.pdf"}


def test_where_a_link_leads_neither_readers_nor_the_watcher_look(tmp_path: Path) -> None:
    root = portfolio(tmp_path / "share", "P/a.xlsx")
    write(tmp_path / "elsewhere/b.xlsx", "not ours")
    for name in ("P/绩效", "P/附件", "Q"):
        linked(root.path / name, tmp_path / "elsewhere")
    assert read(root) == set(look(root).files) == {"P/a.xlsx"}


def read(root: Root) -> set[str]:
    """The workbooks and the evidence that a review is made from."""
    found: set[str] = set()
    for folder in project_folders(root):
        found.update((*folder.workbooks, *folder.restricted))
        found.update(f"{folder.name}/附件/{name}" for name in attachments(root.path, folder.name)[0])
    return found


def linked(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("this system lets nobody make links")


def test_another_portfolio_in_its_place_is_not_healthy(tmp_path: Path) -> None:
    root = portfolio(tmp_path, "P/a.xlsx")
    (tmp_path / MARKER).write_text(json.dumps({"id": "other", "language": "zh"}), encoding="utf-8")
    seen = look(root)
    assert seen.problem is not None
    assert "标记不同" in seen.problem.zh
    assert not seen.files


def test_no_marker_or_no_folder_is_not_healthy(tmp_path: Path) -> None:
    root = portfolio(tmp_path / "share", "P/a.xlsx")
    (tmp_path / "share" / MARKER).unlink()
    assert not look(root).healthy
    (tmp_path / "share").rename(tmp_path / "elsewhere")
    assert not look(root).healthy


def test_a_marker_that_goes_during_the_look_spoils_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, real = portfolio(tmp_path, "P/a.xlsx"), os.scandir

    def scandir(path: str) -> Any:  # noqa: ANN401 - what os.scandir gives has no public name
        if path.endswith("P"):
            (tmp_path / MARKER).unlink()
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert not look(root).healthy


def test_a_root_that_lists_nothing_is_not_healthy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = portfolio(tmp_path, "P/a.xlsx")
    monkeypatch.setattr(os, "scandir", lambda _: Nothing())
    seen = look(root)
    assert seen.problem is not None
    assert "不完整" in seen.problem.zh


class Nothing:
    """A listing of an empty folder."""

    def __enter__(self) -> Iterator[os.DirEntry[str]]:
        return iter(())

    def __exit__(self, *_: object) -> None:
        return None


@pytest.mark.parametrize("code", [errno.EIO, errno.ESTALE, errno.EACCES, errno.ENOENT])
def test_a_folder_that_the_system_refuses_is_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    root, real = portfolio(tmp_path, "P/a.xlsx", "Q/b.xlsx"), os.scandir

    def scandir(path: str) -> Any:  # noqa: ANN401 - what os.scandir gives has no public name
        if path.endswith("P"):
            raise OSError(code, "refused")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    seen = look(root)
    assert seen.healthy
    assert seen.unread == {"P"}
    assert set(seen.files) == {"Q/b.xlsx"}


def test_twins_that_differ_in_case_or_spelling_are_told(tmp_path: Path) -> None:
    composed, split = "P/caf\u00e9.xlsx", "P/cafe\u0301.xlsx"
    root = portfolio(tmp_path, composed, "P/Plan.xlsx")
    write(tmp_path / split, "other")
    write(tmp_path / "P/PLAN.xlsx", "other")
    if len(list((tmp_path / "P").iterdir())) != 4:
        pytest.skip("this file system takes twins for one")
    seen = look(root)
    assert seen.twins == (("P/PLAN.xlsx", "P/Plan.xlsx"), (composed, composed))
    assert seen.files[composed].size == len(composed.encode()), "of two spellings the composed one stands"
    assert not seen.spelled


def test_a_name_that_is_spelled_otherwise_on_disk_is_found_there(tmp_path: Path) -> None:
    root = portfolio(tmp_path, "P/cafe\u0301.xlsx")
    seen = look(root)
    assert set(seen.files) == {"P/caf\u00e9.xlsx"}
    assert (tmp_path / seen.spelled.get("P/caf\u00e9.xlsx", "P/caf\u00e9.xlsx")).exists()
