"""Finals through the functions behind the command line: killed writers, open files, restricted forms, the record."""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from forms_case import full
from small_portfolio import portfolio

from salessheets import files
from salessheets.documents import issuing
from salessheets.documents.desk import Desk
from salessheets.documents.forms import writers
from salessheets.documents.issuing import final
from salessheets.documents.shelf import Shelf
from salessheets.documents.word.reading import content_digest
from salessheets.documents.writing import Document, draft
from salessheets.errors import SalessheetsError
from salessheets.folders import MARKER
from salessheets.ledger.content import parts_digest
from salessheets.ledger.issued import Slot, issued_of, read_record
from salessheets.ledger.place import Ledger
from salessheets.outputs import Outputs
from salessheets.projects import Case
from salessheets.sheets import Charter
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder

FOLDER = "XS-2026-001 测试"
NAMES = {"D9": "D9_会议纪要_M01", "D16": "D16_合规承诺书"}
SHELF = Shelf(builtin=template_folder(DOCUMENT_TEMPLATES, "zh"), language="zh")


class Killed(BaseException):
    """What a killed process does not come back from."""


def desk(root: Path) -> Desk:
    portfolio(root)
    return Desk(
        root=root,
        folder=FOLDER,
        name="XS-2026-001",
        shelf=SHELF,
        outputs=Outputs(language="zh"),
        pauses=(),
        sleep=lambda _seconds: None,
    )


def now(root: Path, name: str = "") -> Case:
    """The project with what the ledger says today."""
    case = full()
    charter = replace(case.charter, name=name) if name else case.charter
    issued, damaged = issued_of(Ledger(root=root), case.project.code, FOLDER)
    assert damaged == ()
    evidence = replace(case.project.evidence, issued=issued)
    records = {**case.project.records, Charter: (charter,)}
    project = replace(case.project, folder=FOLDER, records=records, evidence=evidence, findings=())
    return replace(case, project=project, memo={})


def issue(root: Path, form: str = "D9", instance: str = "M-01", name: str = "", *, again: bool = False) -> Document:
    return final(writers()[form], now(root, name), desk(root), instance, again=again)


@pytest.fixture(autouse=True)
def nothing_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issuing, "held", lambda *_: ())


def made(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "output").rglob("*.docx"))


STEPS = [
    (issuing, "open_slot"),
    (issuing, "claim"),
    (issuing, "manuscript"),
    (Slot, "freeze"),
    (issuing, "restored"),
    (Desk, "clear"),
]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(("owner", "step"), STEPS)
def test_killed_at_any_step_the_next_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, step: str, after: bool
) -> None:
    draft(writers()["D9"], now(tmp_path), desk(tmp_path), "M-01")
    real = getattr(owner, step)

    def dying(*arguments: object, **more: object) -> object:
        if after:
            real(*arguments, **more)
        raise Killed

    with monkeypatch.context() as patch, contextlib.suppress(Killed):
        patch.setattr(owner, step, dying)
        issue(tmp_path)
    issue(tmp_path)
    again = issue(tmp_path)
    assert (again.version, again.number, again.state) == ("V1.0", "销项纪〔2026〕1号", "same")
    assert [name for name in made(tmp_path) if "草稿" not in name] == ["XS-2026-001_D9_会议纪要_M01_V1.0.docx"]
    assert issue(tmp_path, instance="M-02").number == "销项纪〔2026〕2号"


def test_a_record_written_in_part_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    def dying(path: Path, data: bytes) -> bool:
        if path.name == "record.json":
            raise Killed
        written.append(path.name)
        return files.write_whole(path, data)

    with monkeypatch.context() as patch, contextlib.suppress(Killed):
        patch.setattr("salessheets.ledger.issued.write_whole", dying)
        issue(tmp_path)
    assert written == ["document.docx"]
    assert made(tmp_path) == []
    assert issue(tmp_path, name="改了名").version == "V1.0"
    assert len(made(tmp_path)) == 1


def test_another_writer_that_is_at_it_is_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / desk(tmp_path).ledger.version(writers()["D9"].form, "XS-2026-001", FOLDER, "M-01", "V1.0", "zh")
    (folder / "1").mkdir(parents=True)
    slept: list[float] = []

    def other_finishes(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 3:
            (folder / "1").rmdir()
            assert issue(tmp_path).state == "new"

    done = final(writers()["D9"], now(tmp_path), replace(desk(tmp_path), sleep=other_finishes), "M-01")
    assert (done.version, done.state, len(slept)) == ("V1.0", "same", 3)


def test_a_draft_that_is_open_in_word_is_written_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = writers()["D9"]
    first = draft(writer, now(tmp_path), desk(tmp_path), "M-01")
    real = os.replace

    def held(source: Path, target: Path) -> None:
        if Path(target).name == Path(first.path).name:
            raise PermissionError(13, "open in Word")
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", held)
        beside = draft(writer, now(tmp_path, "改了名"), desk(tmp_path), "M-01")
        assert beside.path == first.path.replace(".docx", " (2).docx")
        assert beside.note is not None
        assert draft(writer, now(tmp_path, "改了名"), desk(tmp_path), "M-01").state == "same"
    after = draft(writer, now(tmp_path, "改了名"), desk(tmp_path), "M-01")
    assert (after.path, after.state) == (first.path, "updated")
    assert made(tmp_path) == [Path(first.path).name]


def test_a_final_steps_beside_a_file_that_stands_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / desk(tmp_path).path(writers()["D9"].form, "M-01", "V1.0")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"somebody's own")
    assert issue(tmp_path).path.endswith("_V1.0 (2).docx")
    assert path.read_bytes() == b"somebody's own"


