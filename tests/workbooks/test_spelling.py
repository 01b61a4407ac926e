from __future__ import annotations

import pytest
from workbook_files import MAIN, ONE, XML, book, row, sheet

from salessheets.workbooks.grid import Book, Grid, Value, read_book


def read(data: bytes) -> Book:
    found = read_book(data, "甲/项目计划.xlsx")
    assert isinstance(found, Book), found
    return found


def grid_of(data: bytes) -> Grid:
    return read(data).grids[0]


def at(grid: Grid, row: int, column: int) -> Value:
    return grid.rows[row - 1][column - 1]


SPELLINGS: dict[str, str | bytes] = {
    "usual": sheet(ONE),
    "prefixed": f'{XML}<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" ><x:v>1</x:v></x:c></x:row>'
    "</x:sheetData></x:worksheet>",
    "prefixed below": f'<worksheet xmlns="{MAIN}" xmlns:y="{MAIN}"><sheetData><y:row r="1"><y:c r="A1"><y:v>1</y:v></y:c>'
    "</y:row></sheetData></worksheet>",
    "single quotes": f"<worksheet xmlns='{MAIN}'><sheetData><row r='1'><c r='A1' t='n'><v>1</v></c></row></sheetData></worksheet>",
    "spread out": f'<worksheet xmlns="{MAIN}"><sheetData>\n <row r="1">\n  <c s = "0" r="A1">\n   <v>1</v>\n  </c>\n </row>\n'
    "</sheetData></worksheet>",
    "no address": f'<worksheet xmlns="{MAIN}"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
    "comment": sheet('<!-- <row r="9"><c r="A9"/></row> --><row r="1"><c r="A1"><v>1<!-- 2 --></v></c></row>'),
    "sections": sheet('<row r="1"><c r="A1"><v><![CDATA[1]]></v></c></row>'),
    "false start": sheet(ONE, before="<!--<sheetData>-->"),
    "own elements": sheet(f'<row r="1"><z:c xmlns:z="urn:z" r="Z9"/>{ONE[11:]}'),
    "utf-16": sheet(ONE).replace("UTF-8", "UTF-16").encode("utf-16"),
    "gbk": sheet(ONE).replace("UTF-8", "GBK").encode("gbk"),
    "byte order mark": b"\xef\xbb\xbf" + sheet(ONE).encode(),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_of_one_cell_reads_alike(spelling: str) -> None:
    grid = grid_of(book(SPELLINGS[spelling]))
    assert [list(line) for line in grid.rows] == [[1]]


def test_what_the_scan_finds_does_not_depend_on_the_spelling() -> None:
    rows = (
        row(2, '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c r="C2" t="str"><f>"a"</f><v>a</v></c>')
        + row(3, '<c r="A3" s="1"/>', '<c r="B3"><v>5</v></c>', more=' hidden="1"')
        + row(5, '<c r="A5" t="e"><v>#SPILL!</v></c>')
    )
    after = '<mergeCells count="1"><mergeCell ref="A7:B8"/></mergeCells>'
    usual = sheet(rows, after=after)
    bare = (
        usual.replace(' r="2"', "")
        .replace(' r="B2"', ' r="b2"')
        .replace(' r="C2"', "")
        .replace('<row><c r="b', '<row r="2"><c r="b')
    )
    variants = [usual.replace('"', "'"), usual.replace("<row", "<!-- --><row"), bare]
    plain = grid_of(book(usual))
    assert plain.errors == {(2, 2): "#DIV/0!", (5, 1): "#SPILL!"}
    assert (set(plain.formulas), set(plain.hidden_rows)) == ({(2, 2), (2, 3)}, {3})
    assert plain.merged == ((7, 1, 8, 2),)
    assert [grid_of(book(variant)) for variant in variants] == [plain] * 3


def test_cells_without_address_follow_the_last_one() -> None:
    rows = (
        "<row><c><v>1</v></c><c><v>2</v></c></row>"
        '<row r="4"><c r="C4"><v>3</v></c><c><f>1</f><v>4</v></c></row>'
        '<row hidden="1"><c t="e"><v>#N/A</v></c></row>'
    )
    grid = grid_of(book(sheet(rows)))
    assert [at(grid, 1, 1), at(grid, 1, 2), at(grid, 4, 3), at(grid, 4, 4)] == [1, 2, 3, 4]
    assert (set(grid.formulas), set(grid.hidden_rows), dict(grid.errors)) == ({(4, 4)}, {5}, {(5, 1): "#N/A"})
