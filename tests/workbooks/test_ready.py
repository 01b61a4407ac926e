from __future__ import annotations

import unicodedata

import pytest

from salessheets.workbooks.ready import is_copy, is_lock_or_temporary, is_orphan


@pytest.mark.parametrize(
    ("name", "skip"),
    [
        ("~$项目计划.xlsx", True),
        (".~项目计划.xlsx", True),
        (".~lock.项目计划.xlsx#", True),
        ("lu24813abc.tmp", True),
        ("~WPS1234.TMP", True),
        (".DS_Store", True),
        (".salessheets-root", True),
        ("项目计划.xlsx", False),
        ("~项目计划.xlsx", False),
        ("Cedd4100", False),
        ("tmp.xlsx", False),
    ],
)
def test_locks_and_temporary_files(name: str, skip: bool) -> None:
    assert is_lock_or_temporary(name) is skip


@pytest.mark.parametrize(
    ("name", "orphan"),
    [
        ("Cedd4100", True),
        ("7F3A1000", True),
        ("45201000", True),
        ("A1B2C3D4.tmp", True),
        ("lu24813abc.tmp", True),
        ("~WPS12A4.tmp", True),
        ("~WRL0001.tmp", True),
        ("20260105", False),
        ("Cedd4100.xlsx", False),
        ("Cedd410", False),
        ("Cedd4100x", False),
        ("项目计划", False),
        ("下载.tmp", False),
    ],
)
def test_unfinished_saves(name: str, orphan: bool) -> None:
    assert is_orphan(name) is orphan


@pytest.mark.parametrize(
    "name",
    [
        "项目计划 - 副本.xlsx",
        "项目计划 - 副本 (2).xlsx",
        "项目计划 - 复制.xlsx",
        "项目计划-副本.xlsx",
        "项目计划副本.xlsx",
        "项目计划的副本.xlsx",
        "副本项目计划.xlsx",
        "副本 项目计划.xlsx",
        "复件 项目计划.xlsx",
        "复件 (2) 项目计划.xlsx",
        "Copy of 项目计划.xlsx",
        "项目计划 - Copy.xlsx",
        "项目计划 - Copy (3).XLSX",
        "项目计划(1).xlsx",
        "项目计划 (12).xlsx",
        "项目计划（1）.xlsx",
        "项目计划最终版.xlsx",
        "项目计划-最终版2.xlsx",
        "项目计划_v2.xlsx",
        "项目计划 V1.1.xlsx",
        "项目计划_备份.xlsx",
        "项目计划-冲突.xlsx",
        "项目计划.sync-conflict-20260105-101112-ABCDEFG.xlsx",
        "项目计划 (张三's conflicted copy 2026-01-05).xlsx",
        "项目计划 (conflicted copy).xlsx",
        "项目计划-NSConflict-张三的电脑-v2.xlsx",
        "项目计划-conflict.xlsx",
        "项目计划.conflict1.xlsx",
        "项目计划-DESKTOP-7K2B1QF.xlsx",
        "项目计划-LAPTOP-XYZ.xlsx",
        "项目计划-SALES-PC01.xlsx",
        "项目计划 - 副本 - 副本.xlsx",
        "项目计划-副本.xlsm",
    ],
)
def test_copies_beside_their_original(name: str) -> None:
    assert is_copy(name, ["执行记录.xlsx", name, "项目计划.xlsx"])
    assert is_copy(unicodedata.normalize("NFD", name), ["项目计划.xlsx"])
    assert not is_copy(name, [name, "执行记录.xlsx"]), "without the original it is the original"


@pytest.mark.parametrize(
    ("name", "sibling"),
    [
        ("执行记录-张三.xlsx", "执行记录.xlsx"),
        ("执行记录-202601.xlsx", "执行记录.xlsx"),
        ("执行记录-XS-2026-001.xlsx", "执行记录.xlsx"),
        ("执行记录-ANNA.xlsx", "执行记录.xlsx"),
        ("执行记录-华东.xlsx", "执行记录.xlsx"),
        ("执行记录2.xlsx", "执行记录.xlsx"),
        ("项目计划.xlsx", "项目计划 - 副本.xlsx"),
        ("项目计划.xlsx", "项目计划.xlsx"),
        ("项目计划.xlsx", "项目计划.docx"),
        ("项目计划-副本.docx", "项目计划.xlsx"),
        ("项目计划-副本.xlsx", "项目计划.docx"),
        ("新项目计划.xlsx", "项目计划.xlsx"),
        ("项目计划变更.xlsx", "项目计划.xlsx"),
    ],
)
def test_workbooks_of_their_own(name: str, sibling: str) -> None:
    assert not is_copy(name, [sibling])
