from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from workbook_files import (
    FORMATS,
    MAIN,
    NS,
    OFFICE,
    ONE,
    PACKAGE,
    STRICT,
    STRICT_OFFICE,
    XML,
    book,
    pack,
    parts,
    relation,
    relations,
    row,
    sheet,
    strings_of,
    style_of,
    written,
)
from xlsxwriter import Workbook

from salessheets.workbooks.grid import Book, Grid, Table, Value, read_book


def read(data: bytes) -> Book:
    found = read_book(data, "甲/项目计划.xlsx")
    assert isinstance(found, Book), found
    return found


def grid_of(data: bytes) -> Grid:
    return read(data).grids[0]


def at(grid: Grid, row: int, column: int) -> Value:
    return grid.rows[row - 1][column - 1]


def cell(inside: str, **attributes: str) -> bytes:
    """Make a workbook with one cell in C5."""
    more = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return book(sheet(row(5, f'<c r="C5"{more}>{inside}</c>')))


def test_a_workbook_of_another_program_comes_back_whole() -> None:
    def fill(made: Workbook) -> None:
        made.set_custom_property("salessheets", "1 zh")
        made.set_properties({"created": datetime(2026, 3, 1, 8, 30, tzinfo=UTC)})
        first, second = made.add_worksheet("立项"), made.add_worksheet("计划")
        made.define_name("charter_code", "=立项!$C$4")
        made.define_name("立项!本表", "=立项!$A$1")
        first.write("C4", "XS-2026-001")
        second.hide()
        second.merge_range("A1:B1", "标题")
        second.write_row("A3", ["编号", "开始"])
        second.write_datetime("B4", date(2026, 1, 5), made.add_format({"num_format": "yyyy-mm-dd"}))
        second.write_formula("C4", "=1+1", None, 2)
        second.set_row(3, None, None, {"hidden": True})
        second.add_table("A3:B5", {"name": "tasks", "columns": [{"header": "编号"}, {"header": "开始"}]})

    found = read(written(fill))
    charter, plan = found.grids
    assert (found.file, len(found.digest)) == ("甲/项目计划.xlsx", 40)
    assert (charter.name, charter.hidden, plan.hidden) == ("立项", False, True)
    assert at(charter, 4, 3) == "XS-2026-001"
    assert at(plan, 4, 2) == date(2026, 1, 5)
    assert found.names == {"charter_code": "立项!$C$4"}
    assert found.properties == {"salessheets": "1 zh"}
    assert found.modified == datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
    assert plan.formulas == {(4, 3)}
    assert plan.hidden_rows == {4}
    assert plan.merged == ((1, 1, 1, 2),)
    assert plan.tables == (Table(name="tasks", sheet="计划", top=3, left=1, bottom=5, right=2),)
    assert found.findings == ()


def test_addresses_are_absolute_when_the_data_begin_at_c5() -> None:
    grid = grid_of(cell("<v>7</v>"))
    assert len(grid.rows) == 5
    assert at(grid, 5, 3) == 7
    assert [*grid.rows[0], *grid.rows[4][:2]] == ["", "", "", "", ""]


@pytest.mark.parametrize("dimension", ["A1", "A1:XFD1048576", "Z9:A1"])
def test_a_wrong_dimension_changes_nothing(dimension: str) -> None:
    rows = "".join(row(n, f'<c r="A{n}"><v>{n}</v></c>') for n in range(1, 61))
    grid = grid_of(book(sheet(rows, before=f'<dimension ref="{dimension}"/>')))
    assert [line[0] for line in grid.rows] == list(range(1, 61))


@pytest.mark.parametrize("number_format", [n for n in FORMATS if 27 <= n <= 36 or 50 <= n <= 58 or n in (14, 164)])
def test_every_built_in_chinese_date_format_gives_a_date(number_format: int) -> None:
    assert at(grid_of(cell("<v>46027</v>", s=str(style_of(number_format)))), 5, 3) == date(2026, 1, 5)


