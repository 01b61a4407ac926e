"""Templates and data made to do harm: refused by name, within two seconds, with little memory."""

from __future__ import annotations

import io
import pathlib
import time
import zipfile

import pytest
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from word_files import made, paragraphs, parts, png, table

from salessheets.documents.word import TemplateError, compile_template, outline

PAYLOADS = [
    "{{ self.__init__.__globals__.__builtins__.__import__('os').popen('id').read() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ''|attr('format') }}",
    "{{ ('{0.__class__}'|attr('format'))(x) }}",
    "{{ x.append(1) }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ x['__class__'] }}",
    "{{ x|map(attribute='__class__')|join }}",
    "{{ 'a' * 10**9 }}",
    "{{ 'x' * 3000000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 'a'|center(3000000000) }}",
    "{{ '%2000000000d' % 1 }}",
    "{{ 'x'.ljust(2000000000) }}",
    "{{ '{:2000000000}'.format(1) }}",
    "{% for i in range(10**9) %}x{% endfor %}",
    "{% for i in range(1000000000) %}x{% endfor %}",
    "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
    "{% set s = 'aaaaaaaaaaaaaaaaaaaa' %}" + "{% set s = s ~ s %}" * 40 + "{{ s }}",
    "{% set s = 'aaaaaaaaaaaaaaaaaaaa' %}" + "{% set s = s + s %}" * 40 + "{{ s }}",
    "{% set s = 'aaaaaaaaaaaaaaaaaaaa' %}" + "{% set s = [s, s]|join('') %}" * 40 + "{{ s }}",
    "{% set s = 'aaaaaaaaaaaaaaaaaaaa' %}" + "{% set s = s|replace('a', 'aa') %}" * 40 + "{{ s }}",
    "{% set s = ['a'] %}" + "{% set s = [s, s] %}" * 40 + "{% if s == s %}{% endif %}",
    "{% set n = 99999 %}" + "{% set n = n * n %}" * 40 + "{{ n }}",
    "{{ " + "(" * 900 + "1" + ")" * 900 + " }}",
    "{{ " + "9" * 1900 + " }}{{ x.y }}",
    "{% if x %}" * 60 + "{% endif %}" * 60,
    "{% macro m() %}{{ m() }}{% endmacro %}",
    "{% import 'os' as os %}",
    "{% extends '/etc/passwd' %}",
    "{% from 'a' import b %}",
    "{% call x() %}{% endcall %}",
    "{% filter upper %}{% endfilter %}",
    "{% for i in x recursive %}{% endfor %}",
    "{{ x|safe }}",
    "{{ _budget.left }}",
    "{{ x|_counted }}",
    "{{ lipsum(9999) }}",
    "{{ x|batch(999999999, 'x')|list }}",
    "{{ 1|money(999999999) }}",
    "{{ 1|round(-999999999) }}",
    "{{ '%2000000000d'|format(1) }}",
    "{{ '%(x)s'|format(1) }}",
    "{{ '%c'|format(1114112) }}",
    "{% set s = 'aaaaaaaaaaaaaaaaaaaa' %}" + "{% set s = '%s%s'|format(s, s) %}" * 40 + "{{ s }}",
    "{{ x|_run('<w:b/>') }}",
    "{{ x|_embedded('word/document.xml', 'rId1') }}",
    "{{ _pictures.additions.members }}",
    "{{r x.__class__ }}",
    "{{p x.__init__.__globals__ }}",
    "{{ x.__class__|checkbox }}",
    "{{ x|image(width=9 ** 9 ** 9) }}",
    "{{ x|image('a' * 10 ** 9) }}",
    "{{ x.__class__.__mro__|image }}",
]


CELL_PAYLOADS = [
    "{% cellbg ''.__class__ %}",
    "{% colspan 9 ** 9 ** 9 %}",
    "{% colspan 1000000000 %}",
    "{% colspan range(10**9)|length %}",
    "{% vm x.__class__ %}",
    "{% vm loop.__init__.__globals__ %}",
    "{% cellbg ('a' * 10**9) %}",
]


@pytest.mark.parametrize("payload", CELL_PAYLOADS)
def test_a_payload_in_a_tag_about_a_cell_is_a_named_fault_and_quick(payload: str) -> None:
    data = made(lambda word: table(word, ["{%tr for r in x %}"], [payload + "文"], ["{%tr endfor %}"]))
    begun = time.process_time()
    with pytest.raises(TemplateError) as caught:
        compile_template(data).render({"x": ["a"]})
    assert time.process_time() - begun < 2
    assert any(fault.place.zh == "表 1 第 2 行第 1 格" and fault.tag == payload for fault in caught.value.faults)


