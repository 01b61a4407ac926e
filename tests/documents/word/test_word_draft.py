"""The draft mark and what a document says of itself."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_SECTION
from real_libreoffice import converted, libreoffice_here
from word_files import lines, made, paragraphs, parts

from salessheets.documents.word import compile_template, outline
from salessheets.text import Text


def three_sections(word: Word) -> None:
    word.add_paragraph("一 {{ x }}")
    word.sections[0].different_first_page_header_footer = True
    word.add_section(WD_SECTION.NEW_PAGE)
    word.add_paragraph("二")
    word.sections[1].header.is_linked_to_previous = False
    word.sections[1].header.paragraphs[0].add_run("眉")
    word.add_section(WD_SECTION.NEW_PAGE)
    word.add_paragraph("三")


def headers(data: bytes) -> list[str]:
    return [line for line in outline(data).splitlines() if line.startswith("[header]")]


def test_a_draft_is_marked_in_every_header_and_a_final_in_none() -> None:
    template = compile_template(made(three_sections))
    assert headers(template.render({"x": 1})) == ["[header] 眉"]
    drafted = template.render({"x": 1}, draft=True)
    assert headers(drafted) == ["[header] 眉[watermark 草稿]", "[header] [watermark 草稿]", "[header] [watermark 草稿]"]
    section = Document(io.BytesIO(drafted)).sections[0]
    assert not section.header.is_linked_to_previous
    assert not section.first_page_header.is_linked_to_previous
    for name, part in parts(drafted).items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(part)


@pytest.mark.parametrize(
    ("draft", "language", "words"),
    [(True, "zh", "草稿"), (True, "en", "DRAFT"), ("样张", "en", "样张"), (Text("内部", "INTERNAL"), "en", "INTERNAL")],
)
def test_the_words_of_the_mark(draft: Text | str | bool, language: str, words: str) -> None:
    template = compile_template(paragraphs("{{ x }}"))
    drafted = template.render({"x": 1}, draft=draft, language="zh" if language == "zh" else "en")
    assert headers(drafted) == [f"[header] [watermark {words}]"]


def test_even_pages_are_marked_too_and_a_header_with_conditions_keeps_its_mark() -> None:
    def build(word: Word) -> None:
        word.add_paragraph("{{ x }}")
        word.settings.odd_and_even_pages_header_footer = True
        header = word.sections[0].header
        header.paragraphs[0].add_run("{%p if x %}")
        header.add_paragraph("眉")
        header.add_paragraph("{%p endif %}")

    drafted = compile_template(made(build)).render({"x": 0}, draft=True)
    assert headers(drafted) == ["[header] [watermark 草稿]", "[header] [watermark 草稿]"]
    assert lines(made(build), {"x": 1}) == ["[header] 眉", "1"]


def test_custom_properties_are_merged_and_core_properties_are_the_callers() -> None:
    first = compile_template(paragraphs("{{ x }}")).render({"x": "{x}"}, properties={"form": "D12", "旧": "1"})
    filled = compile_template(first).render(
        {},
        properties={"form": "D1", "project": "XS-2026-001", "digest": "a<b"},
        title="立项申请表",
        dated=date(2026, 3, 5),
    )
    custom = ET.fromstring(parts(filled)["docProps/custom.xml"])
    assert {each.get("name"): each[0].text for each in custom} == {
        "旧": "1", "form": "D1", "project": "XS-2026-001", "digest": "a<b",
    }  # fmt: skip
    ids = [each.get("pid") for each in custom]
    assert len(set(ids)) == 4
    core = Document(io.BytesIO(filled)).core_properties
    assert (core.title, core.author, core.last_modified_by) == ("立项申请表", "salessheets", "salessheets")
    assert core.created == core.modified == datetime(2026, 3, 5, tzinfo=UTC)
    assert b"docProps/custom.xml" in parts(filled)["_rels/.rels"]
    assert b"/docProps/custom.xml" in parts(filled)["[Content_Types].xml"]


def test_a_template_without_properties_gets_them() -> None:
    import zipfile

    whole = parts(paragraphs("{{ x }}"))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in whole.items():
            if name.startswith("docProps/"):
                continue
            kept = part
            if name == "_rels/.rels":
                root = ET.fromstring(part)
                for each in list(root):
                    if "docProps" in (each.get("Target") or ""):
                        root.remove(each)
                kept = ET.tostring(root)
            archive.writestr(name, kept)
    filled = compile_template(stream.getvalue()).render({"x": 1}, title="T", dated=date(2026, 1, 2))
    core = Document(io.BytesIO(filled)).core_properties
    assert (core.title, core.created) == ("T", datetime(2026, 1, 2, tzinfo=UTC))


def test_a_word_template_becomes_a_document() -> None:
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts(paragraphs("{{ x }}")).items():
            archive.writestr(name, part.replace(b"wordprocessingml.document.main", b"wordprocessingml.template.main"))
    assert lines(stream.getvalue(), {"x": 1}) == ["1"]


@pytest.mark.libreoffice
@libreoffice_here
def test_libreoffice_opens_a_draft(tmp_path: Path) -> None:
    source = tmp_path / "draft.docx"
    source.write_bytes(compile_template(made(three_sections)).render({"x": 1}, draft=True))
    [printed] = converted([source], "pdf", tmp_path)
    assert printed.stat().st_size > 1000