def test_times_durations_percents_and_flags() -> None:
    cells = [
        f'<c r="A1" s="{style_of(22)}"><v>46027.75</v></c>',
        f'<c r="B1" s="{style_of(21)}"><v>0.5</v></c>',
        f'<c r="C1" s="{style_of(46)}"><v>1.25</v></c>',
        f'<c r="D1" s="{style_of(9)}"><v>0.5</v></c>',
        '<c r="E1" t="b"><v>1</v></c>',
        '<c r="F1" t="d"><v>2026-01-05T00:00:00</v></c>',
    ]
    found = grid_of(book(sheet(row(1, *cells)))).rows[0]
    assert found[0] == datetime.fromisoformat("2026-01-05T18:00")
    assert found[1] == time(12)
    assert found[2] == timedelta(hours=30)
    assert found[3] == 0.5
    assert found[4] is True
    assert str(found[5]).startswith("2026-01-05")


@pytest.mark.parametrize("number", ["-202603051200", "-1E+308", "-9e12", "-inf"])
def test_a_number_far_before_all_time_in_a_cell_of_dates_stays_a_number(number: str) -> None:
    cells = (f'<c r="A1" s="{style_of(14)}"><v>{number}</v></c>', f'<c r="B1" s="{style_of(14)}"><v>46023</v></c>')
    grid = grid_of(book(sheet(row(1, *cells))))
    assert list(grid.rows[0]) == [float(number), date(2026, 1, 1)]


def test_dates_that_count_from_1904() -> None:
    data = book(sheet(row(1, f'<c r="A1" s="{style_of(14)}"><v>44565</v></c>')), workbook='<workbookPr date1904="1"/>')
    assert at(grid_of(data), 1, 1) == date(2026, 1, 5)


def test_rich_and_inline_text_and_escapes() -> None:
    strings = strings_of(
        "<r><t>红</t></r><r><t>色</t></r><rPh><t>hong</t></rPh>", "<t>a_x000D_b</t>", "<t/>", "<t>末</t>"
    )
    cells = [f'<c r="{letter}1" t="s"><v>{n}</v></c>' for n, letter in enumerate("ABCD")]
    rich = '<c r="E1" t="inlineStr"><is><r><t xml:space="preserve">甲 </t></r><r><t>&lt;乙&gt;</t></r></is></c>'
    plain = '<c r="F1" t="inlineStr"><is><t>007</t></is></c>'
    found = grid_of(book(sheet(row(1, *cells, rich, plain)), strings=strings)).rows[0]
    assert list(found) == ["红色", "a\rb", "", "末", "甲 <乙>", "007"]


def test_comments_in_shared_strings_do_not_shift_or_hide_text() -> None:
    strings = strings_of("<t>甲<!-- <si> --></t>", "<t><![CDATA[<乙>]]></t>")
    cells = ['<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>']
    assert list(grid_of(book(sheet(row(1, *cells)), strings=strings)).rows[0]) == ["甲", "<乙>"]


def test_error_cells_old_and_new_are_named_and_do_not_stop_the_sheet() -> None:
    errors = ("#REF!", "#N/A", "#DIV/0!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BLOCKED!")
    rows = "".join(
        row(n, f'<c r="A{n}" t="e"><f>X{n}&amp;"a"</f><v>{error}</v></c>', f'<c r="B{n}" t="str"><v>{error}</v></c>')
        for n, error in enumerate(errors, 1)
    )
    grid = grid_of(book(sheet(rows + row(8, '<c r="A8"><v>8</v></c>'))))
    assert grid.errors == {(n, 1): error for n, error in enumerate(errors, 1)}
    assert [line[1] for line in grid.rows[:7]] == list(errors)
    assert at(grid, 8, 1) == 8
    assert len(grid.formulas) == 7