def test_an_edited_final_that_somebody_else_issued_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    before = now(tmp_path)
    path = tmp_path / issue(tmp_path).path
    path.write_bytes(b"edited by hand")
    assert final(writers()["D9"], before, desk(tmp_path), "M-01").state == "same"
    assert path.read_bytes() == b"edited by hand"


def test_a_restricted_final_leaves_no_trace_outside(tmp_path: Path) -> None:
    (tmp_path / FOLDER / "绩效").mkdir(parents=True)
    case = now(tmp_path)
    instance = writers()["D14"].instances(case)[0]
    done = issue(tmp_path, "D14", instance)
    assert (done.number, done.state) == ("", "new")
    files = {path.relative_to(tmp_path).parts[:2] for path in tmp_path.rglob("*") if path.is_file()}
    assert files == {(MARKER,), (FOLDER, "绩效")}
    assert issue(tmp_path, "D14", instance).state == "same"


def test_two_projects_of_one_code_get_no_final(tmp_path: Path) -> None:
    other = replace(desk(tmp_path), name=FOLDER)
    with pytest.raises(SalessheetsError, match="XS-2026-001"):
        final(writers()["D9"], now(tmp_path), other, "M-01")


def test_a_project_without_a_code_gets_no_final(tmp_path: Path) -> None:
    case = now(tmp_path)
    nameless = replace(case, project=replace(case.project, code=""), memo={})
    with pytest.raises(SalessheetsError, match=FOLDER):
        final(writers()["D9"], nameless, replace(desk(tmp_path), name=FOLDER), "M-01")
    assert not (tmp_path / "台账").exists()


def test_the_next_number_follows_in_order_of_issue(tmp_path: Path) -> None:
    assert [issue(tmp_path, instance=each).number[-2:] for each in ("M-02", "M-01", "M-03")] == ["1号", "2号", "3号"]
    assert issue(tmp_path, again=True).number == "销项纪〔2026〕2号"


def test_properties_changed_by_a_file_system_are_no_edit(tmp_path: Path) -> None:
    path = tmp_path / issue(tmp_path).path
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, part in reversed(parts.items()):
            package.writestr(name, part.replace(b"salessheets<", b"DMS<") if name == "docProps/core.xml" else part)
    assert parts_digest(path.read_bytes()) == content_digest(path.read_bytes())
    assert issue(tmp_path).state == "same"


def test_the_record_tells_what_was_printed_where(tmp_path: Path) -> None:
    issue(tmp_path)
    (file,) = (tmp_path / "台账" / "定稿").rglob("record.json")
    said = json.loads(file.read_text(encoding="utf-8"))
    assert said["format"] == 1
    assert (said["form"], said["instance"], said["number"]) == ("D9", "M-01", "销项纪〔2026〕1号")
    assert {sheet["sheet"] for sheet in said["prints"]} >= {"立项", "会议", "会议议题"}
    assert "standing" not in said


YESTERDAY = """
{"format": 1, "form": "D9", "instance": "M-01", "form_number": "XS-2026-001-D9-M01", "number": "销项纪〔2026〕1号",
 "version": "V1.0", "language": "zh", "on": "2026-03-10", "source_date": null, "path": "output/a.docx",
 "content": "c", "context": "x", "template": "t", "sha256": "s", "stale_by": "b", "pages": null,
 "prints": [{"file": "f.xlsx", "sheet": "会议", "cells": {"C2": "0123"}}], "later": "is passed over"}
"""


def test_a_record_of_yesterday_is_read(tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text(YESTERDAY, encoding="utf-8")
    issued = read_record(tmp_path / "record.json")
    assert issued is not None
    assert (issued.number, issued.on.isoformat(), issued.reason) == ("销项纪〔2026〕1号", "2026-03-10", "")
    assert [(each.file, each.sheet, each.cell, each.digest) for each in issued.prints] == [
        ("f.xlsx", "会议", "C2", "0123")
    ]


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"form": "D99"}', '{"form": "D9", "version": "V1.0"}'])
def test_a_damaged_record_is_a_finding(tmp_path: Path, text: str) -> None:
    issue(tmp_path)
    (file,) = (tmp_path / "台账" / "定稿").rglob("record.json")
    file.write_text(text, encoding="utf-8")
    found, damaged = issued_of(Ledger(root=tmp_path), "XS-2026-001", FOLDER)
    assert found == ()
    assert [each.rule for each in damaged] == ["W-damaged"]
