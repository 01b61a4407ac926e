"""Records of finals on a share that anyone may write to: what they may say, and what is told of damaged ones."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from salessheets.evidence import Issued
from salessheets.ledger.content import standing_of
from salessheets.ledger.issued import issued_of, read_record, to_json
from salessheets.ledger.place import Ledger, marks

FOLDER = "XS-1 测试"
ISSUED = Issued(
    form="D9",
    instance="M-01",
    form_number="XS-1-D9-M01",
    number="",
    version="V1.0",
    language="zh",
    on=date(2026, 3, 1),
    source_date=None,
    path="output/XS-1/表单/a.docx",
    content="",
    context="",
    template="",
    sha256="",
)


def changed(**values: str) -> str:
    return json.dumps({**json.loads(to_json(ISSUED)), **values})


def written(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "record.json").write_text(text, encoding="utf-8")
    return folder / "record.json"


@pytest.mark.parametrize(
    "path",
    [
        "../a.docx",
        "output/../../a.docx",
        "/tmp/a.docx",
        "C:/a.docx",
        r"C:\a.docx",
        r"output\..\..\a.docx",
        r"\\server\share\a.docx",
        "a.exe",
        "",
    ],
)
def test_a_record_leads_to_no_file_but_documents_of_the_portfolio(tmp_path: Path, path: str) -> None:
    assert read_record(written(tmp_path / "good", changed())) == ISSUED
    assert read_record(written(tmp_path / "bad", changed(path=path))) is None


@pytest.mark.parametrize("text", [changed(version="V1.0/../x"), changed(form=""), "[" * 100_000, "3", "{"])
def test_a_record_that_makes_no_sense_is_none(tmp_path: Path, text: str) -> None:
    assert read_record(written(tmp_path / "bad", text)) is None


def test_a_record_of_a_form_of_the_team_is_read(tmp_path: Path) -> None:
    issued = read_record(written(tmp_path / "own", changed(form="客户拜访单")))
    assert issued is not None
    assert issued.form == "客户拜访单"


def test_a_damaged_record_in_the_performance_folder_names_no_person(tmp_path: Path) -> None:
    written(tmp_path / FOLDER / "绩效" / "定稿" / "D14_张三 V1.0-zh", "{")
    written(tmp_path / "台账" / "定稿" / "XS-1" / "D9_M-01 V1.0-zh", "{")
    _, damaged = issued_of(Ledger(root=tmp_path), "XS-1", FOLDER)
    files = [finding.cell.file for finding in damaged if finding.cell]
    assert files == ["台账/定稿/XS-1/D9_M-01 V1.0-zh/record.json", f"{FOLDER}/绩效/定稿"]


def test_a_file_that_is_no_document_is_never_what_was_issued(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"no document")
    assert standing_of(tmp_path / "a.docx", ISSUED) == "edited"


def test_what_happens_to_finals_of_a_project_shows_and_what_happens_to_others_does_not(tmp_path: Path) -> None:
    ledger, code, folder = Ledger(root=tmp_path), "XS-1", "华东新品"  # a folder that does not begin with the code
    written(tmp_path / "台账" / "定稿" / code / "D9_M-01 V1.0-zh", changed())
    for place in ("output/XS-1/表单", f"{folder}/绩效"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "XS-1_D9_V1.0.docx").write_bytes(b"1")
    seen = [marks(ledger, folder, code)]

    written(tmp_path / "台账" / "定稿" / "XS-2" / "D9_M-01 V1.0-zh", changed())
    assert marks(ledger, folder, code) == seen[0]

    for place in ("output/XS-1/表单", f"{folder}/绩效"):
        (tmp_path / place / "XS-1_D9_V1.0.docx").write_bytes(b"edited")
        seen.append(marks(ledger, folder, code))
    written(tmp_path / "台账" / "定稿" / code / "D9_M-01 V1.1-zh", changed(version="V1.1"))
    seen.append(marks(ledger, folder, code))
    assert len(set(seen)) == 4
