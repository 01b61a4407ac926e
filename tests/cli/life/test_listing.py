"""What `documents` and the register tell of documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from minutes_case import APPROVALS, FIRST, FOLDER, Ask, Data
from openpyxl import load_workbook

from salessheets.__main__ import run
from salessheets.derived.finals import finals
from salessheets.folders import project_folders, read_marker
from salessheets.gathering import gather
from salessheets.reviews import case_of
from salessheets.settings import DEFAULTS


def test_documents_lists_what_is_there_and_what_the_next_gate_misses(
    say: Ask, data: Data, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def listed(lang: str = "zh") -> str:
        where = ["-C", str(here), "--lang", lang, "--as-of", "2026-03-10"]
        assert run([*where, "documents", "--project", "XS-2026-001", "--jobs", "0"]) == 0
        return capsys.readouterr().out

    assert listed() == "还没有\tXS-2026-001-D1\t\t\tG0 要定稿\n"
    say("generate", "D1")
    say("generate", "D9", "--final")
    first, second = listed().splitlines()
    assert first.startswith("与数据一致\tXS-2026-001-D1\t草稿 V0\t\tG0 要定稿\toutput/")
    assert second == f"与数据一致\tXS-2026-001-D9-M01\t定稿 V1.0\t销项纪〔2026〕1号\t\t{FIRST}"
    data(resolution="改了", 评审审批=APPROVALS.format(version="V1.0", result="批准"))
    assert "已过期\tXS-2026-001-D9-M01" in listed()
    assert "执行记录.xlsx › 会议议题!" in listed()
    data(评审审批=APPROVALS.format(version="V1.0", result="退回"))
    assert "returned\tXS-2026-001-D9-M01" in listed("en")
    data()
    scan = here / FOLDER / "附件" / "签批" / f"{Path(FIRST).stem}.pdf"
    scan.parent.mkdir(parents=True)
    scan.write_bytes(b"%PDF")
    assert "已签批\tXS-2026-001-D9-M01" in listed()
    (here / FIRST).unlink()
    assert "文件不见了\tXS-2026-001-D9-M01" in listed()


def test_documents_as_json_name_the_cells_that_changed(data: Data, here: Path, say: Ask) -> None:
    say("generate", "D9", "--final")
    data(title="换了题目")
    code, missing = say("documents")
    assert (code, missing["form"], missing["state"], missing["path"], missing["gate"]) == (
        0,
        "D1",
        "missing",
        None,
        "G0",
    )
    case = case_of(gather(here, project_folders(read_marker(here))[0]), DEFAULTS, date(2026, 3, 10))
    (final,) = finals(case)
    assert [(cell.file, cell.sheet, cell.ref) for cell in final.changed] == [(f"{FOLDER}/执行记录.xlsx", "会议", "C2")]


def test_the_register_is_a_workbook_and_stays_untouched(say: Ask, data: Data, here: Path) -> None:
    data()
    say("generate", "D9", "--final")
    say("refresh")
    book = here / "台账" / "文号登记簿.xlsx"
    sheet = load_workbook(book)["文号登记簿"]
    row = [cell.value for cell in sheet[5]][:7]
    assert row == ["销项纪〔2026〕1号", "销项纪", "2026", 1, "XS-2026-001", "D9 会议纪要", "M-01"]
    before = book.stat().st_mtime_ns
    say("refresh", day="2026-04-01")
    assert book.stat().st_mtime_ns == before
