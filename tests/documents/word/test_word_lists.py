"""Numbered lists in loops: where they begin again."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

from docx import Document
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from word_files import W, made, paragraphs, parts

from salessheets.documents.word import compile_template, lint_template

GROUPS = {"groups": [{"n": "甲", "xs": ["a", "b"]}, {"n": "乙", "xs": ["c"]}, {"n": "丙", "xs": []}]}


def counted(data: bytes) -> list[str]:
    """Every paragraph with the number that Word would print before it."""
    lists = ET.fromstring(parts(data)["word/numbering.xml"])
    starts = {
        num.get(qn("w:numId")): num.find(f".//{qn('w:startOverride')}") is not None
        for num in lists.findall(qn("w:num"))
    }
    shapes = {num.get(qn("w:numId")): num[0].get(qn("w:val")) for num in lists.findall(qn("w:num"))}
    counts: dict[str | None, int] = {}
    begun: set[str | None] = set()
    found = []
    for paragraph in ET.fromstring(parts(data)["word/document.xml"]).iter(qn("w:p")):
        text = "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
        number = paragraph.find(f".//{qn('w:numId')}")
        if number is None:
            found.append(text)
            continue
        name = number.get(qn("w:val"))
        shape = shapes[name]
        if starts[name] and name not in begun:
            counts[shape] = 0
        begun.add(name)
        counts[shape] = counts.get(shape, 0) + 1
        found.append(f"{counts[shape]}. {text}")
    return found


def item(word: Word, text: str, number: int = 5) -> None:
    paragraph = word.add_paragraph(text)._p
    xml = f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph.get_or_add_pPr().append(parse_xml(xml))


def nested(word: Word) -> None:
    item(word, "始")
    word.add_paragraph("{%p for g in groups %}")
    word.add_paragraph("{{ g.n }}")
    word.add_paragraph("{%p for x in g.xs %}")
    item(word, "{{ x }}")
    word.add_paragraph("{%p endfor %}")
    word.add_paragraph("{%p endfor %}")


def test_a_list_in_an_inner_loop_begins_again_in_each_turn_of_the_outer() -> None:
    filled = compile_template(made(nested)).render(GROUPS)
    assert counted(filled) == ["1. 始", "甲", "1. a", "2. b", "乙", "1. c", "丙"]
    assert compile_template(made(nested)).render(GROUPS) == filled
    Document(io.BytesIO(filled))


def test_a_list_that_a_style_numbers_begins_again_too() -> None:
    def build(word: Word) -> None:
        nested(word)
        for paragraph in word.paragraphs:
            if paragraph.text == "{{ x }}":
                paragraph._p.get_or_add_pPr().clear()
                paragraph.style = "List Number"

    got = counted(compile_template(made(build)).render(GROUPS))
    assert got[1:] == ["甲", "1. a", "2. b", "乙", "1. c", "丙"]


def test_a_list_over_one_loop_counts_on_unless_asked() -> None:
    def build(word: Word, first: str = "{{ x }}") -> None:
        word.add_paragraph("{%p for x in xs %}")
        item(word, first)
        item(word, "又")
        word.add_paragraph("{%p endfor %}")

    template = made(build)
    assert counted(compile_template(template).render({"xs": ["a", "b"]})) == ["1. a", "2. 又", "3. b", "4. 又"]
    template = made(lambda word: build(word, "{% restart %}{{ x }}"))
    assert counted(compile_template(template).render({"xs": ["a", "b"]})) == ["1. a", "2. 又", "1. b", "2. 又"]


def test_restart_where_there_is_no_list_is_a_fault() -> None:
    assert [fault.what.zh for fault in lint_template(paragraphs("{% restart %}x"))] == ["这一段没有自动编号"]
