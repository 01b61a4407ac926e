"""Values that are more than text: check boxes that can be ticked, and pieces with a look of their own."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from word_files import W, lines, made, paragraphs, parts, table

from salessheets.documents.word import TemplateError, compile_template, outline

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
BOX = (
    f'<w:sdt {W} xmlns:w14="{W14}"><w:sdtPr><w:alias w:val="{{{{ x.ok }}}}"/><w:id w:val="77"/><w14:checkbox>'
    '<w14:checked w14:val="0"/><w14:checkedState w14:val="2611" w14:font="Segoe UI Symbol"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
)


def body(data: bytes) -> ET.Element:
    return ET.fromstring(parts(data)["word/document.xml"])


def boxes(data: bytes) -> list[tuple[str | None, str]]:
    """State and sign of every check box."""
    found = []
    for control in body(data).iter(qn("w:sdt")):
        state = next(control.iter(f"{{{W14}}}checked"))
        found.append((state.get(f"{{{W14}}}val"), "".join(text.text or "" for text in control.iter(qn("w:t")))))
    return found


def test_a_filter_makes_a_box_that_can_be_ticked() -> None:
    data = paragraphs("结果：{% for r in rs %}{{ r.on | checkbox }} {{ r.label }}　{% endfor %}完")
    rows = [{"on": True, "label": "通过"}, {"on": False, "label": "驳回"}]
    filled = compile_template(data).render({"rs": rows})
    assert outline(filled) == "结果：☑ 通过　☐ 驳回　完\n"
    assert boxes(filled) == [("1", "☑"), ("0", "☐")]


@pytest.mark.parametrize(
    ("value", "state"), [("是", "1"), ("否", "0"), ("—", "0"), (None, "0"), (0, "0"), ("yes", "1"), ("No", "0")]
)
def test_words_for_no_do_not_tick_a_box(value: object, state: str) -> None:
    assert [found for found, _ in boxes(compile_template(paragraphs("{{ v|checkbox }}")).render({"v": value}))] == [
        state
    ]


def test_a_box_of_the_template_is_ticked_by_the_value_its_title_names() -> None:
    def build(word: Word) -> None:
        word.add_paragraph("{%p for x in xs %}")
        word.add_paragraph("合规 ")._p.append(parse_xml(BOX))
        word.add_paragraph("{%p endfor %}")

    filled = compile_template(made(build)).render({"xs": [{"ok": True}, {"ok": False}]})
    assert boxes(filled) == [("1", "☑"), ("0", "☐")]
    assert outline(filled) == "合规 ☑\n合规 ☐\n"
    assert b"x.ok" not in parts(filled)["word/document.xml"]
    assert b'w:val="77"' not in parts(filled)["word/document.xml"]


def test_an_unknown_field_in_the_title_of_a_box_is_a_fault() -> None:
    with pytest.raises(TemplateError) as caught:
        compile_template(made(lambda word: word.add_paragraph("x")._p.append(parse_xml(BOX)))).render(
            {"x": {"okay": 1}}
        )
    assert {(fault.place.zh, fault.tag, fault.near) for fault in caught.value.faults} == {
        ("第 1 段", "{{ x.ok }}", "okay")
    }


def test_pieces_have_a_look_of_their_own_and_the_rest_is_as_in_the_template() -> None:
    def build(word: Word) -> None:
        paragraph = word.add_paragraph("前")
        paragraph.add_run("{{r x }}").bold = True
        paragraph.add_run("后")

    said = [
        "平",
        {"text": "红 <&>", "color": "#ff0000", "size": 10.5, "bold": False},
        {"text": "一\n二", "italic": True},
    ]
    filled = compile_template(made(build)).render({"x": said})
    assert outline(filled) == "前平红 <&>一⏎二后\n"
    looks = [
        {child.tag.rsplit("}", 1)[-1]: child.get(qn("w:val")) for child in properties}
        for properties in body(filled).iter(qn("w:rPr"))
    ]
    assert looks == [{"b": None}, {"b": "0", "color": "FF0000", "sz": "21"}, {"i": None, "b": None}]


def test_a_piece_can_be_a_link() -> None:
    filled = compile_template(paragraphs("见 {{r x }}。")).render(
        {"x": {"text": "网页", "url": "https://example.com/a?b=1&c=2"}}
    )
    field = next(body(filled).iter(qn("w:fldSimple")))
    assert field.get(qn("w:instr")) == ' HYPERLINK "https://example.com/a?b=1&c=2" '
    assert "".join(text.text or "" for text in field.iter(qn("w:t"))) == "网页"


@pytest.mark.parametrize(
    "value",
    [
        {"text": "x", "colour": "FF0000"},
        {"text": "x", "color": "red"},
        {"text": "x", "url": "file:///etc/passwd"},
        {"text": "x", "url": 'https://a" \\o "b'},
        {"text": "x", "size": 1e9},
        {"text": "x", "highlight": "pink"},
        {"words": "x"},
        [["x"]],
    ],
)
def test_a_piece_that_says_what_it_may_not_is_a_fault(value: object) -> None:
    with pytest.raises(TemplateError) as caught:
        compile_template(paragraphs("{{r x }}")).render({"x": value})
    assert [fault.tag for fault in caught.value.faults] == ["{{r x }}"]


def test_plain_values_in_a_run_tag_print_as_everywhere() -> None:
    data = paragraphs("{{r a }}|{{r b }}|{{r c }}|{{ d|checkbox ~ '' }}")
    assert lines(data, {"a": "{{ 1 }}", "b": None, "c": 7, "d": True}) == ["{{ 1 }}||7|☑"]


def test_boxes_and_pieces_in_cells_and_headers() -> None:
    def build(word: Word) -> None:
        word.sections[0].header.paragraphs[0].add_run("{{ x|checkbox }} {{r y }}")
        table(word, ["{%tr for r in rs %}"], ["{{r r }}", "{{ r.text|checkbox }}"], ["{%tr endfor %}"])

    assert lines(made(build), {"x": 1, "y": ["甲"], "rs": [{"text": "乙", "bold": True}]}) == [
        "[header] ☑ 甲",
        "乙 | ☑",
    ]