def test_a_payload_in_an_alt_text_a_title_or_a_property_is_a_named_fault() -> None:
    def build(word: Word) -> None:
        word.core_properties.subject = "{{ cycler.__init__.__globals__ }}"
        word.add_paragraph().add_run().add_picture(io.BytesIO(png()))
        next(each for each in word.element.iter() if str(each.tag).endswith("}docPr")).set("descr", "{{ x.__class__ }}")

    with pytest.raises(TemplateError) as caught:
        compile_template(made(build))
    assert {fault.tag for fault in caught.value.faults} == {"{{ x.__class__ }}", "{{ cycler.__init__.__globals__ }}"}


@pytest.mark.parametrize("number", ["999999999", "9" * 5_000])
def test_a_table_that_claims_to_be_as_wide_as_a_country_is_filled_quickly(number: str) -> None:
    def build(word: Word) -> None:
        table(word, ["{%tc for r in x %}", "{{ r }}", "{%tc endfor %}", "文{{ p|image }}"])
        cell = word.tables[0].rows[0].cells[3]._tc.get_or_add_tcPr()
        for name, attribute in (("tcW", "w"), ("gridSpan", "val")):
            found = cell.find(qn(f"w:{name}"))
            found = OxmlElement(f"w:{name}") if found is None else found
            found.set(qn(f"w:{attribute}"), number)
            cell.append(found)

    begun = time.process_time()
    assert "文" in outline(compile_template(made(build)).render({"x": ["a", "b"], "p": png()}))
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("payload", PAYLOADS, ids=[payload[:60] for payload in PAYLOADS])
def test_a_payload_is_a_named_fault_and_quick(payload: str) -> None:
    begun = time.process_time()
    with pytest.raises(TemplateError) as caught:
        compile_template(paragraphs("正文", payload)).render({"x": ["a"]})
    assert time.process_time() - begun < 2
    assert any(fault.place.zh == "第 2 段" and fault.tag for fault in caught.value.faults)


def test_a_loop_that_would_fill_the_disk_is_stopped() -> None:
    data = paragraphs("{% for i in range(9999) %}" + "很长的文字" * 2000 + "{% endfor %}")
    begun = time.process_time()
    with pytest.raises(TemplateError):
        compile_template(data).render({})
    assert time.process_time() - begun < 4


def test_objects_show_nothing_and_do_nothing(tmp_path: pathlib.Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("x", encoding="utf-8")
    for text in ("{{ p.unlink() }}", "{{ p.name }}", "{{ p }}"):
        with pytest.raises(TemplateError):
            compile_template(paragraphs(text)).render({"p": victim})
    assert victim.exists()


def repacked(data: bytes, name: str, part: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in {**parts(data), name: part}.items():
            archive.writestr(each, content)
    return stream.getvalue()


def with_type(kind: str) -> bytes:
    whole = paragraphs("x")
    types = parts(whole)["[Content_Types].xml"].replace(b"document.main", kind.encode())
    return repacked(whole, "[Content_Types].xml", types)


DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 nonsense",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"<html></html>",
        paragraphs("x")[:3000],
        repacked(paragraphs("x"), "word/document.xml", DOCTYPE + b"<x>&e;</x>"),
        repacked(paragraphs("x"), "word/styles.xml", DOCTYPE + b"<x>&e;</x>"),
        repacked(paragraphs("x"), "word/document.xml", b"<w:document"),
        repacked(paragraphs("x"), "../../evil.xml", b"<x/>"),
        repacked(paragraphs("x"), "[Content_Types].xml", b"<Types/>"),
        repacked(paragraphs("x"), "word/media/bomb.bin", bytes(70 << 20)),
        paragraphs("x").replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"),
        repacked(paragraphs("x"), "WORD/document.xml", b"<x/>"),
        with_type("document.macroEnabled.main"),
        with_type("glossary"),
        paragraphs("salessheets-compiling-7-"),
    ],
    ids=[
        "empty",
        "zip start",
        "ole",
        "html",
        "cut",
        "entity",
        "entity in styles",
        "broken",
        "slip",
        "no types",
        "bomb",
        "locked",
        "doubled",
        "macros",
        "no document",
        "our word",
    ],
)
def test_a_broken_or_hostile_file_is_refused(data: bytes) -> None:
    begun = time.process_time()
    with pytest.raises(TemplateError):
        compile_template(data)
    assert time.process_time() - begun < 2