def test_formulas_of_every_kind_are_found() -> None:
    cells = [
        '<c r="A1"><f>1+1</f><v>2</v></c>',
        '<c r="B1"><f t="shared" ref="B1:C1" si="0">A1*2</f><v>4</v></c>',
        '<c r="C1"><f t="shared" si="0"/><v>8</v></c>',
        '<c r="D1"><f>TODAY()</f></c>',
        '<c r="AA1" t="str"><f>"&lt;f&gt;"</f><v></v></c>',
        '<c r="AB1" t="str"><v>&lt;f&gt;</v></c>',
    ]
    grid = grid_of(book(sheet(row(1, *cells))))
    assert grid.formulas == {(1, 1), (1, 2), (1, 3), (1, 4), (1, 27)}
    assert grid.rows[0][:3] == [2, 4, 8]


def test_names_properties_and_dates_that_are_missing_or_odd() -> None:
    names = (
        '<definedNames><definedName name="项目">S1!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'
        'S1!$A$1</definedName><definedName name="x" localSheetId="0">S1!$A$2</definedName></definedNames>'
    )
    found = read(book(sheet(ONE), names=names))
    assert found.names == {"项目": "S1!$A$1"}
    assert found.properties == {}
    assert found.modified is None


def test_a_date_of_the_last_save_that_is_none_is_left_out() -> None:
    core = f'{XML}<a xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>gestern</dcterms:modified></a>'
    made = parts(sheet(ONE))
    made["docProps/core.xml"] = core
    kind = "metadata/core-properties"
    made["_rels/.rels"] = relations(relation("a", "officeDocument", "/xl/workbook.xml")).replace(
        "</Relationships>",
        f'<Relationship Id="b" Type="{PACKAGE}/relationships/{kind}" Target="docProps/core.xml"/></Relationships>',
    )
    assert read(pack(made)).modified is None


def test_strict_ooxml() -> None:
    made = {
        name: content.replace(MAIN, STRICT).replace(OFFICE, STRICT_OFFICE) if isinstance(content, str) else content
        for name, content in parts(
            sheet(row(1, '<c r="A1" t="d"><v>2026-01-05</v></c>', '<c r="B1" t="s"><v>0</v></c>')),
            strings=strings_of("<t>甲</t>"),
        ).items()
    }
    found = grid_of(pack(made)).rows[0]
    assert str(found[0]).startswith("2026-01-05")
    assert found[1] == "甲"


def test_part_names_in_other_places_and_other_case() -> None:
    made = parts(sheet(ONE))
    moved = {
        "_rels/.rels": relations(relation("rId1", "officeDocument", "/book/Main.xml")),
        "book/main.xml": made["xl/workbook.xml"],
        "book/_rels/main.xml.rels": relations(relation("rId1", "worksheet", "/XL/worksheets/Sheet1.XML")),
        "xl/worksheets/sheet1.xml": made["xl/worksheets/sheet1.xml"],
        "[Content_Types].xml": made["[Content_Types].xml"],
    }
    assert at(grid_of(pack(moved)), 1, 1) == 1


def test_chart_sheets_are_no_grids() -> None:
    made = parts(sheet(ONE), "<chartsheet/>")
    made["xl/_rels/workbook.xml.rels"] = str(made["xl/_rels/workbook.xml.rels"]).replace(
        'worksheet" Target="worksheets/sheet2', 'chartsheet" Target="worksheets/sheet2'
    )
    assert [grid.name for grid in read(pack(made)).grids] == ["S1"]


def test_an_empty_sheet_has_no_rows() -> None:
    empty = f"<worksheet {NS}><sheetData/></worksheet>"
    assert [list(grid.rows) for grid in read(book(sheet(""), empty)).grids] == [[], []]


def test_a_million_empty_formatted_rows_are_nothing() -> None:
    rows = "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(1, 200_001))
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert list(grid_of(book(sheet(rows + far))).rows) == []
