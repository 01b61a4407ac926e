"""A project's folder as a project: sheets wherever they stand, cards merged, what does not belong left out."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
import xlsxwriter
from small_portfolio import portfolio, project, workbook

from salessheets.errors import SalessheetsError
from salessheets.folders import ProjectFolder, Root, find_root, project_folders
from salessheets.gathering import gather
from salessheets.projects import Project
from salessheets.sheets import Activity, Charter, Performance, Risk, Task
from salessheets.text import Text

CHARTER = """
charter
code | XS-2026-001
name | 华东新品推广
"""
TASKS = """
tasks
id  | name
1   | 启动
1.1 | 调研
"""
NAME = "XS-2026-001 华东新品推广"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    return portfolio(tmp_path)


def only(root: Root) -> ProjectFolder:
    (folder,) = project_folders(root)
    return folder


def gathered(root: Root) -> Project:
    return gather(root.path, only(root))


def rules(found: Project) -> set[str]:
    return {finding.rule for finding in found.findings}


def test_sheets_of_several_workbooks_are_one_table(root: Root) -> None:
    log = "activities\ndate | type | content\n2026-03-02 | visit | 拜访\n"
    project(root, NAME, {"项目计划": CHARTER + TASKS, "执行记录-张三": log, "执行记录-李四": log})
    found = gathered(root)
    assert found.code == "XS-2026-001"
    assert [row.at.file for row in found.of(Activity)] == [f"{NAME}/执行记录-张三.xlsx", f"{NAME}/执行记录-李四.xlsx"]
    assert [row.id for row in found.of(Task)] == [(1,), (1, 1)]


def test_a_card_in_two_workbooks_is_merged_and_what_differs_is_a_conflict_at_its_cell(root: Root) -> None:
    second = "charter\ncode | XS-2026-001\nname | 华东推广\nscope | 华东"
    project(root, NAME, {"a": CHARTER, "b": second})
    found = gathered(root)
    charter = found.the(Charter)
    assert (charter.name, charter.scope) == ("华东新品推广", "华东")
    cell = charter.cell("scope")
    assert cell
    assert cell.file.endswith("b.xlsx")
    (conflict,) = [finding for finding in found.findings if finding.rule == "C-conflict"]
    assert conflict.cell
    assert conflict.cell.file.endswith("b.xlsx")
    assert "a.xlsx" in conflict.message.zh


def test_the_restricted_sheet_is_read_in_its_folder_only(root: Root) -> None:
    rows = "performance\nperson | indicator\n张三 | results\n"
    project(root, NAME, {"项目计划": CHARTER, "绩效/绩效评估": rows})
    assert len(gathered(root).of(Performance)) == 1
    project(root, NAME, {"绩效评估": rows})
    found = gathered(root)
    assert len(found.of(Performance)) == 1
    assert "W-restricted" in rules(found)


def test_a_workbook_of_another_project_is_left_out(root: Root) -> None:
    here = project(root, NAME, {"项目计划": CHARTER})
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        tab = book.add_worksheet("风险")
        tab.add_table(0, 0, 1, 2, {"name": "risks", "columns": [{"header": h} for h in ("编号", "识别日期", "描述")]})
        tab.write_row(1, 0, ("R-01", "2026-03-02", "客户流失"))
        book.set_custom_property("salessheets.code", "XS-2026-009")
    (here / "风险登记册.xlsx").write_bytes(out.getvalue())
    found = gathered(root)
    assert found.of(Risk) == ()
    assert "W-code-differs" in rules(found)


def test_an_annotated_copy_filed_back_counts_as_a_copy(root: Root) -> None:
    here = project(root, NAME, {"项目计划": CHARTER})
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.add_worksheet("立项").write("B4", "项目编号")
        book.set_custom_property("salessheets.annotated", "1")
    (here / "计划批注.xlsx").write_bytes(out.getvalue())
    assert "W-copy" in rules(gathered(root))


def test_copies_locks_and_orphans_are_never_counted_twice(root: Root) -> None:
    here = project(root, NAME, {"项目计划": CHARTER + TASKS, "项目计划 (1)": CHARTER + TASKS})
    (here / "~$项目计划.xlsx").write_bytes(b"x" * 165)
    (here / "Cedd4100").write_bytes(workbook(CHARTER))
    folder = only(root)
    assert folder.workbooks == (f"{NAME}/项目计划.xlsx",)
    assert {finding.rule for finding in folder.findings} == {"W-copy", "W-orphan"}


def test_one_bad_file_leaves_the_others_alone(root: Root) -> None:
    here = project(root, NAME, {"项目计划": CHARTER + TASKS})
    (here / "风险登记册.xlsx").write_bytes(b"")
    found = gathered(root)
    assert len(found.of(Task)) == 2
    assert "W-empty" in rules(found)
    assert found.evidence.shut == (f"{NAME}/风险登记册.xlsx",)


def test_attachments_are_seen_and_links_are_not_followed(root: Root) -> None:
    here = project(root, NAME, {"项目计划": CHARTER})
    (here / "附件" / "签批").mkdir(parents=True)
    (here / "附件" / "签批" / "G1.pdf").write_bytes(b"%PDF")
    if hasattr(os, "symlink"):
        (here / "附件" / "外面.pdf").symlink_to(root.path / ".salessheets-root")
    evidence = gathered(root).evidence
    assert evidence.files == {"签批/G1.pdf"}
    assert evidence.outside == {"外面.pdf"}


def test_folders_that_are_no_projects_are_passed_over(root: Root) -> None:
    project(root, NAME, {"项目计划": CHARTER})
    for name in ("output", "台账", "doc_templates", ".git", "照片"):
        (root.path / name).mkdir()
    project(root, "output/XS-2026-001", {"校验结果": CHARTER})
    assert only(root).name == NAME


def refusing(monkeypatch: pytest.MonkeyPatch, refused: str) -> None:
    """Let the system refuse to list folders with this name."""
    listed = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == refused:
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)


def test_a_project_folder_that_may_not_be_read_is_named(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    project(root, "XS-1 甲", {"项目计划": CHARTER})
    refusing(monkeypatch, "XS-1 甲")
    [folder] = project_folders(root)
    [finding] = gather(root.path, folder).findings
    assert (finding.rule, finding.cell and finding.cell.file) == ("W-no-right", "XS-1 甲")


def test_a_restricted_folder_that_may_not_be_read_is_passed_over(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    project(root, "XS-1 甲", {"项目计划": CHARTER, "绩效/绩效评估": "charter\ncode | XS-1"})
    refusing(monkeypatch, "绩效")
    [folder] = project_folders(root)
    assert (folder.restricted, folder.findings) == ((), ())


@pytest.mark.parametrize(
    ("winerror", "rule"), [(None, "W-no-right"), (5, "W-no-right"), (32, "W-busy"), (33, "W-busy")]
)
def test_a_workbook_that_excel_is_saving_is_busy_not_forbidden(
    root: Root, monkeypatch: pytest.MonkeyPatch, winerror: int | None, rule: str
) -> None:
    project(root, NAME, {"项目计划": CHARTER})

    def read_bytes(path: Path) -> bytes:
        error = PermissionError(13, "Permission denied", str(path))
        if winerror:
            vars(error)["winerror"] = winerror
        raise error

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert rules(gathered(root)) == {rule}


def test_a_portfolio_that_may_not_be_read_is_told(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    refusing(monkeypatch, root.path.name)
    with pytest.raises(SalessheetsError) as problem:
        project_folders(root)
    assert str(root.path) in problem.value.message.en


def test_folders_of_ours_are_known_in_any_case(root: Root) -> None:
    for name in ("Output", "Ledger"):
        project(root, name, {"项目计划": CHARTER})
    assert project_folders(root) == ()


def test_a_portfolio_is_found_from_any_folder_below(root: Root) -> None:
    here = project(root, NAME, {"项目计划": CHARTER})
    assert find_root(here).path == root.path.resolve()


def test_a_damaged_marker_says_what_to_do(root: Root) -> None:
    (root.path / ".salessheets-root").write_text("{", encoding="utf-8")
    with pytest.raises(SalessheetsError) as problem:
        find_root(root.path)
    assert isinstance(problem.value.message, Text)
    assert "init" in problem.value.message.en
