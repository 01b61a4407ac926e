"""Draft, final, frozen, returned, next version: what `generate` does with a document."""

from __future__ import annotations

from pathlib import Path

from docx import Document as Word
from minutes_case import APPROVALS, DRAFT, FIRST, FOLDER, FORMS, SECOND, Ask, Data, state

from salessheets.documents.word import outline
from salessheets.documents.word.reading import read_finished


def test_draft_final_and_the_same_again(say: Ask, data: Data, here: Path) -> None:
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


def test_a_draft_and_a_final_of_the_same_data_have_one_context(say: Ask, data: Data, here: Path) -> None:
    del data
    say("generate", "D9")
    draft = read_finished((here / DRAFT).read_bytes()).properties["salessheets.context"]
    say("generate", "D9", "--final")
    told = read_finished((here / FIRST).read_bytes()).properties
    assert told["salessheets.context"] == draft
    assert (told["salessheets.number"], told["salessheets.version"]) == ("销项纪〔2026〕1号", "V1.0")


def test_changed_data_leave_a_final_as_it_is_until_it_is_returned(say: Ask, data: Data, here: Path) -> None:
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


def test_a_next_version_on_request_keeps_the_number(say: Ask, data: Data) -> None:
    say("generate", "D9", "--final")
    data(title="换了题目")
    assert state(say("generate", "D9", "--final", "--next")[1]) == ("V1.1", "销项纪〔2026〕1号", "new")


def test_an_english_final_of_the_same_document_has_the_same_number(say: Ask, data: Data) -> None:
    del data
    say("generate", "D9", "--final")
    _, english = say("generate", "D9", "--final", lang="en")
    assert state(english) == ("V1.0", "SPM 2026 No. 1", "new")


def test_faults_hold_a_final_back_and_name_their_cells(say: Ask, data: Data, here: Path) -> None:
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


def test_a_workbook_that_cannot_be_read_holds_a_final_back(say: Ask, data: Data, here: Path) -> None:
    data()
    (here / FOLDER / "执行记录-张三.xlsx").write_bytes(b"PK\x03\x04 half a file")
    code, held = say("generate", "D9", "--final")
    assert (code, [each["rule"] for each in held["held"]]) == (1, ["W-damaged"])


def test_a_final_that_a_person_edited_is_left_and_followed_beside_it(say: Ask, data: Data, here: Path) -> None:
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


def test_a_final_that_is_gone_is_put_back_as_it_was(say: Ask, data: Data, here: Path) -> None:
    say("generate", "D9", "--final")
    issued = (here / FIRST).read_bytes()
    (here / FIRST).unlink()
    data(resolution="改了")
    assert state(say("generate", "D9", "--final")[1]) == ("V1.0", "销项纪〔2026〕1号", "new")
    assert (here / FIRST).read_bytes() == issued


def test_a_damaged_record_is_named_and_stops_nothing(say: Ask, data: Data, here: Path) -> None:
    data()
    say("generate", "D9", "--final")
    (record,) = (here / "台账").rglob("record.json")
    record.write_text("{", encoding="utf-8")
    assert say("refresh")[0] == 1
    assert "W-damaged" in (here / "output/XS-2026-001/index.html").read_text(encoding="utf-8")
    assert say("generate", "D9", "--final")[0] == 2
    assert state(say("generate", "D9")[1])[2] == "new"


def test_wrong_use_of_next(say: Ask, data: Data) -> None:
    del data
    assert say("generate", "D9", "--next")[0] == 2
