"""Tags about cells: merging over rows and columns, spans, colours."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from word_files import lines, made, paragraphs, parts, table

from salessheets.documents.word import TemplateError, compile_template, lint_template, outline

LOOP = "{%tr for r in rows %}"
END = "{%tr endfor %}"
ROWS = [{"k": each[0], "s": each[1], "n": n} for n, each in enumerate(("ax", "ay", "ay", "by", "bx", "ax"), 1)]


def grid(data: bytes) -> list[list[tuple[str, str]]]:
    """The merge state and the text of every cell of the first table."""
    body = ET.fromstring(parts(data)["word/document.xml"])
    rows = [list(row.iter(qn("w:tc"))) for row in body.iter(qn("w:tr"))]
    return [[(merge(cell), "".join(text.text or "" for text in cell.iter(qn("w:t")))) for cell in row] for row in rows]


def merge(cell: ET.Element) -> str:
    found = next(cell.iter(qn("w:vMerge")), None)
    return "" if found is None else found.get(qn("w:val"), "continue")


def test_equal_neighbours_of_a_flat_loop_become_one_cell() -> None:
    row = ["{% vm r.k %}{{ r.k }}", "{% vm r.k, r.s %}{{ r.s }}", "{{ r.n }}"]
    filled = compile_template(made(lambda word: table(word, [LOOP], row, [END]))).render({"rows": ROWS})
    assert grid(filled) == [
        [("restart", "a"), ("restart", "x"), ("", "1")],
        [("continue", ""), ("restart", "y"), ("", "2")],
        [("continue", ""), ("continue", ""), ("", "3")],
        [("restart", "b"), ("restart", "y"), ("", "4")],
        [("continue", ""), ("restart", "x"), ("", "5")],
        [("restart", "a"), ("restart", "x"), ("", "6")],
    ]


def test_a_cell_over_the_rows_of_an_inner_loop_begins_anew_in_each_turn() -> None:
    rows = [
        ["{%tr for g in groups %}"],
        [LOOP.replace("rows", "g.rows")],
        ["{% vm %}{{ g.k }}", "{{ r }}"],
        [END],
        [END],
    ]
    for first in ("{% vm %}{{ g.k }}", "{% vm g.k %}{{ g.k }}"):
        rows[2][0] = first
        filled = compile_template(made(lambda word: table(word, *rows))).render(
            {"groups": [{"k": "甲", "rows": [1, 2]}, {"k": "甲", "rows": [3]}, {"k": "乙", "rows": []}]}
        )
        assert grid(filled) == [
            [("restart", "甲"), ("", "1")],
            [("continue", ""), ("", "2")],
            [("restart", "甲"), ("", "3")],
        ]


def test_a_cell_that_the_template_merges_over_two_rows_goes_along() -> None:
    def build(word: Word) -> None:
        table(word, [LOOP, ""], ["{% vm r.k %}{{ r.k }}", "{{ r.n }}"], ["", "{{ r.s }}"], [END, ""])
        word.tables[0].rows[2].cells[0]._tc.get_or_add_tcPr().append(
            word.tables[0].rows[2].cells[0]._tc.makeelement(qn("w:vMerge"), {})
        )

    got = grid(compile_template(made(build)).render({"rows": ROWS[:2]}))
    assert [row[0] for row in got] == [("restart", "a"), ("continue", ""), ("continue", ""), ("continue", "")]


def test_a_merged_cell_keeps_a_paragraph_where_it_goes_on() -> None:
    data = made(lambda word: table(word, [LOOP], ["{% vm r.k %}", "{{ r.n }}"], [END]))
    filled = compile_template(data).render({"rows": ROWS[:2]})
    assert all(
        len(cell.p_lst) == 1 for row in Document(io.BytesIO(filled)).tables[0]._tbl.tr_lst for cell in row.tc_lst
    )


def test_spans_and_merges_across_keep_the_grid() -> None:
    def build(word: Word) -> None:
        table(word, ["名", "{% colspan xs|length %}各项", ""], ["", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"],
              ["和", "{%tc for x in xs %}", "{% hm %}共 {{ xs|length }}", "{%tc endfor %}"])  # fmt: skip
        for cell in word.tables[0].rows[0]._tr.tc_lst[2:]:
            word.tables[0].rows[0]._tr.remove(cell)

    filled = compile_template(made(build)).render({"xs": ["a", "b", "c"]})
    rows = Document(io.BytesIO(filled)).tables[0]._tbl
    assert [[cell.grid_span for cell in row.tc_lst] for row in rows.tr_lst] == [[1, 3], [1, 1, 1, 1], [1, 3]]
    assert len(rows.tblGrid.gridCol_lst) == 4
    assert outline(filled).splitlines() == ["名 | 各项", " | a | b | c", "和 | 共 3"]


@pytest.mark.parametrize(
    ("colour", "fill"), [("FF0000", "FF0000"), ("#00ff00", "00FF00"), (None, "auto"), ("", "auto")]
)
def test_a_cell_takes_a_colour_and_leaves_no_blank_line(colour: str | None, fill: str) -> None:
    def build(word: Word) -> None:
        table(word, ["{% cellbg c %}", "旁"])
        word.tables[0].cell(0, 0).add_paragraph("文")

    filled = compile_template(made(build)).render({"c": colour})
    assert outline(filled) == "文 | 旁\n"
    cell = next(ET.fromstring(parts(filled)["word/document.xml"]).iter(qn("w:tc")))
    properties = [child.tag for child in cell[0]]
    assert properties == [qn("w:tcW"), qn("w:shd")]
    assert cell[0][1].get(qn("w:fill")) == fill


@pytest.mark.parametrize("value", ["red", "FF", 7, 'F" x="', ["FF0000"]])
def test_what_is_no_colour_and_no_number_of_columns_is_a_fault(value: object) -> None:
    data = made(lambda document: table(document, ["{% colspan c ~ 'x' %}x", "{% cellbg c %}y"]))
    with pytest.raises(TemplateError) as caught:
        compile_template(data).render({"c": value})
    assert {fault.place.zh for fault in caught.value.faults} == {"表 1 第 1 行第 1 格", "表 1 第 1 行第 2 格"}


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ([["{% vm %}x"]], "loop 只能用在循环里"),
        ([["{% cellbg %}x"]], "cellbg 后面要写值"),
        ([["{% cellbg a %}{% cellbg b %}x"]], "一个单元格只能写一个 cellbg"),
        ([["{% colpsan 2 %}x"]], "不支持语句「colpsan」"),
    ],
)
def test_faults_of_tags_about_cells(rows: list[list[str]], what: str) -> None:
    faults = lint_template(made(lambda word: table(word, *rows)))
    assert [(fault.place.zh, fault.what.zh) for fault in faults] == [("表 1 第 1 行第 1 格", what)]
    assert faults[0].tag in rows[0][0]


def test_tags_about_cells_outside_a_table_are_faults() -> None:
    assert [fault.what.zh for fault in lint_template(paragraphs("{% vm %}x"))] == ["这个标签要写在表格的单元格里"]


def test_an_unknown_field_in_a_tag_about_a_cell_is_named() -> None:
    data = made(lambda word: table(word, ["{% cellbg colour %}x"]))
    assert [fault.near for fault in lint_template(data, known={"color"})] == ["color"]
    assert lines(data, {"colour": "000000"}) == ["x"]
