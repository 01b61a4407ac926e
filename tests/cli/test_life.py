"""The life of a document through the command line: draft, final, frozen, returned, next version, requests."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document as Word
from openpyxl import load_workbook
from small_portfolio import portfolio, project

from salessheets.__main__ import run
from salessheets.derived.finals import finals
from salessheets.documents.word import outline
from salessheets.documents.word.reading import read_finished
from salessheets.folders import project_folders, read_marker
from salessheets.gathering import gather
from salessheets.reviews import case_of
from salessheets.settings import DEFAULTS

FOLDER = "XS-2026-001 华东新品推广"
PLAN = "charter\ncode | XS-2026-001\nname | 华东新品推广"
LOG = """
meetings
id   | type   | title   | date       | time  | place  | chair | recorder | present
M-01 | 进展会 | {title} | 2026-02-06 | 09:30 | 会议室 | 张伟  | 李娜     | 张伟、李娜

agenda
meeting | no | topic | resolution | needs_action
M-01    | 1  | 进度  | {resolution} | {needs}
"""
APPROVALS = """
approvals
object  | version | submitted_on | result | approver | decided_on | note
D9/M-01 | {version} | 2026-03-11 | {result} | 王总 | 2026-03-12 | 写清楚
"""
FORMS = "output/XS-2026-001/表单"
DRAFT = f"{FORMS}/XS-2026-001_D9_会议纪要_M01_草稿.docx"
FIRST = f"{FORMS}/XS-2026-001_D9_会议纪要_M01_V1.0.docx"
SECOND = f"{FORMS}/XS-2026-001_D9_会议纪要_M01_V1.1.docx"
Data = Callable[..., None]
Say = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return portfolio(tmp_path / "销售项目").path


@pytest.fixture
def data(here: Path) -> Data:
    """Write the project's workbooks: what stands in the minutes, and what home asks for."""

    def write(title: str = "第一次会", resolution: str = "同意", needs: str = "否", **more: str) -> None:
        books = {"项目计划": PLAN, "执行记录": LOG.format(title=title, resolution=resolution, needs=needs), **more}
        (here / FOLDER / "评审审批.xlsx").unlink(missing_ok=True)
        project(read_marker(here), FOLDER, books)

    write()
    return write


