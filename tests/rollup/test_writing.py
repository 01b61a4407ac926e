from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rollup.reviews_in_text import hostile, two
from small_portfolio import portfolio

from salessheets import files
from salessheets.errors import SalessheetsError
from salessheets.reporters import delivery
from salessheets.rollup.writing import write_rollup
from salessheets.text import LANGUAGES, Language, Text


@pytest.fixture(autouse=True)
def here(tmp_path: Path) -> None:
    portfolio(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_written_below_output(language: Language, tmp_path: Path) -> None:
    written = write_rollup(tmp_path, two(), language)
    names = {"zh": ("项目组合.xlsx", "看板.html"), "en": ("portfolio.xlsx", "dashboard.html")}[language]
    pages = ("XS-2026-001/index.html", "XS-2026-002/index.html")
    assert written.files == tuple(f"output/{name}" for name in (*names, *pages))
    assert written.problems == ()
    assert all((tmp_path / file).is_file() for file in written.files)


def test_what_did_not_change_is_left_alone(tmp_path: Path) -> None:
    first = write_rollup(tmp_path, two(), "zh")
    before = {file: (tmp_path / file).stat().st_mtime_ns for file in first.files}
    assert write_rollup(tmp_path, two(), "zh") == first
    assert {file: (tmp_path / file).stat().st_mtime_ns for file in first.files} == before


def test_a_workbook_open_elsewhere_is_told_and_the_pages_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path, data: bytes) -> bool:
        if path.suffix == ".xlsx":
            raise SalessheetsError(files.held(path))
        return files.write_whole(path, data)

    monkeypatch.setattr(delivery, "write_whole", held)
    written = write_rollup(tmp_path, two(), "zh")
    assert len(written.problems) == 1
    assert "项目组合.xlsx" in written.problems[0].zh
    assert isinstance(written.problems[0], Text)
    assert "output/看板.html" in written.files
    assert [path.name for path in (tmp_path / "output").glob("*.xlsx")] == []


def test_a_code_cannot_lead_out_of_output(tmp_path: Path) -> None:
    review = hostile()
    outside = replace(review, projects=tuple(replace(each, code="../../x") for each in review.projects))
    written = write_rollup(tmp_path, outside, "zh")
    assert all((tmp_path / "output") in (tmp_path / file).resolve().parents for file in written.files)
    assert 'href="_.._x/index.html"' in (tmp_path / "output" / "看板.html").read_text(encoding="utf-8")


def test_forms_that_stand_there_are_shown_and_locks_are_not(tmp_path: Path) -> None:
    forms = tmp_path / "output" / "XS-2026-001" / "表单"
    forms.mkdir(parents=True)
    for name in ("XS-2026-001_D1_立项申请表_草稿.docx", "~$-2026-001_D1.docx", "notes.tmp"):
        (forms / name).touch()
    write_rollup(tmp_path, two(), "zh")
    page = (tmp_path / "output" / "XS-2026-001" / "index.html").read_text(encoding="utf-8")
    assert "XS-2026-001_D1_立项申请表_草稿.docx" in page
    assert "~$" not in page
    assert "notes.tmp" not in page
