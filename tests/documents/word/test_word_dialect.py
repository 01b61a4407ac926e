"""The dialect people know from docxtpl."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

from docx import Document
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.shared import Cm
from word_files import W, lines, made, paragraphs, parts, png, table

from salessheets.documents.word import Template, compile_template, outline
from salessheets.text import Text


def test_values_print_as_text() -> None:
    data = paragraphs("甲：{{ a }}，{{b.c}}，{{ xs[1] }}，{{ d }}", "{{ n }}{{ none }}{{ yes }} {{ both }}")
    fields = {
        "a": "A & B <C>", "b": {"c": Decimal("1.50")}, "xs": ["x", "y"], "d": date(2026, 3, 5),
        "n": 7, "none": None, "yes": True, "both": Text("中", "en"),
    }  # fmt: skip
    assert lines(data, fields) == ["甲：A & B <C>，1.50，y，2026-03-05", "7是 中"]


def test_a_tag_split_over_runs_is_found_and_keeps_the_first_runs_look() -> None:
    def build(word: Word) -> None:
        paragraph = word.add_paragraph("前")
        paragraph.add_run("{").bold = True
        for piece in ("{", " na", "me", " }", "} 后"):
            paragraph.add_run(piece)
            paragraph._p.append(parse_xml(f'<w:proofErr {W} w:type="spellStart"/>'))
            paragraph._p.append(parse_xml(f'<w:bookmarkStart {W} w:id="7" w:name="x"/>'))
            paragraph._p.append(parse_xml(f'<w:bookmarkEnd {W} w:id="7"/>'))

    filled = compile_template(made(build)).render({"name": "张三"})
    paragraph = Document(io.BytesIO(filled)).paragraphs[0]
    assert paragraph.text == "前张三 后"
    assert [run.text for run in paragraph.runs if run.bold] == ["张三"]


def test_statements_inside_a_paragraph() -> None:
    data = paragraphs(
        "{% if a > 1 %}多{% elif a == 1 %}一{% else %}无{% endif %}。{% for x in xs %}<{{ x }}>{% endfor %}"
    )
    assert lines(data, {"a": 1, "xs": ["p", "q"]}) == ["一。<p><q>"]
    assert lines(data, {"a": 0, "xs": []}) == ["无。"]


def test_paragraph_statements_leave_no_blank_paragraph() -> None:
    data = paragraphs(
        "始",
        "{%p if show %}",
        "见",
        "{%p else %}",
        "不见",
        "{%p endif %}",
        "{%p for x in xs %}",
        "{{ x }}",
        "{%p endfor %}",
        "终",
    )
    assert lines(data, {"show": True, "xs": [1, 2]}) == ["始", "见", "1", "2", "终"]
    assert lines(data, {"show": False, "xs": []}) == ["始", "不见", "终"]


def test_row_statements_vanish_with_their_rows_and_nest() -> None:
    data = made(
        lambda word: table(
            word,
            ["组", "名"],
            ["{%tr for g in groups %}"],
            ["{{ g.name }}", "{{ g.list|length }}"],
            ["{%tr for m in g.list %}"],
            ["", "{{ loop.index }} {{ m }}"],
            ["{%tr endfor %}"],
            ["{%tr if g.last %}"],
            ["最后", ""],
            ["{%tr endif %}"],
            ["{%tr endfor %}"],
        )
    )
    groups = [{"name": "甲", "list": ["a", "b"], "last": False}, {"name": "乙", "list": [], "last": True}]
    assert lines(data, {"groups": groups}) == ["组 | 名", "甲 | 2", " | 1 a", " | 2 b", "乙 | 0", "最后 | "]


def test_paragraphs_loop_around_tables_and_in_cells() -> None:
    def build(word: Word) -> None:
        word.add_paragraph("{%p for g in groups %}")
        table(word, ["{{ g.n }}"])
        cell = word.tables[0].cell(0, 0)
        for text in ("{%p for x in g.xs %}", "- {{ x }}", "{%p endfor %}"):
            cell.add_paragraph(text)
        word.add_paragraph("{%p endfor %}")

    got = lines(made(build), {"groups": [{"n": 1, "xs": ["a", "b"]}, {"n": 2, "xs": []}]})
    assert got == ["1 / - a / - b", "2"]


def test_headers_footers_notes_boxes_and_properties_are_filled() -> None:
    def build(word: Word) -> None:
        word.sections[0].header.paragraphs[0].add_run("编号 {{ code }}")
        word.sections[0].footer.paragraphs[0].add_run("{% if code %}尾{% endif %}")
        word.core_properties.title = "标题 {{ code }}"
        box = (
            f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
            "<w:p><w:r><w:t>框 {{ co</w:t></w:r><w:r><w:t>de }}</w:t></w:r></w:p>"
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
        word.add_paragraph("文 {{ code }}")._p.append(parse_xml(box))

    data = made(build)
    assert lines(data, {"code": "X1"}) == ["[header] 编号 X1", "文 X1", "[text box] 框 X1", "[footer] 尾"]
    word = Document(io.BytesIO(compile_template(data).render({"code": "X1"})))
    assert word.core_properties.title == "标题 X1"


def test_footnotes_are_filled() -> None:
    def build(word: Word) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        xml = f'<w:footnotes {W}><w:footnote w:id="1"><w:p><w:r><w:t>注 {{{{ x }}}}</w:t></w:r></w:p></w:footnote></w:footnotes>'
        part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode(), word.part.package)
        word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        word.add_paragraph("文")

    assert lines(made(build), {"x": "一"}) == ["文", "[footnote] 注 一"]


def test_trimming_marks_join_paragraphs_as_docxtpl_does() -> None:
    data = paragraphs("我家在{% if town -%}", "城里", "{%- else -%}", "乡下", "{%- endif -%}", "，很好", "完")
    assert lines(data, {"town": True}) == ["我家在城里，很好", "完"]
    assert lines(data, {"town": False}) == ["我家在乡下，很好", "完"]


def test_comments_and_what_word_types_for_people() -> None:
    data = paragraphs(
        "甲{# 说明 {{ x }} #}乙",
        "{#p 整段说明 #}",
        "{{ x|default(“无”) }}\u00a0{{\u00a0x\u3000}}",
        "{%r if x %}是{%r endif %}{{r x}}",
    )
    assert lines(data, {"x": "丙"}) == ["甲乙", "丙\u00a0丙", "是丙"]


def test_lines_and_tabs_in_values_become_breaks() -> None:
    filled = compile_template(paragraphs("{{ x }}")).render({"x": "一\n二\r\n三\t四"})
    assert outline(filled) == "一⏎二⏎三⇥四\n"
    xml = parts(filled)["word/document.xml"].decode()
    assert '<w:t xml:space="preserve">一</w:t><w:br/><w:t xml:space="preserve">二</w:t>' in xml


def test_tags_in_data_stay_text() -> None:
    assert lines(paragraphs("{{ x }}"), {"x": "{{ 1 + 1 }}{% if %}{#"}) == ["{{ 1 + 1 }}{% if %}{#"]


def test_alt_texts_are_filled_on_one_line() -> None:
    def build(word: Word) -> None:
        word.add_paragraph().add_run().add_picture(io.BytesIO(png()), width=Cm(1))
        next(each for each in word.element.iter() if str(each.tag).endswith("}docPr")).set("descr", "图 {{ x }}")

    xml = parts(compile_template(made(build)).render({"x": 'a"b\nc'}))["word/document.xml"]
    assert [each.get("descr") for each in ET.fromstring(xml).iter() if each.tag.endswith("}docPr")] == ['图 a"b c']


def test_expressions_calculate_with_decimals() -> None:
    data = paragraphs("{{ a * 0.1 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ a - 1 }} {{ 'x' ~ a ~ 'y' }} {{ 'p' + 'q' }} {{ -a }}")
    assert lines(data, {"a": Decimal(3)}) == ["0.3 3.5 3 2 x3y pq -3"]


def test_loops_go_through_mappings_and_set_names() -> None:
    data = paragraphs(
        "{% set n = 2 %}{% for k, v in d.items() %}{{ k }}={{ v * n }}{% if not loop.last %};{% endif %}{% endfor %}"
    )
    assert lines(data, {"d": {"a": 1, "b": 2}}) == ["a=2;b=4"]


def test_the_names_a_template_uses() -> None:
    data = paragraphs(
        "{{ a.b }}{% for x in xs %}{{ x.y }}{{ c }}{% endfor %}{% set z = d %}{{ z }}{{ range(2)|list|length }}"
    )
    assert compile_template(data).names == {"a", "xs", "c", "d"}


def test_same_data_same_bytes_and_other_parts_are_copied() -> None:
    data = paragraphs("{{ x }}")
    template = compile_template(data)
    assert isinstance(template, Template)
    first = template.render({"x": "甲"})
    assert first == compile_template(data).render({"x": "甲"})
    assert parts(first)["word/styles.xml"] == parts(data)["word/styles.xml"]
    assert template.digest == compile_template(data).digest
    assert next(iter(parts(first))) == "[Content_Types].xml"


def test_a_document_in_english() -> None:
    data = paragraphs("{{ d|day }} {{ xs|join }} {{ yes }}")
    template = compile_template(data)
    fields = {"d": date(2026, 3, 5), "xs": ["a", "b"], "yes": False}
    assert outline(template.render(fields, language="en")) == "5 March 2026 a, b no\n"
    assert outline(template.render(fields)) == "2026年3月5日 a、b 否\n"
