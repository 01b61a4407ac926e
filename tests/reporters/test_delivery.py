from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from small_portfolio import project, workbook

from salessheets.findings import Cell
from salessheets.folders import Root, read_marker
from salessheets.gathering import read_file
from salessheets.outputs import Outputs
from salessheets.reporters import REPORTERS, report_of
from salessheets.reporters.delivery import write_annotated, write_findings
from salessheets.reporters.report import is_restricted
from salessheets.reviewing import review_portfolio
from salessheets.reviews import Review
from salessheets.runner import Inline
from salessheets.workbooks.codes import W_NO_RIGHT

AS_OF = date(2026, 3, 10)
ZH = Outputs(language="zh")
PLAN = "output/XS-2026-001/批注/项目计划.xlsx"
SECRET = "XS-2026-002 a#b 'c'/绩效/批注/绩效评估.xlsx"
SECRET_LIST = "XS-2026-002 a#b 'c'/绩效/批注/校验结果.xlsx"


@pytest.fixture
def share(folder: Path, tmp_path: Path) -> Root:
    shutil.copytree(folder, tmp_path / "share")
    return read_marker(tmp_path / "share")


def reviewed(share: Root) -> Review:
    return review_portfolio(share, AS_OF, Inline())


def notes_of(path: Path) -> dict[str, str]:
    book = openpyxl.load_workbook(path)
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def texts_of(path: Path) -> set[str]:
    book = openpyxl.load_workbook(path)
    return {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}


def test_a_note_stands_on_each_faulty_cell(share: Root) -> None:
    review = reviewed(share)
    write_annotated(share.path, review, ZH)
    notes = notes_of(share.path / PLAN)
    faulty = {
        f"{finding.cell.sheet}!{finding.cell.ref}"
        for finding in review.projects[0].findings
        if finding.cell and finding.cell.file.endswith("/项目计划.xlsx") and finding.cell.row
    }
    assert notes.keys() == faulty
    assert notes["计划!G2"].startswith("【错误】2.1a 任务 1：计划完成 早于 计划开始\n怎么改：核对日期")


def test_the_workbook_itself_is_untouched_and_the_copy_is_known_when_it_is_filed_back(share: Root) -> None:
    original = share.path / "XS-2026-001 华东新品/项目计划.xlsx"
    before = original.read_bytes()
    write_annotated(share.path, reviewed(share), ZH)
    assert original.read_bytes() == before
    shutil.copy(share.path / PLAN, original.with_name("计划草案.xlsx"))
    reading = read_file(share.path, "XS-2026-001 华东新品/计划草案.xlsx", {})
    assert [finding.rule for finding in reading.findings] == ["W-copy"]
    assert not reading.readable


def test_performance_is_told_in_full_only_beside_itself(share: Root) -> None:
    review = reviewed(share)
    write_annotated(share.path, review, ZH)
    write_findings(share.path, review, ZH)
    assert any("987654" in note for note in notes_of(share.path / SECRET).values())
    told = openpyxl.load_workbook(share.path / SECRET_LIST).worksheets[0]
    assert any("987654" in str(cell.value) for row in told.iter_rows() for cell in row)
    for path in (share.path / "output").rglob("*.xlsx"):
        assert not any("987654" in text or "王秘密" in text for text in texts_of(path))
    assert not list((share.path / "output").rglob("绩效评估.xlsx"))


def test_a_file_in_performance_is_named_only_beside_it(share: Root) -> None:
    performance = share.path / "XS-2026-002 a#b 'c'/绩效"
    shutil.copy(performance / "绩效评估.xlsx", performance / "绩效评估-王秘密 - 副本.xlsx")
    (performance / "绩效评估-王秘密.xlsx").write_bytes(b"")
    review = reviewed(share)
    report = report_of(review, "zh")
    assert not any("王秘密" in reporter(report) for reporter in REPORTERS.values())
    write_findings(share.path, review, ZH)
    told = {path: texts_of(share.path / path) for path in (SECRET_LIST, "output/XS-2026-002/校验结果.xlsx")}
    assert [{"W-copy", "W-empty"} <= texts for texts in told.values()] == [True, False]
    assert [any("王秘密" in text for text in texts) for texts in told.values()] == [True, False]


def test_that_the_folder_itself_cannot_be_read_is_for_everyone() -> None:
    findings = (W_NO_RIGHT.finding(Cell(f"XS-2026-002/{name}")) for name in ("绩效", "performance", "绩效/王秘密.xlsx"))
    assert [is_restricted(finding) for finding in findings] == [False, False, True]


