from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from python_calamine import load_workbook
from real_libreoffice import converted, libreoffice_here
from workbooks.sample_book import sample

from salessheets.text import LANGUAGES, Language
from salessheets.workbooks.style import BODY, TONES, Palette, Style, cell_style, light_tones
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_tables import this_row
from salessheets.workbooks.writer_values import Area, Formula, TableColumn, Value, file_link, lines_in, sheet_name

DAY = date(2026, 3, 2)


def book(language: Language = "zh") -> BookWriter:
    return BookWriter(language, title="测试", created=DAY)


def read(data: bytes, sheet: str) -> list[list[object]]:
    return [list(row) for row in load_workbook(io.BytesIO(data)).get_sheet_by_name(sheet).to_python()]


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def one_table(rows: list[tuple[Value, ...]], *columns: TableColumn, blank_rows: int = 0) -> bytes:
    writer = book()
    writer.sheet("表").table("t_x", 1, 1, columns, rows, blank_rows=blank_rows)
    return writer.to_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_calls_give_the_same_bytes(language: Language) -> None:
    assert sample(language) == sample(language)


def test_no_text_becomes_a_formula_or_a_link() -> None:
    texts = ["=1+1", "+1", "-1", "@SUM(A1)", "http://example.com", "mailto:a@b", "{=1}", "001", "_x0041_"]
    data = one_table([(text,) for text in texts], TableColumn(header="文字"))
    assert [row[0] for row in read(data, "表")[1:]] == texts
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet


def test_what_no_cell_can_hold_is_dropped_or_shortened() -> None:
    data = one_table([("a\x00\x0b\ud800b",), ("长" * 40_000,)], TableColumn(header="文字"))
    rows = read(data, "表")
    assert rows[1] == ["ab"]
    assert len(str(rows[2][0])) == 32_767
    assert str(rows[2][0]).endswith("…")


def test_values_are_read_back_in_their_kinds() -> None:
    columns = (
        TableColumn(header="日", kind="day"),
        TableColumn(header="月", kind="month"),
        TableColumn(header="率", kind="percent"),
        TableColumn(header="额", kind="money"),
        TableColumn(header="空", kind="money"),
        TableColumn(header="文字列中的日", kind="text"),
    )
    data = one_table([(DAY, DAY, Decimal("0.125"), Decimal("1286000.5"), None, DAY)], *columns)
    assert read(data, "表")[1] == [DAY, DAY, 0.125, 1286000.5, "", DAY]
    cells = openpyxl.load_workbook(io.BytesIO(data))["表"][2]
    formats = [cell.number_format for cell in cells]
    assert formats == ["yyyy-mm-dd", "yyyy-mm", "0.0%", "#,##0.00", "#,##0.00", "yyyy-mm-dd"]


def test_totals_are_formulas_with_their_values() -> None:
    columns = (
        TableColumn(header="名"),
        TableColumn(header="额[元]", kind="money", total="sum"),
        TableColumn(header="率", kind="percent", total="average"),
        TableColumn(header="人", total="count"),
    )
    rows: list[tuple[Value, ...]] = [
        ("a", Decimal("0.1"), Decimal("0.5"), "张"),
        ("b", Formula("0.1+0.1", Decimal("0.2")), None, ""),
    ]
    data = one_table(rows, *columns)
    assert read(data, "表")[3] == ["合计", 0.3, 0.5, 1.0]
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert "SUBTOTAL(109,t_x[额'[元']])" in sheet
    assert "SUBTOTAL(101,t_x[率])" in sheet


def test_formula_columns_fill_new_rows_and_keep_their_values() -> None:
    columns = (
        TableColumn(header="甲", kind="integer"),
        TableColumn(header="乙", kind="integer", formula="=[@甲]*2"),
        TableColumn(header="丙", formula='=IF([@甲]="","",[@[乙]])'),
    )
    data = one_table([(2, 4, 4)], *columns, blank_rows=1)
    assert read(data, "表")[1] == [2, 4, 4]
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert sheet.count("t_x[[#This Row],[甲]]*2") == 2
    assert re.search(r'<c r="C3"[^>]* t="str"><f>', sheet)  # an empty text, not a missing value
    assert "<calculatedColumnFormula>t_x[[#This Row],[甲]]*2<" in part(data, "xl/tables/table1.xml")


@pytest.mark.parametrize(
    ("formula", "spelled"),
    [
        ("=[@甲]", "t[[#This Row],[甲]]"),
        ("[@[甲 乙]]+1", "t[[#This Row],[甲 乙]]+1"),
        ("SUM([@[a]:[b]])", "SUM(t[[#This Row],[a]:[b]])"),
        ("other[@甲]", "other[[#This Row],[甲]]"),
        ("t[甲]", "t[甲]"),
    ],
)
def test_this_row_is_spelled_out(formula: str, spelled: str) -> None:
    assert this_row(formula, "t") == spelled


def test_an_empty_table_keeps_one_blank_row() -> None:
    data = one_table([], TableColumn(header="甲"), TableColumn(header="乙", total="sum"))
    assert 'ref="A1:B3"' in part(data, "xl/tables/table1.xml")


def test_links_lead_to_cells_of_other_files() -> None:
    writer = book()
    sheet = writer.sheet("表")
    path = "../XS-2026-001 C# 100%25/项目计划.xlsx"
    sheet.table(
        "t_x",
        1,
        1,
        [TableColumn(header="率", kind="percent")],
        [(0.5,)],
        links={(0, 0): file_link(path, "计划", "F12")},
    )
    sheet.link(5, 1, "javascript:alert(1)", "不是链接")
    data = writer.to_bytes()
    targets = re.findall(r'Target="([^"]+)" TargetMode="External"', part(data, "xl/worksheets/_rels/sheet1.xml.rels"))
    assert [target.replace("\\", "/") for target in targets] == ["../XS-2026-001%20C%23%20100%2525/项目计划.xlsx"]
    assert "location=\"'计划'!F12\"" in part(data, "xl/worksheets/sheet1.xml")
    rows = read(data, "表")
    assert rows[1] == [0.5]
    assert rows[4] == ["不是链接"]


