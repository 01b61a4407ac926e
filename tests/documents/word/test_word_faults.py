"""Every fault of a template in one pass: where, which tag, what is wrong, the nearest known name."""

from __future__ import annotations

import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from word_files import W, made, paragraphs, table

from salessheets.documents.word import TemplateError, TemplateFault, compile_template, lint_template


def faults(data: bytes, *known: str) -> tuple[TemplateFault, ...]:
    return lint_template(data, known=known or None)


def said(data: bytes, *known: str) -> list[tuple[str, str, str]]:
    return [(fault.place.zh, fault.tag, fault.what.zh) for fault in faults(data, *known)]


def test_all_faults_come_in_one_pass_each_with_its_place() -> None:
    def build(word: Word) -> None:
        word.sections[0].header.paragraphs[0].add_run("{{ heading }}")
        word.add_paragraph("好 {{ name }}")
        word.add_paragraph("{{ nmae }}")
        table(word, ["甲", "{{ owner|mony }}"], ["{% for r in rows %}", "乙"])
        word.add_paragraph("{{ name")

    found = faults(made(build), "name", "owner", "rows")
    assert {(fault.part, fault.place.zh, fault.tag) for fault in found} == {
        ("word/header1.xml", "第 1 段", "{{ heading }}"),
        ("word/document.xml", "第 2 段", "{{ nmae }}"),
        ("word/document.xml", "表 1 第 1 行第 2 格", "{{ owner|mony }}"),
        ("word/document.xml", "表 1 第 2 行第 1 格", "{% for r in rows %}"),
        ("word/document.xml", "第 3 段", "{{ name"),
    }
    near = {fault.tag: fault.near for fault in found}
    assert near["{{ nmae }}"] == "name"
    assert near["{{ owner|mony }}"] == "money"


def test_the_error_carries_the_faults_and_says_them_in_both_languages() -> None:
    with pytest.raises(TemplateError) as caught:
        compile_template(paragraphs("{{ nmae }}"), known={"name"})
    assert caught.value.faults[0].near == "name"
    assert "第 1 段 {{ nmae }}" in caught.value.message.zh
    assert "paragraph 1 {{ nmae }} there is no field called “nmae” (did you mean name?)" in caught.value.message.en


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{{ a", "标签没有结束"),
        ("a }}", "这里只有结束符，没有开头"),
        ("｛｛ a ｝｝", "用了全角花括号，请改成半角"),
        ("{{ }}", "标签里没有内容"),
        ("{{ a b }}", "写法有误：expected token 'end of print statement', got 'b'"),
        ("{% if a %}x", "缺少对应的 endif"),
        ("{% endif %}", "endif 前面没有对应的 if"),
        ("{% else %}", "else 前面没有对应的 if / for"),
        ("{% fro x in a %}", "不支持语句「fro」"),
        ("{{ a.pop() }}", "模板里不能调用函数「pop()」，请用过滤器"),
        ("{% for x in a %}{% if x %}{% endfor %}{% endif %}", "这里应先结束「{% if x %}」"),
        ("{%tr for x in a %}{%tr endfor %}", "这个标签不在表格里"),
        ("{% include '块' %}", 'include 要写成 {%p include "名称" %} 并独占一段'),
        ("{{ a is callable }}", "没有判断「callable」"),
    ],
)
def test_what_is_wrong_with_a_tag(text: str, what: str) -> None:
    assert what in [found for _, _, found in said(paragraphs(text))]


def test_text_that_would_vanish_is_a_fault() -> None:
    data = paragraphs("客户：{%p if a %}", "x", "{%p endif %}")
    assert [(place, tag) for place, tag, _ in said(data)] == [("第 1 段", "{%p if a %}")]
    assert "客户：" in said(data)[0][2]
    data = made(lambda word: table(word, ["{%tr for x in a %}", "{{ x }}"], ["{{ x }}", ""], ["{%tr endfor %}", ""]))
    assert [(place, tag) for place, tag, _ in said(data)] == [("表 1 第 1 行第 1 格", "{%tr for x in a %}")]


def test_a_picture_or_a_section_end_beside_a_tag_is_a_fault_too() -> None:
    def build(word: Word) -> None:
        word.add_paragraph("{%p if a %}")._p.append(parse_xml(f"<w:r {W}><w:pict/></w:r>"))
        word.add_paragraph("{%p endif %}")

    assert "<pict>" in said(made(build))[0][2]


def test_a_block_that_begins_in_a_cell_and_ends_outside_is_a_fault() -> None:
    def build(word: Word) -> None:
        table(word, ["{% if a %}"])
        word.add_paragraph("{% endif %}")

    assert [(place, tag) for place, tag, _ in said(made(build))] == [("第 1 段", "{% endif %}")]


