"""Shared blocks: the body of another .docx, taken in while compiling."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap, qn
from docx.shared import Cm
from word_files import W, lines, made, paragraphs, parts, png, table

from salessheets.documents.word import TemplateError, compile_template


def signatures(word: Word) -> None:
    word.add_paragraph("{%p for s in signers %}")
    table(word, ["{{ s }}", "签字："])
    word.add_paragraph("{%p endfor %}")
    word.add_paragraph().add_run().add_picture(io.BytesIO(png()), width=Cm(1))


HOST = paragraphs("前", '{%p include "签批栏" %}', "后 {{ x }}")


def test_a_block_is_taken_in_with_its_tags_and_pictures() -> None:
    block = made(signatures)
    fields = {"signers": ["甲", "乙"], "x": 1}
    assert lines(HOST, fields, {"签批栏": block}) == ["前", "甲 | 签字：", "乙 | 签字：", "", "后 1"]
    template = compile_template(HOST, {"签批栏": block})
    assert template.names == {"signers", "x"}
    filled = parts(template.render(fields))
    pictures = [name for name in filled if name.startswith("word/media/")]
    assert len(pictures) == 1
    assert filled[pictures[0]] == png()
    assert pictures[0].encode() in filled["word/_rels/document.xml.rels"]
    assert template.digest != compile_template(HOST, {"签批栏": paragraphs("x")}).digest


def test_drawings_of_blocks_get_ids_of_their_own() -> None:
    block = made(lambda word: word.add_paragraph().add_run().add_picture(io.BytesIO(png()), width=Cm(1)))
    filled = compile_template(paragraphs("{%p include '图' %}", "{%p include '图' %}"), {"图": block}).render({})
    body = ET.fromstring(parts(filled)["word/document.xml"])
    ids = [each.get("id") for each in body.iter() if each.tag.endswith("}docPr")]
    assert len(ids) == len(set(ids)) == 2


def test_a_block_in_a_header_brings_its_picture_there() -> None:
    def build(word: Word) -> None:
        word.sections[0].header.paragraphs[0].add_run("{%p include '标识' %}")
        word.add_paragraph("文")

    block = made(lambda word: word.add_paragraph("司").add_run().add_picture(io.BytesIO(png()), width=Cm(1)))
    filled = parts(compile_template(made(build), {"标识": block}).render({}))
    assert b"media/" in filled["word/_rels/header1.xml.rels"]


def test_blocks_include_blocks() -> None:
    blocks = {"签批栏": paragraphs("外", "{%p include '内' %}"), "内": paragraphs("内 {{ x }}")}
    assert lines(HOST, {"x": 1}, blocks) == ["前", "外", "内 1", "后 1"]


def test_faults_of_blocks_name_the_block() -> None:
    with pytest.raises(TemplateError) as caught:
        compile_template(HOST, {"签批兰": b""})
    assert caught.value.faults[0].near == "签批兰"
    with pytest.raises(TemplateError) as caught:
        compile_template(HOST, {"签批栏": paragraphs("{{ a b }}")})
    assert caught.value.faults[0].place.zh == "公共块「签批栏」 › 第 1 段"
    with pytest.raises(TemplateError) as caught:
        compile_template(HOST, {"签批栏": paragraphs("{%p include '签批栏' %}")})
    assert caught.value.faults[0].what.zh == "公共块互相包含"


def test_a_block_brings_its_styles_and_lists_and_takes_the_templates_of_the_same_name() -> None:
    def build(word: Word) -> None:
        word.styles.add_style("司标", WD_STYLE_TYPE.PARAGRAPH).base_style = word.styles.add_style(
            "司标底", WD_STYLE_TYPE.PARAGRAPH
        )
        word.add_paragraph("标", style="司标")
        word.add_paragraph("{{ x }}", style="List Number")

    filled = compile_template(HOST, {"签批栏": made(build)}).render({"x": 1})
    word = Document(io.BytesIO(filled))
    assert [paragraph.style.name for paragraph in word.paragraphs if paragraph.style] == [
        "Normal", "司标", "List Number", "Normal",
    ]  # fmt: skip
    assert word.styles["司标"].base_style is not None


def test_two_blocks_with_a_list_each_count_by_themselves() -> None:
    def listed(word: Word) -> None:
        paragraph = word.add_paragraph("项")._p
        paragraph.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'))

    host = paragraphs("{%p include '甲' %}", "{%p include '乙' %}")
    filled = compile_template(host, {"甲": made(listed), "乙": made(listed)}).render({})
    body = ET.fromstring(parts(filled)["word/document.xml"])
    numbers = [each.get(qn("w:val")) for each in body.iter(qn("w:numId"))]
    lists = ET.fromstring(parts(filled)["word/numbering.xml"])
    assert len(set(numbers)) == 2
    assert set(numbers) <= {each.get(qn("w:numId")) for each in lists.findall(qn("w:num"))}
    shapes = [each.get(qn("w:abstractNumId")) for each in lists.findall(qn("w:abstractNum"))]
    assert len(shapes) == len(set(shapes))


def test_what_a_block_cannot_bring_along_is_said() -> None:
    def build(word: Word) -> None:
        identity = word.part.relate_to(word.part._styles_part, RELATIONSHIP_TYPE.STYLES)
        word.add_paragraph("x")._p.set(qn("r:id"), identity)

    with pytest.raises(TemplateError) as caught:
        compile_template(HOST, {"签批栏": made(build)})
    assert [fault.what.zh for fault in caught.value.faults] == ["公共块「签批栏」里的「styles」不能带入"]


def test_links_in_a_block_are_carried_over() -> None:
    def linked(word: Word) -> None:
        paragraph = word.add_paragraph("见 ")._p
        identity = word.part.relate_to("https://example.com/a", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = parse_xml(
            f'<w:hyperlink {W} xmlns:r="{nsmap["r"]}" r:id="{identity}"><w:r><w:t>网页</w:t></w:r></w:hyperlink>'
        )
        paragraph.append(link)
        word.add_paragraph("{{ x }}", style="Heading 1")

    assert lines(HOST, {"x": 1}, {"签批栏": made(linked)}) == ["前", "见 网页", "[heading 1] 1", "后 1"]
    filled = parts(compile_template(HOST, {"签批栏": made(linked)}).render({"x": 1}))
    assert b"https://example.com/a" in filled["word/_rels/document.xml.rels"]