def test_light_words_are_coloured_before_bands() -> None:
    data = one_table([("红",), ("绿",)], TableColumn(header="灯", kind="light"))
    rules = re.findall(
        r'<cfRule type="(\w+)"[^>]*priority="(\d+)"[^>]*><formula>([^<]+)', part(data, "xl/worksheets/sheet1.xml")
    )
    by_formula = {formula: int(priority) for _, priority, formula in rules}
    words = {f'"{word}"' for word in light_tones("zh")}
    assert words <= by_formula.keys()
    band = next(priority for formula, priority in by_formula.items() if formula.startswith("MOD"))
    assert band > max(by_formula[word] for word in words)


def luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_lights_are_readable_and_told_apart_without_colour() -> None:
    for style in TONES.values():
        light, dark = sorted((luminance(style.fill), luminance(style.colour)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5
    assert luminance(TONES["red"].fill) + 0.3 < luminance(TONES["yellow"].fill)
    assert {"绿", "黄", "红", "灰", "错误", "警告", "提示"} <= light_tones("zh").keys()
    assert {"Green", "Yellow", "Red", "Grey", "Error", "Warning", "Info"} <= light_tones("en").keys()


def test_an_own_style_stands_before_that_of_the_kind() -> None:
    assert cell_style("money", Style(align="left")).align == "left"
    assert cell_style("money").align == "right"
    assert cell_style("code").indent == 0
    assert cell_style("text", BODY).indent == 1
    assert Style(bold=True).on(Style(fill=Palette.BAND, size=9)) == Style(bold=True, fill=Palette.BAND, size=9)


def test_sheet_names_are_made_fit_and_stay_unique() -> None:
    assert sheet_name("a/b:c?") == "a_b_c_"
    assert sheet_name("'引号'") == "引号"
    assert sheet_name("") == "_"
    assert sheet_name("History") == "History (2)"
    assert len(sheet_name("长" * 40)) == 31
    writer = book()
    assert [writer.sheet(name).name for name in ("项目", "项目", "PLAN", "plan")] == [
        "项目",
        "项目 (2)",
        "PLAN",
        "plan (2)",
    ]
    writer.to_bytes()


def test_prompts_are_shortened_to_what_excel_shows() -> None:
    writer = book()
    sheet = writer.sheet("表")
    sheet.drop_down(Area(2, 1, 9, 1), "L_x", prompt=("题" * 50, "说明" * 200), error="错" * 300)
    text = part(writer.to_bytes(), "xl/worksheets/sheet1.xml")
    found = re.search(r'errorStyle|error="([^"]+)" promptTitle="([^"]+)" prompt="([^"]+)"', text)
    assert found
    assert [len(found[number]) for number in (1, 2, 3)] == [255, 32, 255]


def test_what_xlsxwriter_would_drop_silently_is_a_bug_of_ours() -> None:
    writer = book()
    sheet = writer.sheet("表")
    with pytest.raises(ValueError, match="refused"):
        sheet.write(2_000_000, 1, "x")
    writer.to_bytes()


def test_properties_title_and_footer() -> None:
    writer = BookWriter("zh", title="A & B", created=DAY, properties={"salessheets.set": "7"})
    writer.sheet("表")
    data = writer.to_bytes()
    loaded = openpyxl.load_workbook(io.BytesIO(data))
    assert loaded.properties.title == "A & B"
    assert loaded.properties.created is not None
    assert loaded.properties.created.date() == DAY
    assert "salessheets.set" in part(data, "docProps/custom.xml")
    assert "A &amp;&amp; B" in part(data, "xl/worksheets/sheet1.xml")
    assert "第 &amp;P 页 / 共 &amp;N 页" in part(data, "xl/worksheets/sheet1.xml")


def test_charts_name_their_font_for_hanzi_and_hold_their_values() -> None:
    chart = part(sample("zh"), "xl/charts/chart1.xml")
    assert '<a:ea typeface="Microsoft YaHei"/>' in chart
    assert "华东新品推广" in chart
    assert "<c:v>0.62</c:v>" in chart


def test_long_texts_get_the_lines_that_they_need() -> None:
    assert lines_in("", 10) == 1
    assert lines_in("一二三四五六七八九十", 11) == 2
    assert lines_in("a\nb\nc", 10) == 3
    tall = one_table([("很长的说明" * 30,), ("短",)], TableColumn(header="说明", width=30, kind="wrap"))
    heights = [
        float(height)
        for height in re.findall(r'<row r="[23]"[^>]* ht="([\d.]+)"', part(tall, "xl/worksheets/sheet1.xml"))
    ]
    assert heights[0] > 100 > heights[1]


@pytest.mark.libreoffice
@libreoffice_here
@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_keeps_the_values_and_works_out_the_same(language: Language, tmp_path: Path) -> None:
    data = sample(language)
    (tmp_path / "book.xlsx").write_bytes(data)
    [saved] = converted([tmp_path / "book.xlsx"], "xlsx", tmp_path / "out")
    before, after = load_workbook(io.BytesIO(data)), load_workbook(str(saved))
    assert before.sheet_names == after.sheet_names
    for name in before.sheet_names:
        old, new = (one.get_sheet_by_name(name).to_python() for one in (before, after))
        assert new[: len(old)] == old