def test_faults_of_the_fields_come_all_at_once_with_their_place() -> None:
    def build(word: Word) -> None:
        word.add_paragraph("{{ missing }}{{ here }}{{ here.deeper }}")
        table(
            word, ["名", "额"], ["{%tr for r in rows %}", ""], ["{{ r.nmae }}", "{{ r.rows }}"], ["{%tr endfor %}", ""]
        )
        word.sections[0].footer.paragraphs[0].add_run("{{ thing }}{{ rows }}")

    with pytest.raises(TemplateError) as caught:
        compile_template(made(build)).render({"here": "x", "rows": [{"name": "a", "rows": [1]}]})
    got = {(fault.part, fault.place.zh, fault.tag, fault.near) for fault in caught.value.faults}
    assert got == {
        ("word/document.xml", "第 1 段", "{{ missing }}", None),
        ("word/document.xml", "第 1 段", "{{ here.deeper }}", None),
        ("word/document.xml", "表 1 第 3 行第 1 格", "{{ r.nmae }}", "name"),
        ("word/document.xml", "表 1 第 3 行第 2 格", "{{ r.rows }}", None),
        ("word/footer1.xml", "第 1 段", "{{ thing }}", None),
        ("word/footer1.xml", "第 1 段", "{{ rows }}", None),
    }


def test_a_missing_name_may_be_asked_for() -> None:
    data = paragraphs("{{ x|default('无') }}{% if y is defined %}y{% endif %}")
    assert compile_template(data).render({})


@pytest.mark.parametrize(
    "text", ["{{ a|join|money(99) }}", "{{ a + 1 }}", "{% for x in b %}{% endfor %}", "{{ a|abs }}"]
)
def test_a_value_of_the_wrong_kind_names_its_tag(text: str) -> None:
    with pytest.raises(TemplateError) as caught:
        compile_template(paragraphs("x", text)).render({"a": "甲", "b": "乙"})
    assert [(fault.place.en, fault.tag) for fault in caught.value.faults] == [
        ("paragraph 2", text.split("%}", maxsplit=1)[0] + ("%}" if "%}" in text else ""))
    ]


def test_tags_where_they_cannot_stand() -> None:
    def build(word: Word) -> None:
        table(word, ["{{tr a }}"])
        field = word.add_paragraph()._p
        field.append(parse_xml(f"<w:r {W}><w:instrText>HYPERLINK {{{{ a }}}}</w:instrText></w:r>"))
        field.append(parse_xml(f'<w:bookmarkStart {W} w:id="1" w:name="{{% if a %}}"/>'))
        field.append(parse_xml(f'<w:bookmarkEnd {W} w:id="1"/>'))

    assert [what for _, _, what in said(made(build))] == [
        "域代码里不能写标签，请写在正文里",
        "属性里只能写 {{ }}",
        "只有语句可以独占行或单元格；值请写成 {{ }}",
    ]


def test_every_use_of_a_missing_name_is_told_without_stopping() -> None:
    texts = (
        "{{ a.b.c }}",
        "{% for x in a.xs %}{% endfor %}",
        "{{ a.n + 1 }}",
        "{% if a.f %}{% endif %}",
        "{{ a.m|money }}",
        "{{ a.l|length }}",
        "{{ 1 if a.q == 2 }}",
        "{{ a.r > 1 }}",
        "{{ 1 in a.s }}",
        "{{ xs[9] }}",
    )
    with pytest.raises(TemplateError) as caught:
        compile_template(paragraphs(*texts)).render({"a": {}, "xs": [1]})
    assert {fault.place.en for fault in caught.value.faults} == {
        f"paragraph {number}" for number in range(1, len(texts) + 1)
    }


EXAMPLE = {"charter": {"name": "x", "owner": None}, "goals": [{"id": "G1", "parts": [{"n": 1}]}], "empty": []}


def test_fields_of_fields_are_looked_for_in_an_example() -> None:
    def build(word: Word) -> None:
        word.add_paragraph("{{ charter.nmae }}{{ charter['ownr'] }}{{ chartr.name }}{{ charter.name.x }}")
        word.add_paragraph("{{ charter.note|default('') }}{% if charter.note is defined %}x{% endif %}{{ charter.name")
        rows = ["{%tr for g in goals|sort(attribute='id') %}"], ["{% vm g.di %}{{ g.id }}", "{{ g.parts[0].m }}"]
        table(word, *rows, ["{%tr for p in g.parts %}"], ["{{ p.n }}{{ p.k }}", "{{ loop.index }}"],
              ["{%tr endfor %}"], ["{%tr endfor %}"])  # fmt: skip
        word.add_paragraph("{% for e in empty %}{{ e.anything }}{% endfor %}{% set s = goals|first %}{{ s.dd }}")

    found = {(fault.place.zh, fault.tag, fault.near) for fault in lint_template(made(build), example=EXAMPLE)}
    assert found == {
        ("第 1 段", "{{ charter.nmae }}", "name"),
        ("第 1 段", "{{ charter['ownr'] }}", "owner"),
        ("第 1 段", "{{ chartr.name }}", "charter"),
        ("第 2 段", "{{ charter.name", None),
        ("表 1 第 2 行第 1 格", "{% vm g.di %}", None),
        ("表 1 第 2 行第 2 格", "{{ g.parts[0].m }}", None),
        ("表 1 第 4 行第 1 格", "{{ p.k }}", None),
        ("第 3 段", "{{ s.dd }}", None),
    }
