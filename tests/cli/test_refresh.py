"""`salessheets refresh`: everything once, and nothing again when nothing changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from small_portfolio import portfolio, project

from salessheets.__main__ import run

BOOK = """
charter
code | XS-2026-001
name | 华东新品推广

home
form | request | instance
D1   | 草稿    |
D9   | 草稿    | M-02
D4   | 草稿    |
"""
LOG = """
meetings
id   | type     | date       | chair | recorder
M-01 | progress | 2026-03-02 | 李强  | 张三
M-02 | progress | 2026-03-09 | 李强  | 张三
"""


def changed(root: Path) -> dict[str, int]:
    return {
        str(path.relative_to(root)): path.stat().st_mtime_ns for path in (root / "output").rglob("*") if path.is_file()
    }


def test_everything_is_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = portfolio(tmp_path)
    project(root, "XS-2026-001 华东新品推广", {"项目计划": BOOK, "执行记录": LOG})
    arguments = ["-C", str(tmp_path), "--as-of", "2026-03-10", "refresh", "--jobs", "0"]
    assert run(arguments) == 1
    said = capsys.readouterr().out
    assert "1 个项目" in said
    names = {path.name for path in (tmp_path / "output").rglob("*") if path.is_file()}
    assert names >= {"项目组合.xlsx", "看板.html", "index.html", "校验结果.xlsx"}
    forms = sorted(path.name for path in (tmp_path / "output" / "XS-2026-001" / "表单").iterdir())
    assert forms == [
        "XS-2026-001_D1_立项申请表_草稿.docx",
        "XS-2026-001_D4_项目计划书_草稿.docx",
        "XS-2026-001_D9_会议纪要_M02_草稿.docx",
    ]

    before = changed(tmp_path)
    assert run(arguments) == 1
    assert changed(tmp_path) == before


def test_a_page_lists_the_forms_just_written(tmp_path: Path) -> None:
    root = portfolio(tmp_path, "en")
    project(root, "XS-2026-001 Launch", {"project-plan": BOOK.replace("草稿", "Draft")})
    run(["-C", str(tmp_path), "--as-of", "2026-03-10", "refresh", "--jobs", "0"])
    page = (tmp_path / "output" / "XS-2026-001" / "index.html").read_text(encoding="utf-8")
    assert "XS-2026-001_D1_initiation-request_draft.docx" in page


def test_projects_that_share_a_code_do_not_share_their_forms(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    for folder in ("甲", "乙"):
        project(root, folder, {"项目计划": BOOK, "执行记录": LOG})
    run(["-C", str(tmp_path), "--as-of", "2026-03-10", "refresh", "--jobs", "0"])
    forms = [len([*(tmp_path / "output" / folder / "表单").iterdir()]) for folder in ("甲", "乙")]
    assert forms == [3, 3]


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    root = portfolio(tmp_path)
    project(root, "XS-2026-001 华东新品推广", {"项目计划": BOOK})
    left = tmp_path / "output" / "XS-2026-001" / ".~ss0123abcd.tmp"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    run(["-C", str(tmp_path), "--as-of", "2026-03-10", "refresh", "--jobs", "0"])
    assert not left.exists()
