"""What loops leave behind: tables, cells and ids as Word wants them."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm
from word_files import W, lines, made, parts, png, table

from salessheets.documents.word import compile_template, outline


def test_a_cell_whose_paragraphs_all_go_keeps_one() -> None:
    def build(word: Word) -> None:
        table(word, ["{%p if x %}", "旁"])
        cell = word.tables[0].cell(0, 0)
        cell.add_paragraph("值 {{ x }}")
        cell.add_paragraph("{%p endif %}")

    filled = compile_template(made(build)).render({"x": None})
    assert outline(filled) == " | 旁\n"
    assert [len(cell.paragraphs) for cell in Document(io.BytesIO(filled)).tables[0].row_cells(0)] == [1, 1]
    assert lines(made(build), {"x": 3}) == ["值 3 | 旁"]


def test_a_table_that_loses_every_row_goes_with_them() -> None:
    def build(word: Word) -> None:
        table(word, ["{%tr for x in xs %}"], ["{{ x }}"], ["{%tr endfor %}"])
        word.add_paragraph("后")

    assert lines(made(build), {"xs": []}) == ["后"]
    assert lines(made(build), {"xs": [1]}) == ["1", "后"]


def test_columns_loop_and_the_grid_keeps_its_width() -> None:
    def build(word: Word) -> None:
        table(
            word,
            ["组员", "{%tc for m in team %}", "{{ m }}", "{%tc endfor %}", "备注"],
            ["任务", "{%tc for m in team %}", "{{ m|upper }}", "{%tc endfor %}", ""],
            ["说明", "", "", "", ""],
        )
        last = word.tables[0].rows[2]
        last.cells[0].merge(last.cells[4])

    filled = compile_template(made(build)).render({"team": ["a", "b", "c"]})
    assert outline(filled).splitlines()[:2] == ["组员 | a | b | c | 备注", "任务 | A | B | C | "]
    word = Document(io.BytesIO(filled)).tables[0]._tbl
    widths = [int(column.get(qn("w:w")) or 0) for column in word.tblGrid.gridCol_lst]
    before = [
        int(column.get(qn("w:w")) or 0)
        for column in Document(io.BytesIO(made(build))).tables[0]._tbl.tblGrid.gridCol_lst
    ]
    assert len(widths) == 5
    assert abs(sum(widths) - sum(before)) <= 1
    assert [row.tc_lst[0].grid_span for row in word.tr_lst] == [1, 1, 5]


@pytest.mark.parametrize("count", [0, 1, 7])
def test_the_grid_follows_any_number_of_columns(count: int) -> None:
    data = made(lambda word: table(word, ["名", "{%tc for m in team %}", "{{ m }}", "{%tc endfor %}"]))
    filled = compile_template(data).render({"team": list(range(count))})
    grid = Document(io.BytesIO(filled)).tables[0]._tbl.tblGrid.gridCol_lst
    assert len(grid) == count + 1
    assert outline(filled).strip() == " | ".join(["名", *map(str, range(count))])


def test_drawings_in_a_loop_get_ids_of_their_own() -> None:
    def build(word: Word) -> None:
        word.add_paragraph("{%p for x in xs %}")
        word.add_paragraph().add_run().add_picture(io.BytesIO(png()), width=Cm(1))
        word.add_paragraph("{%p endfor %}")

    xml = parts(compile_template(made(build)).render({"xs": [1, 2, 3]}))["word/document.xml"]
    ids = [each.get("id") for each in ET.fromstring(xml).iter() if each.tag.endswith("}docPr")]
    assert len(ids) == 3
    assert len(set(ids)) == 3


def test_a_title_row_with_one_cell_follows_the_columns() -> None:
    def build(word: Word) -> None:
        table(word, ["标题", "", "", ""], ["名", "{%tc for m in team %}", "{{ m }}", "{%tc endfor %}"])
        for cell in word.tables[0].rows[0]._tr.tc_lst[1:]:
            word.tables[0].rows[0]._tr.remove(cell)

    filled = compile_template(made(build)).render({"team": [1, 2]})
    rows = Document(io.BytesIO(filled)).tables[0]._tbl.tr_lst
    assert [[cell.grid_span for cell in row.tc_lst] for row in rows] == [[3], [1, 1, 1]]


def test_rows_and_tables_that_lose_all_columns_go() -> None:
    def build(word: Word) -> None:
        table(word, ["{%tc if x %}", "{{ x }}", "{%tc endif %}"])
        word.add_paragraph("后")

    data = made(build)
    assert lines(data, {"x": 0}) == ["后"]
    assert lines(data, {"x": 5}) == ["5", "后"]


def test_a_column_table_inside_a_cell_of_a_row_loop() -> None:
    def build(word: Word) -> None:
        table(word, ["{%tr for r in rows %}"], ["{{ r.n }}"], ["{%tr endfor %}"])
        cell = word.tables[0].rows[1].cells[0]
        inner = cell.add_table(1, 3)
        for each, text in zip(inner.rows[0].cells, ("{%tc for x in r.xs %}", "{{ x }}", "{%tc endfor %}"), strict=True):
            each.paragraphs[0].add_run(text)
        cell.add_paragraph("末")

    assert lines(made(build), {"rows": [{"n": 1, "xs": ["a", "b"]}, {"n": 2, "xs": []}]}) == [
        "1 / a | b /  / 末",
        "2 /  / 末",
    ]


def test_bookmarks_and_paragraph_ids_are_not_doubled_by_a_loop() -> None:
    def build(word: Word) -> None:
        word.add_paragraph("{%p for x in xs %}")._p.append(parse_xml(f'<w:bookmarkStart {W} w:id="1" w:name="gone"/>'))
        looped = word.add_paragraph("{{ x }}")._p
        looped.append(parse_xml(f'<w:bookmarkEnd {W} w:id="1"/>'))
        looped.append(parse_xml(f'<w:bookmarkStart {W} w:id="2" w:name="doubled"/>'))
        looped.append(parse_xml(f'<w:bookmarkEnd {W} w:id="2"/>'))
        looped.set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", "00000001")
        looped.append(parse_xml(f'<w:sdt {W}><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent/></w:sdt>'))
        word.add_paragraph("{%p endfor %}")
        kept = word.add_paragraph("留")._p
        kept.append(parse_xml(f'<w:bookmarkStart {W} w:id="3" w:name="kept"/>'))
        kept.append(parse_xml(f'<w:bookmarkEnd {W} w:id="3"/>'))

    xml = parts(compile_template(made(build)).render({"xs": [1, 2]}))["word/document.xml"].decode()
    assert [name in xml for name in ("gone", "doubled", "kept", "paraId", 'w:val="5"')] == [
        False,
        False,
        True,
        False,
        False,
    ]
    assert xml.count("bookmarkEnd") == 1


def test_tags_in_nested_tables_and_over_tabs_and_breaks() -> None:
    def build(word: Word) -> None:
        table(word, ["外"])
        inner = word.tables[0].cell(0, 0).add_table(1, 1)
        inner.cell(0, 0).paragraphs[0].add_run("{{\tx\n}}")

    assert lines(made(build), {"x": 1}) == ["外 / 1 / "]


def test_values_that_look_like_the_engines_own_signs_stay_text() -> None:
    data = made(lambda word: table(word, ["{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"]))
    assert lines(data, {"xs": ["sign-5-", "sign-15-", "salessheets-compiling-0-"]}) == [
        "sign-5- | sign-15- | salessheets-compiling-0-"
    ]
