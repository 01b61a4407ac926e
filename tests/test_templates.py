"""The committed blank workbooks are those that the schema gives; SALESSHEETS_UPDATE=1 writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from committed import agrees

from salessheets import templates
from salessheets.templates import WORKBOOK_TEMPLATES, build_workbook_templates, template_folder

COMMITTED = Path(__file__).parents[1] / WORKBOOK_TEMPLATES


def test_committed_workbooks_are_up_to_date() -> None:
    built = build_workbook_templates()
    assert [path for path, data in built.items() if not agrees(COMMITTED / path, data)] == []
    assert {path.relative_to(COMMITTED).as_posix() for path in COMMITTED.glob("*/*.xlsx")} == built.keys()


def test_both_languages_have_all_nine() -> None:
    names = sorted(build_workbook_templates())
    assert len(names) == 18
    assert "zh-CN/项目计划.xlsx" in names
    assert "en/project-plan.xlsx" in names


def test_templates_are_found_in_the_package_then_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site" / "salessheets"
    monkeypatch.setattr(templates, "PACKAGE", package)
    assert template_folder("doc_templates", "zh") == tmp_path / "site" / "doc_templates" / "zh-CN"
    installed = package / "_templates" / "doc_templates"
    installed.mkdir(parents=True)
    assert template_folder("doc_templates", "en") == installed / "en"