def test_what_was_written_beside_performance_is_not_read_as_a_workbook(share: Root) -> None:
    first = reviewed(share)
    write_annotated(share.path, first, ZH)
    write_findings(share.path, first, ZH)
    assert reviewed(share) == first


def test_a_copy_of_a_performance_sheet_that_stands_in_the_open_is_not_made(share: Root) -> None:
    open_book = "performance\nperson | indicator | weight | score\n王秘密 | 业绩 | 40 | 5\n\ntasks\nid | planned_start\n1 | 下周"
    project(share, "XS-2026-001 华东新品", {"打分": open_book})
    delivery = write_annotated(share.path, reviewed(share), ZH)
    assert not any("打分" in file for file in delivery.files)


def test_the_findings_workbook_of_a_project_leads_to_its_cells(share: Root) -> None:
    delivery = write_findings(share.path, reviewed(share), ZH)
    assert set(delivery.files) == {
        "output/XS-2026-001/校验结果.xlsx",
        "output/XS-2026-002/校验结果.xlsx",
        SECRET_LIST,
    }
    here = share.path / "output/XS-2026-002"
    sheet = openpyxl.load_workbook(here / "校验结果.xlsx").worksheets[0]
    targets = [str(cell.hyperlink.target) for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    paths = [here / target.replace("\\", "/").replace("%23", "#").replace("%20", " ") for target in targets]
    assert paths
    assert all(path.exists() for path in paths)


def test_a_second_run_changes_nothing_and_a_clean_workbook_loses_its_copy(share: Root) -> None:
    review = reviewed(share)
    write_annotated(share.path, review, ZH)
    old = (share.path / PLAN).read_bytes()
    write_annotated(share.path, review, ZH)
    assert (share.path / PLAN).read_bytes() == old
    other = share.path / "output/XS-2026-001/批注/风险登记册.xlsx"
    assert other.exists()
    (share.path / "XS-2026-001 华东新品/风险登记册.xlsx").write_bytes(workbook("activities\nid"))
    write_annotated(share.path, reviewed(share), ZH)
    assert not other.exists()


def test_a_workbook_that_changed_after_the_check_gets_no_notes(share: Root) -> None:
    review = reviewed(share)
    (share.path / "XS-2026-001 华东新品/项目计划.xlsx").write_bytes(workbook("tasks\nid | name\n1 | 新"))
    delivery = write_annotated(share.path, review, ZH)
    assert PLAN not in delivery.files
    assert any("再校验一次" in problem.zh for problem in delivery.problems)


def test_a_file_held_open_is_told_and_the_others_are_written(share: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    from salessheets.errors import SalessheetsError
    from salessheets.files import held, write_whole
    from salessheets.reporters import delivery as module

    def holding(path: Path, data: bytes) -> bool:
        if "XS-2026-001" in str(path):
            raise SalessheetsError(held(path))
        return write_whole(path, data)

    monkeypatch.setattr(module, "write_whole", holding)
    delivery = write_findings(share.path, reviewed(share), ZH)
    assert len(delivery.problems) == 1
    assert "output/XS-2026-002/校验结果.xlsx" in delivery.files


def test_what_could_not_be_written_beside_performance_is_told_without_its_name(
    share: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    from salessheets.errors import SalessheetsError
    from salessheets.files import held
    from salessheets.reporters import delivery as module

    def holding(path: Path, _data: bytes) -> bool:
        raise SalessheetsError(held(path))

    secret = share.path / "XS-2026-002 a#b 'c'/绩效/绩效评估.xlsx"
    secret.rename(secret.with_name("绩效评估-王秘密.xlsx"))
    review = reviewed(share)
    monkeypatch.setattr(module, "write_whole", holding)
    held_open = write_annotated(share.path, review, ZH).problems
    secret.with_name("绩效评估-王秘密.xlsx").write_bytes(b"")
    told = [*held_open, *write_annotated(share.path, review, ZH).problems]
    assert len([problem for problem in told if "绩效/…" in problem.zh and "绩效/…" in problem.en]) == 2
    assert not any("王秘密" in problem.zh + problem.en for problem in told)


def test_notes_are_in_the_language_of_the_outputs(share: Root) -> None:
    write_annotated(share.path, reviewed(share), Outputs(language="en"))
    notes = notes_of(share.path / "output/XS-2026-001/annotated/项目计划.xlsx")
    assert notes["计划!G2"].startswith("[Error] 2.1a Task 1: Planned end is before Planned start\nHow to mend it: ")
