"""The Word templates that come with the program: committed as built, and as a form must be."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from committed import agrees
from docx import Document
from forms_case import EACH, full, rendered
from real_libreoffice import converted, libreoffice_here

from salessheets.documents.templates_build import build_templates
from salessheets.documents.word import lint_template
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder

FOLDER = template_folder(DOCUMENT_TEMPLATES, "zh").parent


def test_the_committed_templates_are_as_built() -> None:
    for name, data in build_templates().items():
        assert agrees(FOLDER / name, data, content), f"{name} is stale; run with SALESSHEETS_UPDATE=1"
    assert {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.docx")} == set(build_templates())


def content(data: bytes) -> list[tuple[str, bytes]]:
    """The parts in their order; how they are compressed is the machine's affair."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def test_building_twice_gives_the_same_bytes() -> None:
    assert build_templates() == build_templates()


def test_templates_open_as_normal_documents_and_have_no_fault() -> None:
    for name, data in build_templates().items():
        Document(io.BytesIO(data))
        if "/公共块/" not in name and "/blocks/" not in name:
            blocks = {Path(each).stem: block for each, block in build_templates().items()}
            assert lint_template(data, blocks) == ()


def test_fonts_are_named_for_both_scripts_and_no_theme_wins() -> None:
    for name, data in build_templates().items():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            styles = archive.read("word/styles.xml").decode()
            table = archive.read("word/fontTable.xml").decode()
        assert not re.search(r"w:\w+Theme=", styles), name
        assert 'w:eastAsia="zh-CN"' in styles
        for fonts in re.findall(r"<w:rFonts[^>]*>", styles):
            assert all(f"w:{script}=" in fonts for script in ("ascii", "hAnsi", "eastAsia", "cs"))
        assert name.startswith("en/") or '<w:altName w:val="FangSong"/>' in table


def test_header_rows_repeat_and_no_row_splits() -> None:
    word = Document(io.BytesIO(rendered(full(), "D12")))
    space = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    for table in word.tables:
        xml = table._tbl
        assert len(xml.findall("w:tr", space)) == len(xml.findall("w:tr/w:trPr/w:cantSplit", space))
    assert sum(bool(table._tbl.findall("w:tr/w:trPr/w:tblHeader", space)) for table in word.tables) >= 12


def test_minutes_follow_the_official_page() -> None:
    section = Document(io.BytesIO(rendered(full(), "D9", instance="M-02"))).sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(each.mm) for each in margins if each] == [37, 35, 28, 26]


@pytest.mark.libreoffice
@libreoffice_here
def test_libreoffice_opens_all(tmp_path: Path) -> None:
    files = []
    for language in ("zh", "en"):
        for form, instance in EACH:
            file = tmp_path / f"{form}_{language}.docx"
            file.write_bytes(rendered(full(), form, "zh" if language == "zh" else "en", instance))
            files.append(file)
    assert len(converted(files, "pdf", tmp_path)) == len(files)
