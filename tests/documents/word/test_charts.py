"""Native charts: a placeholder chart of the template is filled with data and stays a chart of Word."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from chart_files import (
    FRAME,
    PLAN,
    C,
    book,
    changed,
    charts_in,
    drawn,
    filled,
    numbered,
    placeholder,
    repacked,
    see_that_it_is_whole,
    sheet_in,
    template,
)
from lxml import etree
from word_files import parts

from salessheets.documents.templates_build.base import document
from salessheets.documents.templates_build.chart_xml import Kind
from salessheets.documents.templates_build.charts import chart, drawing
from salessheets.documents.templates_build.markup import paragraph
from salessheets.documents.templates_build.page import Page
from salessheets.documents.word import compile_template, outline
from salessheets.documents.word.chart_book import column
from salessheets.text import Language

KINDS: tuple[Kind, ...] = (*("column", "stacked_column", "bar", "stacked_bar", "line", "pie", "column_line", "gantt"),)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_filled_and_its_workbook_says_the_same(kind: Kind) -> None:
    found = filled(template(placeholder(kind)), {"plan": PLAN})
    assert drawn(found) == [
        "[chart] [计划; 实际]",
        "[chart]  | 1月 | 2月 | 3月",
        "[chart] 计划 | 1 | 2.50 | ",
        "[chart] 实际 | 3 | 4.5 | -5",
    ]
    assert book(found) == [(None, "计划", "实际"), ("1月", 1, 3), ("2月", 2.5, 4.5), ("3月", None, -5)]
    root = etree.fromstring(found[charts_in(found)[0]])
    assert [each.text for each in root.iter(f"{C}f")][:3] == ["Sheet1!$B$1", "Sheet1!$A$2:$A$4", "Sheet1!$B$2:$B$4"]
    assert "样例" not in found[charts_in(found)[0]].decode()


def test_filling_twice_gives_the_same_bytes() -> None:
    compiled = compile_template(template())
    assert compiled.render({"plan": PLAN}) == compiled.render({"plan": PLAN})


@pytest.mark.parametrize("count", [1, 2, 3, 30])
def test_any_number_of_series_each_with_a_colour(count: int) -> None:
    found = filled(template(placeholder(series=2)), {"plan": numbered(count)})
    root = etree.fromstring(found[charts_in(found)[0]])
    series = list(root.iter(f"{C}ser"))
    assert [each.xpath("string(*[local-name()='idx']/@val)") for each in series] == [str(at) for at in range(count)]
    assert series[-1].findtext(f"{C}tx//{C}f") == f"Sheet1!${column(count)}$1"
    colours = [next(each.iter("{*}srgbClr")).get("val") for each in series]
    assert len(set(colours)) == min(count, 12)
    assert len(book(found)[0]) == count + 1


def test_columns_are_named_as_excel_does() -> None:
    assert [column(number) for number in (0, 1, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "B",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_odd_words_stay_words_and_no_formula() -> None:
    names = ["=1+1", "A & B <c>", '"引号"', "长" * 5000, "@sum", "\x01控制"]
    data = {"categories": names, "series": [{"name": "=HYPERLINK(1)", "values": [1] * 6}]}
    found = filled(template(), {"plan": data})
    rows = book(found)
    assert [row[0] for row in rows[1:-1]] == names[:-1]
    sheet = sheet_in(found["word/embeddings/chart1.xlsx"])
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s", "n"}
    assert sheet["B1"].data_type == sheet["A2"].data_type == "s"
    assert "长" * 5000 in drawn(found)[1]


@pytest.mark.parametrize(("language", "words"), [("zh", "暂无数据"), ("en", "No data")])
@pytest.mark.parametrize(
    "data",
    [None, {"categories": [], "series": []}, {"categories": ["a"], "series": [{"name": "x", "values": [None]}]}],
)
def test_nothing_to_draw_is_said_in_words(language: Language, words: str, data: object) -> None:
    made = compile_template(template(language=language)).render({"plan": data}, language=language)
    found = parts(made)
    see_that_it_is_whole(found)
    assert words in outline(made).splitlines()
    assert charts_in(found) == []
    assert "<w:drawing" not in found["word/document.xml"].decode()


def test_nought_is_drawn() -> None:
    data = {"categories": ["a"], "series": [{"name": "x", "values": [0]}]}
    assert len(charts_in(filled(template(), {"plan": data}))) == 1


def test_a_loop_draws_a_chart_each_turn_with_its_own_titles() -> None:
    one = placeholder(expression="each.plan", title="{{ each.name }}走势", values_title="单位：{{ unit }}")
    data = template(one, before="{%p for each in regions %}", after="{%p endfor %}")
    regions = [{"name": name, "plan": {**PLAN, "categories": [name, "b", "c"]}} for name in ("华东", "华北 & <西>")]
    found = filled(data, {"regions": regions, "unit": "万元"})
    assert len(charts_in(found)) == 2
    assert [drawn(found, at)[0] for at in (0, 1)] == [
        "[chart] 华东走势 [计划; 实际]",
        "[chart] 华北 & <西>走势 [计划; 实际]",
    ]
    assert [book(found, at)[1][0] for at in (0, 1)] == ["华东", "华北 & <西>"]
    assert "单位：万元" in found[charts_in(found)[0]].decode()


def test_a_condition_that_does_not_hold_leaves_nothing_behind() -> None:
    data = template(before="{%p if wanted %}", after="{%p endif %}")
    assert charts_in(filled(data, {"wanted": False, "plan": PLAN})) == []
    assert len(charts_in(filled(data, {"wanted": True, "plan": PLAN}))) == 1


def test_several_charts_stand_in_one_document_and_one_in_a_cell() -> None:
    page = Page("zh")
    chart(page, placeholder(width_cm=8), placeholder("pie", width_cm=8))
    cell = f"<w:p>{drawing(page, placeholder('line', expression='row.plan'))}</w:p>"
    rows = "".join(
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>{inner}</w:tc></w:tr>'
        for inner in (paragraph("{%tr for row in rows %}", "Normal"), cell, paragraph("{%tr endfor %}", "Normal"))
    )
    page.body.append(f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>{rows}</w:tbl>')
    data = document("zh", page.body, FRAME, page.attached)
    assert len(charts_in(filled(data, {"plan": PLAN, "rows": [{"plan": PLAN}, {"plan": None}, {"plan": PLAN}]}))) == 4


def test_a_block_brings_its_charts_as_often_as_it_is_taken_in() -> None:
    host = Page("zh")
    host.control('{%p include "图" %}', "{%p for plan in plans %}", '{%p include "图" %}', "{%p endfor %}")
    found = filled(document("zh", host.body, FRAME), {"plan": PLAN, "plans": [PLAN, PLAN]}, {"图": template()})
    assert len(charts_in(found)) == 3


def test_a_chart_in_a_header_belongs_to_the_header() -> None:
    found = parts(template())
    pointed = re.search(rb"<w:r><w:drawing>.*?</w:drawing></w:r>", found["word/document.xml"])
    assert pointed is not None
    found["word/document.xml"] = found["word/document.xml"].replace(pointed.group(), b"")
    name = next(name for name in found if name.startswith("word/header"))
    found[name] = found[name].replace(b"</w:p>", pointed.group() + b"</w:p>", 1)
    relations = "word/_rels/document.xml.rels"
    line = re.search(rb'<Relationship [^>]*"rIdChart1"[^>]*>', found[relations])
    assert line is not None
    found[relations] = found[relations].replace(line.group(), b"")
    space = b'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    found[f"word/_rels/{name[5:]}.rels"] = b"<Relationships " + space + b">" + line.group() + b"</Relationships>"
    filled_in = filled(repacked(found), {"plan": PLAN})
    assert charts_in(filled_in) == ["word/charts/chart1.xml"]
    assert b"chart1.xml" in filled_in[f"word/_rels/{name[5:]}.rels"]


def test_a_title_given_wins_and_one_is_made_where_there_was_none() -> None:
    titled = {**PLAN, "title": "新<题>"}
    for own in ("原题", ""):
        assert drawn(filled(template(placeholder(title=own)), {"plan": titled}))[0] == "[chart] 新<题>"
    assert drawn(filled(template(placeholder(title="原题")), {"plan": PLAN}))[0] == "[chart] 原题 [计划; 实际]"


def test_alt_text_and_bounds_come_from_the_data() -> None:
    found = filled(template(), {"plan": {**PLAN, "alt": "各月 & 实际", "minimum": -10, "maximum": Decimal("9.5")}})
    assert 'descr="各月 &amp; 实际"' in found["word/document.xml"].decode()
    xml = found[charts_in(found)[0]].decode()
    assert '<c:orientation val="minMax"/><c:max val="9.5"/><c:min val="-10"/>' in xml


def test_slices_beyond_the_data_lose_their_colours() -> None:
    data = {"categories": ["a", "b"], "series": [{"name": "x", "values": [1, 2]}]}
    found = filled(template(placeholder("pie", 1)), {"plan": data})
    assert len(list(etree.fromstring(found[charts_in(found)[0]]).iter(f"{C}dPt"))) == 2


def test_what_newer_words_keep_beside_a_chart_does_not_disturb() -> None:
    notes = '<c:extLst><c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}" xmlns:c16="urn:x"><c16:uniqueId val="1"/></c:ext></c:extLst>'
    found = parts(changed(lambda xml: xml.replace("</c:ser>", notes + "</c:ser>")))
    found["word/charts/style1.xml"] = b"<cs/>"
    relations = "word/charts/_rels/chart1.xml.rels"
    style = b'<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/>'
    found[relations] = found[relations].replace(b"</Relationships>", style + b"</Relationships>")
    result = filled(repacked(found), {"plan": numbered(4)})
    assert "uniqueId" not in result[charts_in(result)[0]].decode()


def test_a_tag_that_word_cut_in_a_title_is_put_together() -> None:
    cut = "{{ un</a:t></a:r><a:r><a:rPr/><a:t>it }}"
    found = filled(changed(lambda xml: xml.replace("题目", cut), values_title="题目"), {"plan": PLAN, "unit": "元"})
    assert "<a:t>元</a:t>" in found[charts_in(found)[0]].decode()


def test_a_finished_document_is_a_template_again_and_keeps_its_charts() -> None:
    once = compile_template(template()).render({"plan": PLAN})
    assert charts_in(filled(once, {})) == ["word/charts/chart1.xml"]
    assert len(charts_in(filled(with_both(once), {"plan": PLAN}))) == 2


def with_both(once: bytes) -> bytes:
    """The finished document with a tag beside its chart, so that one is kept and one filled."""
    page = Page("zh")
    page.control('{%p include "旧" %}')
    chart(page, placeholder())
    host = document("zh", page.body, FRAME, page.attached)
    return compile_template(host, {"旧": once}).render({"plan": PLAN})
