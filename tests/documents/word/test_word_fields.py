"""A table of contents stays what it is, and is marked to be brought up to date when the document is opened."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from word_files import W, made, parts

from salessheets.documents.word import compile_template, outline

FIELD = (
    f'<w:p {W}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {{code}} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>旧</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


def build(word: Word) -> None:
    for code in ('TOC \\o "1-3" \\h', "PAGE"):
        word.element.body.insert(0, parse_xml(FIELD.replace("{code}", code)))
    word.add_heading("{{ x }}", 1)


def test_only_the_table_of_contents_is_marked() -> None:
    filled = compile_template(made(build)).render({"x": "甲"})
    marks = ET.fromstring(parts(filled)["word/document.xml"]).iter(qn("w:fldChar"))
    begins = [mark for mark in marks if mark.get(qn("w:fldCharType")) == "begin"]
    assert [mark.get(qn("w:dirty")) for mark in begins] == [None, "true"]
    assert outline(filled).splitlines()[-1] == "[heading 1] 甲"
    assert "旧" in outline(filled)