@pytest.fixture
def say(here: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    def said(*arguments: str, day: str = "2026-03-10", lang: str = "zh") -> tuple[int, dict[str, Any]]:
        more = () if arguments[0] == "refresh" else ("--project", "XS-2026-001", "--format", "json")
        code = run(["-C", str(here), "--lang", lang, "--as-of", day, *arguments, *more, "--jobs", "0"])
        out = capsys.readouterr().out
        found = json.loads(out)["documents"] if out.startswith("{") else [{}]
        return code, found[0] if found else {}

    return said


def state(document: dict[str, Any]) -> tuple[str, str | None, str]:
    return document["version"], document["number"], document["state"]


def test_draft_final_and_the_same_again(say: Say, data: Data, here: Path) -> None:
    del data
    assert state(say("generate", "D9")[1]) == ("V0", None, "new")
    code, made = say("generate", "D9", "--final")
    assert (code, state(made), made["draft"], made["path"]) == (0, ("V1.0", "销项纪〔2026〕1号", "new"), False, FIRST)
    assert not (here / DRAFT).exists()
    text = outline((here / FIRST).read_bytes())
    assert "销项纪〔2026〕1号" in text
    assert "首次定稿" in text
    assert "watermark" not in text
    before = (here / FIRST).stat().st_mtime_ns
    assert state(say("generate", "D9", "--final", day="2026-05-05")[1]) == ("V1.0", "销项纪〔2026〕1号", "same")
    assert state(say("generate", "D9", day="2026-05-05")[1]) == ("V1.0", "销项纪〔2026〕1号", "same")
    assert (here / FIRST).stat().st_mtime_ns == before
    assert [path.name for path in (here / FORMS).iterdir()] == [Path(FIRST).name]


def test_a_draft_and_a_final_of_the_same_data_have_one_context(say: Say, data: Data, here: Path) -> None:
    del data
    say("generate", "D9")
    draft = read_finished((here / DRAFT).read_bytes()).properties["salessheets.context"]
    say("generate", "D9", "--final")
    told = read_finished((here / FIRST).read_bytes()).properties
    assert told["salessheets.context"] == draft
    assert (told["salessheets.number"], told["salessheets.version"]) == ("销项纪〔2026〕1号", "V1.0")


def test_changed_data_leave_a_final_as_it_is_until_it_is_returned(say: Say, data: Data, here: Path) -> None:
    say("generate", "D9", "--final")
    data(resolution="改了")
    code, kept = say("generate", "D9", "--final")
    assert (code, state(kept)) == (0, ("V1.0", "销项纪〔2026〕1号", "kept"))
    assert "--next" in kept["note"]
    returned = APPROVALS.format(version="V1.0", result="退回")
    data(评审审批=returned)
    assert state(say("generate", "D9", "--final")[1])[2] == "same", "returned, and nothing was mended yet"
    data(resolution="改了", 评审审批=returned)
    assert state(say("generate", "D9", "--final", day="2026-03-13")[1]) == ("V1.1", "销项纪〔2026〕1号", "new")
    text = outline((here / SECOND).read_bytes())
    assert "首次定稿" in text
    assert "审批退回后修改" in text
    data(resolution="又改", 评审审批=returned)
    assert state(say("generate", "D9", "--final")[1])[::2] == ("V1.1", "kept"), "returned was V1.0"
    assert sorted(path.name for path in (here / FORMS).iterdir()) == [Path(FIRST).name, Path(SECOND).name]


def test_a_next_version_on_request_keeps_the_number(say: Say, data: Data) -> None:
    say("generate", "D9", "--final")
    data(title="换了题目")
    assert state(say("generate", "D9", "--final", "--next")[1]) == ("V1.1", "销项纪〔2026〕1号", "new")


def test_an_english_final_of_the_same_document_has_the_same_number(say: Say, data: Data) -> None:
    del data
    say("generate", "D9", "--final")
    _, english = say("generate", "D9", "--final", lang="en")
    assert state(english) == ("V1.0", "SPM 2026 No. 1", "new")


def test_faults_hold_a_final_back_and_name_their_cells(say: Say, data: Data, here: Path) -> None:
    data(needs="是")
    code, held = say("generate", "D9", "--final")
    assert (code, held["draft"], held["state"]) == (1, True, "new")
    assert [(each["rule"], each["sheet"], each["file"]) for each in held["held"]] == [
        ("3.3b", "会议议题", f"{FOLDER}/执行记录.xlsx")
    ]
    assert (here / DRAFT).is_file()
    assert not (here / "台账").exists()
    waiver = "waivers\nrule | object | reason | approver | until\n3.3b | | 会上口头交办 | 王总 | 2026-03-31"
    data(needs="是", 评审审批=waiver)
    assert say("generate", "D9", "--final")[0] == 0


def test_a_workbook_that_cannot_be_read_holds_a_final_back(say: Say, data: Data, here: Path) -> None:
    data()
    (here / FOLDER / "执行记录-张三.xlsx").write_bytes(b"PK\x03\x04 half a file")
    code, held = say("generate", "D9", "--final")
    assert (code, [each["rule"] for each in held["held"]]) == (1, ["W-damaged"])


def test_a_final_that_a_person_edited_is_left_and_followed_beside_it(say: Say, data: Data, here: Path) -> None:
    say("generate", "D9", "--final")
    word = Word(str(here / FIRST))
    word.add_paragraph("手写的一句")
    word.save(str(here / FIRST))
    edited = (here / FIRST).read_bytes()
    _, kept = say("generate", "D9", "--final")
    assert (kept["state"], "有人改过" in kept["note"]) == ("kept", True)
    data(resolution="改了", 评审审批=APPROVALS.format(version="1.0", result="退回"))
    assert say("generate", "D9", "--final")[1]["path"] == SECOND
    assert (here / FIRST).read_bytes() == edited


def test_a_final_that_is_gone_is_put_back_as_it_was(say: Say, data: Data, here: Path) -> None:
    say("generate", "D9", "--final")
    issued = (here / FIRST).read_bytes()
    (here / FIRST).unlink()
    data(resolution="改了")
    assert state(say("generate", "D9", "--final")[1]) == ("V1.0", "销项纪〔2026〕1号", "new")
    assert (here / FIRST).read_bytes() == issued


def test_a_request_for_a_final_is_met_once_and_again_after_a_draft_in_between(say: Say, data: Data, here: Path) -> None:
    def asked(request: str) -> str:
        return f"{PLAN}\n\nhome\nform | instance | request\nD9 | M-01 | {request}"

    data(项目计划=asked("定稿"))
    say("refresh")
    before = (here / FIRST).stat().st_mtime_ns
    data(项目计划=asked("定稿"), resolution="改了")
    say("refresh")
    assert not (here / SECOND).exists()
    assert not (here / DRAFT).exists()
    data(项目计划=asked("草稿"), resolution="改了")
    say("refresh")
    assert (here / DRAFT).is_file()
    data(项目计划=asked("定稿"), resolution="改了")
    say("refresh")
    assert (here / SECOND).is_file()
    assert not (here / DRAFT).exists()
    assert (here / FIRST).stat().st_mtime_ns == before
    page = (here / "output/XS-2026-001/index.html").read_text(encoding="utf-8")
    assert "V1.1" in page


def test_nothing_is_touched_when_a_request_is_set_a_row_sorted_or_a_workbook_saved(
    say: Say, data: Data, here: Path
) -> None:
    plan = "{plan}\n\nhome\nform | instance | request\nD9 | M-01 | {request}\nD5 | | 草稿"
    log = LOG.format(title="第一次会", resolution="同意", needs="否")
    more = "M-01    | 2  | 预算  | 也同意 | 否\n"
    data(执行记录=log + more, 项目计划=plan.format(plan=PLAN, request="草稿"))
    say("refresh")
    drafts = {path: path.stat().st_mtime_ns for path in (here / FORMS).iterdir()}
    assert len(drafts) == 2
    sorted_log = log.replace("M-01    | 1", more + "M-01    | 1")
    data(执行记录=sorted_log, 项目计划=plan.format(plan=PLAN, request="草稿"))
    say("refresh", day="2026-03-12")
    assert drafts == {path: path.stat().st_mtime_ns for path in (here / FORMS).iterdir()}
    data(执行记录=sorted_log, 项目计划=plan.format(plan=PLAN, request="定稿"))
    say("refresh")
    issued = (here / FIRST).stat().st_mtime_ns
    data(执行记录=log + more, 项目计划=plan.format(plan=PLAN, request=""))
    assert state(say("generate", "D9", "--final", day="2026-03-20")[1])[2] == "same"
    assert (here / FIRST).stat().st_mtime_ns == issued


def test_a_damaged_record_is_named_and_stops_nothing(say: Say, data: Data, here: Path) -> None:
    data()
    say("generate", "D9", "--final")
    (record,) = (here / "台账").rglob("record.json")
    record.write_text("{", encoding="utf-8")
    assert say("refresh")[0] == 1
    assert "W-damaged" in (here / "output/XS-2026-001/index.html").read_text(encoding="utf-8")
    assert say("generate", "D9", "--final")[0] == 2
    assert state(say("generate", "D9")[1])[2] == "new"


def test_wrong_use_of_next(say: Say, data: Data) -> None:
    del data
    assert say("generate", "D9", "--next")[0] == 2


def test_documents_lists_what_is_there_and_what_the_next_gate_misses(
    say: Say, data: Data, here: Path, capsys: pytest.CaptureFixture[str]
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


def test_documents_as_json_name_the_cells_that_changed(data: Data, here: Path, say: Say) -> None:
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


def test_the_register_is_a_workbook_and_stays_untouched(say: Say, data: Data, here: Path) -> None:
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


def test_the_page_shows_number_and_state_and_what_holds_a_final_back(say: Say, data: Data, here: Path) -> None:
    home = "\n\nhome\nform | instance | request\nD9 | M-01 | 定稿"
    data(needs="是", 项目计划=PLAN + home)
    page = here / "output/XS-2026-001/index.html"
    say("refresh")
    assert "D9 M-01 还不能定稿" in page.read_text(encoding="utf-8")
    data(项目计划=PLAN + home)
    say("refresh")
    text = page.read_text(encoding="utf-8")
    assert "还不能定稿" not in text
    assert "销项纪〔2026〕1号" in text
    assert "与数据一致" in text
