"""Templates written for docxtpl print the same text here: every case of its documentation, both engines side by side."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence

import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docxtpl import DocxTemplate, Listing, RichText
from word_files import W, made, paragraphs, parts, table

from salessheets.documents.word import compile_template, outline

Build = Callable[[Word], object]
ITEMS = [{"desc": "锁", "qty": 2, "price": "免费"}, {"desc": "门 <&>", "qty": 5403, "price": "1,000.00"}]


def theirs(data: bytes, fields: Mapping[str, object]) -> str:
    document = DocxTemplate(io.BytesIO(data))
    document.render(dict(fields), autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return outline(out.getvalue())


def ours(data: bytes, fields: Mapping[str, object]) -> str:
    return outline(compile_template(data).render(fields))


def texts(*lines: str) -> Build:
    return lambda word: [word.add_paragraph(line) for line in lines]


def rows(*cells: Sequence[str]) -> Build:
    return lambda word: table(word, *cells)


def around(word: Word) -> None:
    section = word.sections[0]
    section.header.paragraphs[0].add_run("编号 {{ code }}{% if secret %} 机密{% endif %}")
    section.footer.paragraphs[0].add_run("{% for x in xs %}{{ x }};{% endfor %}")
    word.core_properties.title = "标题 {{ code }}"
    box = (
        f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>框 {{ code }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    word.add_paragraph("文 {{ code }}")._p.append(parse_xml(box))


def split(word: Word) -> None:
    paragraph = word.add_paragraph("前 ")
    for piece in ("{", "{ na", "me", " }", "} 后 {", "% if", " name %", "}有{% endif %}"):
        paragraph.add_run(piece).bold = piece == " na"


def matrix(word: Word) -> None:
    table(
        word,
        ["", "{% colspan labels|length %}栏", "", ""],
        ["", "{%tc for each in labels %}", "{{ each }}", "{%tc endfor %}"],
        ["{%tr for row in content %}"],
        ["{{ row.label }}", "{%tc for each in row.cols %}", "{{ each }}", "{%tc endfor %}"],
        ["{%tr endfor %}"],
    )
    first = word.tables[0].rows[0]._tr
    for cell in first.tc_lst[2:]:
        first.remove(cell)


def nested(word: Word) -> None:
    table(
        word,
        ["{%tr for dish in dishes %}", ""],
        ["{{ dish.name }}", "{% for part in dish.parts %}{{ part }}{% if not loop.last %}、{% endif %}{% endfor %}"],
        ["{%tr for part in dish.parts %}", ""],
        ["{{ loop.index }}", "{{ part|upper }}"],
        ["{%tr endfor %}", ""],
        ["{%tr endfor %}", ""],
    )


CASES: dict[str, tuple[Build, dict[str, object]]] = {
    "values": (texts("甲 {{ a }}，{{ b.c }}，{{ xs[0] }}{{xs[1]}}"), {"a": "<&>", "b": {"c": 1}, "xs": ["x", "y"]}),
    "split runs": (split, {"name": "张 & 三"}),
    "conditions": (texts("{% if a > 1 %}多{% elif a == 1 %}一{% else %}无{% endif %}。"), {"a": 1}),
    "paragraphs": (texts("始", "{%p if a %}", "见", "{%p else %}", "不见", "{%p endif %}", "终"), {"a": 0}),
    "paragraph loop": (texts("{%p for x in xs %}", "- {{ x }}", "{%p endfor %}"), {"xs": ["a", "b"]}),
    "runs": (texts("前{%r if a %}是{%r endif %}后"), {"a": True}),
    "rows": (
        rows(["品", "量"], ["{%tr for i in items %}", ""], ["{{ i.desc }}", "{{ i.qty }}"], ["{%tr endfor %}", ""]),
        {"items": ITEMS},
    ),
    "nested rows": (nested, {"dishes": [{"name": "饼", "parts": ["a", "b"]}, {"name": "汤", "parts": []}]}),
    "columns": (matrix, {"labels": ["x", "y"], "content": [{"label": "r", "cols": ["1", "2"]}]}),
    "vertical merge": (
        rows(["{%tr for i in items %}", ""], ["{% vm %}{{ kind }}", "{{ i.desc }}"], ["{%tr endfor %}", ""]),
        {"items": ITEMS, "kind": "书"},
    ),
    "horizontal merge": (
        rows(["头", "{%tc for i in items %}", "{% hm %}共 {{ items|length }}", "{%tc endfor %}"]),
        {"items": ITEMS},
    ),
    "colour": (rows(["{% cellbg bg %}{{ x }}", "旁"]), {"bg": "FF0000", "x": "红"}),
    "comments": (texts("甲{# 说明 #}乙", "{#p 整段 #}", "丙"), {}),
    "comment rows": (rows(["甲", "子"], ["{#tr 整行 #}", "也去掉"], ["乙", "丑"]), {}),
    "comment cells": (rows(["甲", "{#tc 整格 #}", "乙"]), {}),
    "merged text": (
        texts("我家在", "{%- if town -%}", "城里", "{%- else -%}", "乡下", "{%- endif -%}", "，很好"),
        {"town": True},
    ),
    "merged lines": (
        texts("我家在\n{%- if town -%}\n 城里\n{%- else -%}\n 乡下\n{%- endif -%}\n 很好"),
        {"town": True},
    ),
    "braces": (texts("{_{ x }_} 和 {_% if %_} {{ x }}"), {"x": 1}),
    "lines and tabs": (texts("{{ x }}"), {"x": "一\n二\t三"}),
    "escaping": (texts("{{ x|e }} {{ x }}"), {"x": "<b> & \"c\" 'd'"}),
    "header, footer, box, property": (around, {"code": "X & 1", "secret": True, "xs": ["a", "b"]}),
    "set": (texts("{% set n = 3 %}{{ n * 2 }} {% set s = 'x' ~ n %}{{ s }}"), {}),
    "loop names": (
        texts("{% for x in xs %}{{ loop.index }}/{{ loop.length }}{{ loop.cycle('甲', '乙') }}{{ x }} {% endfor %}"),
        {"xs": ["a", "b", "c"]},
    ),
    "loop filter and else": (
        texts("{% for x in xs if x > 1 %}{{ x }}{% else %}无{% endfor %}{% for x in [] %}{% else %}空{% endfor %}"),
        {"xs": [1, 2, 3]},
    ),
    "mappings": (texts("{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}"), {"d": {"a": 1, "b": 2}}),
    "filters": (
        texts(
            "{{ x|upper }} {{ x|lower }} {{ x|title }} {{ x|capitalize }} {{ x|replace('b', 'c') }} {{ x|length }}",
            "{{ xs|join('、') }} {{ xs|first }} {{ xs|last }} {{ xs|sum }} {{ xs|sort|join(',') }} {{ xs|max }}",
            "{{ y|default('无', true) }} {{ n|abs }} {{ n|int }} {{ '%.2f'|format(f) }} {{ '%03d %s'|format(7, 'a') }}",
            "{{ rows|map(attribute='k')|join(',') }} {{ rows|selectattr('k', 'eq', 'b')|list|length }}",
            "{% for g in rows|groupby('k') %}{{ g.grouper }}:{{ g.list|length }} {% endfor %}{{ xs|reverse|join(',') }}",
        ),
        {"x": "aB b", "xs": [2, 1, 3], "y": "", "n": -3, "f": 1.005, "rows": [{"k": "b"}, {"k": "a"}, {"k": "b"}]},
    ),
    "tests and expressions": (
        texts("{{ 1 if x is defined else 2 }}{{ 3 if z is defined else 4 }} {{ x is none }} {{ 2 + 3 * 4 - 6 // 4 }}"
              "{% if x in ['a', 'b'] and not y %}!{% endif %} {{ (x ~ 1) * 1 if false else x[0] }}"),
        {"x": "a", "y": []},
    ),
    "curly quotes": (texts("{{ x|default(“无”) }}{% if x == ‘a’ %}一{% endif %}"), {"x": "a"}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_same_text_as_docxtpl(name: str) -> None:
    build, fields = CASES[name]
    data = made(build)
    if name == "tests and expressions":
        assert ours(data, fields).replace("否", "False") == theirs(data, fields)
    else:
        assert ours(data, fields) == theirs(data, fields)


def test_rich_text_is_a_list_of_pieces_here() -> None:
    data = paragraphs("前{{r x }}后")
    rich = RichText("红", color="FF0000", bold=True)
    rich.add("与\n平 <&>")
    pieces = [{"text": "红", "color": "FF0000", "bold": True}, "与\n平 <&>"]
    assert ours(data, {"x": pieces}) == theirs(data, {"x": rich})


def test_a_listing_is_a_text_here() -> None:
    data = paragraphs("{{ x }}")
    text = "一\n二 <&>\t三"
    assert ours(data, {"x": text}) == theirs(data, {"x": Listing(text)})


def test_a_subdocument_of_paragraphs_is_a_list_here() -> None:
    data = paragraphs("前", "{{p x }}", "后")
    assert ours(data, {"x": "一\n二"}) == ours(data, {"x": ["一", {"text": "二", "bold": True}]}) == "前\n一\n二\n后\n"
    assert ours(data, {"x": ""}) == "前\n后\n"


def test_a_new_paragraph_in_a_value_is_a_new_line_here() -> None:
    data = paragraphs("{{ x }}")
    assert theirs(data, {"x": "一\a二"}) == "一\n二\n"
    assert ours(data, {"x": "一\a二"}) == "一⏎二\n"


def test_a_page_break_in_a_value() -> None:
    filled = compile_template(paragraphs("{{ x }}")).render({"x": "一\f二"})
    assert outline(filled) == "一⏎二\n"
    assert b'<w:br w:type="page"/>' in parts(filled)["word/document.xml"]


def test_what_they_print_as_nothing_is_a_fault_here() -> None:
    data = paragraphs("{{ nmae }}")
    assert theirs(data, {"name": 1}) == "\n"
    with pytest.raises(Exception, match="nmae"):
        ours(data, {"name": 1})
