from __future__ import annotations

import io
import re
import shutil
import subprocess
import warnings
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import fromstring

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.worksheet.table import Table

from salessheets.errors import SalessheetsError
from salessheets.findings import column_letters
from salessheets.workbooks.patch import annotate, set_values

PLAN = "项目计划"


def at(year: int, month: int, day: int, hour: int = 0) -> datetime:
    """Say when, as workbooks do: without a zone."""
    return datetime(year, month, day, hour)  # noqa: DTZ001


MARK = {"salessheets.annotated": "1"}


def by_xlsxwriter() -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet(PLAN)
    day = book.add_format({"num_format": "yyyy-mm-dd", "bg_color": "#FFF2CC"})
    sheet.add_table(
        2, 0, 8, 3, {"name": "t_tasks", "columns": [{"header": h} for h in ("编号", "任务", "开始", "工期")]}
    )
    for row in range(3, 7):
        sheet.write_string(row, 0, f"T-{row}")
        sheet.write_datetime(row, 2, at(2026, 3, row), day)
        sheet.write_formula(row, 3, "=1+1", None, 2)
    sheet.merge_range(11, 0, 11, 2, "合并")
    sheet.write_array_formula("H1:H3", "{=A1:A3}")
    sheet.set_column(9, 9, 12, day)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": [PLAN, 3, 3, 6, 3]})
    sheet.insert_chart("F12", chart)
    sheet.set_header("&Ltest")
    noted = book.add_worksheet("带批注")
    noted.write_comment("B2", "原有批注", {"author": "张三"})
    noted.insert_button("D4", {"caption": "按钮"})
    book.add_worksheet("空表").insert_button("D4", {"caption": "按钮"})
    book.set_custom_property("客户", "甲公司")
    book.close()
    return file.getvalue()


def by_openpyxl() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = PLAN
    sheet["B2"] = "值"
    sheet["B2"].comment = Comment("原有", "李四")
    for column, head in enumerate(("甲", "乙"), 1):
        sheet.cell(5, column, head)
    sheet.add_table(Table(displayName="t_x", ref="A5:B8"))
    book.create_sheet("空表")
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


MAKERS = (by_xlsxwriter, by_openpyxl)


def raw(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        found = {}
        for info in archive.infolist():
            head = data[info.header_offset : info.header_offset + 30]
            at = info.header_offset + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
            found[info.filename] = data[at : at + info.compress_size]
        return found


def differing(before: bytes, after: bytes) -> set[str]:
    old, new = raw(before), raw(after)
    assert list(new)[: len(old)] == list(old)
    return {name for name in new if old.get(name) != new[name]}


def load(data: bytes) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(data))


def properties(data: bytes) -> dict[str, str]:
    content = part(data, "docProps/custom.xml").decode()
    return dict(re.findall(r'name="([^"]+)"><vt:lpwstr[^>]*>([^<]*)<', content))


def note(data: bytes, sheet: str, ref: str) -> str | None:
    comment = load(data)[sheet][ref].comment
    return None if comment is None else comment.text


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == name else content)
    return out.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, content)
    return out.getvalue()


def prefixed(content: bytes) -> bytes:
    """Spell a sheet as the Open XML SDK does: <x:worksheet><x:sheetData> …"""
    content = re.sub(rb"<(/?)([A-Za-z])", rb"<\1x:\2", content.replace(b"\r\n", b"\n"))
    return content.replace(b" xmlns=", b" xmlns:x=")


@pytest.mark.parametrize("make", MAKERS)
def test_notes_are_read_back_and_other_parts_keep_their_bytes(make: Callable[[], bytes]) -> None:
    before = make()
    after = annotate(before, {(PLAN, "A4"): "错误 2.1a\n日期 <晚于> & 结束", (PLAN, "XFD1048576"): "远"}, mark=MARK)
    assert note(after, PLAN, "A4") == "错误 2.1a\n日期 <晚于> & 结束"
    assert note(after, PLAN, "XFD1048576") == "远"
    touched = differing(before, after)
    allowed = r"\[Content_Types\]\.xml|_rels/\.rels|docProps/custom\.xml|xl/worksheets/(_rels/)?sheet1\.xml(\.rels)?"
    notes = r"|xl/comments.*\.xml|xl/comments/.*|xl/drawings/.*\.vml"
    assert [name for name in touched if not re.fullmatch(allowed + notes, name)] == []


@pytest.mark.parametrize("make", MAKERS)
def test_only_the_pointer_is_added_to_the_sheet(make: Callable[[], bytes]) -> None:
    before = make()
    name = "xl/worksheets/sheet2.xml" if make is by_openpyxl else "xl/worksheets/sheet1.xml"
    sheet = "空表" if make is by_openpyxl else PLAN
    after = annotate(before, {(sheet, "A1"): "x"})
    pointer = re.compile(rb"<legacyDrawing[^>]*/>")
    assert pointer.sub(b"", part(after, name)) == part(before, name)
    assert part(after, "xl/styles.xml") == part(before, "xl/styles.xml")


def test_a_note_that_was_there_is_kept_and_extended() -> None:
    for data, sheet in ((by_xlsxwriter(), "带批注"), (by_openpyxl(), PLAN)):
        after = annotate(data, {(sheet, "B2"): "新的", (sheet, "C3"): "另一条"})
        text = note(after, sheet, "B2") or ""
        assert text.startswith("原有")
        assert text.endswith("新的")
        assert note(after, sheet, "C3") == "另一条"
    assert load(annotate(by_xlsxwriter(), {("带批注", "B2"): "新"}))["带批注"]["B2"].comment.author == "张三"


def test_a_sheet_with_buttons_alone_takes_notes_in_the_same_drawing() -> None:
    before = by_xlsxwriter()
    after = annotate(before, {("空表", "A1"): "x"})
    assert note(after, "空表", "A1") == "x"
    assert {name for name in raw(after) if name.endswith(".vml")} == {n for n in raw(before) if n.endswith(".vml")}


def test_shape_ids_are_unique_in_the_workbook() -> None:
    notes = {(sheet, f"A{row}"): "x" for sheet in (PLAN, "带批注", "空表") for row in range(1, 1200, 3)}
    after = annotate(annotate(by_xlsxwriter(), notes), {(PLAN, "C5"): "y"})
    ids = [
        number
        for name in raw(after)
        if name.endswith(".vml")
        for number in re.findall(rb'<v:shape[^>]*? id="_x0000_s(\d+)"', part(after, name))
    ]
    assert len(ids) == len(set(ids)) > 1000


def test_shape_ids_lie_in_the_blocks_that_their_drawing_claims() -> None:
    after = annotate(by_openpyxl(), {("空表", f"B{row}"): "x" for row in range(1, 1500)})
    name = next(name for name in raw(after) if name.startswith("xl/drawings/vmlDrawing"))
    content = part(after, name)
    claimed = re.search(rb'<o:idmap[^>]*data="([\d,]+)"', content)
    assert claimed
    blocks = {int(block) for block in claimed[1].split(b",")}
    ids = [int(number) for number in re.findall(rb' id="_x0000_s(\d+)"', content)]
    assert {number // 1024 for number in ids} == blocks
    assert all(number % 1024 for number in ids)


def test_the_mark_is_a_custom_property_beside_the_others() -> None:
    after = annotate(by_xlsxwriter(), {}, mark=MARK)
    assert properties(after) == {"客户": "甲公司", **MARK}
    again = annotate(after, {}, mark={"salessheets.annotated": "2"})
    assert properties(again)["salessheets.annotated"] == "2"
    assert properties(annotate(by_openpyxl(), {}, mark=MARK)) == MARK


def test_the_same_copy_is_made_twice() -> None:
    data, notes = by_xlsxwriter(), {(PLAN, "A4"): "x", ("带批注", "B2"): "y"}
    assert annotate(data, notes, mark=MARK) == annotate(data, dict(reversed(notes.items())), mark=MARK)


def test_text_that_looks_like_markup_or_an_escape_stays_text() -> None:
    text = "_x0041_ </t> &amp; ]]> <!-- \"'"
    after = annotate(by_openpyxl(), {("空表", "A1"): text + "\x07\ud800"})
    assert note(after, "空表", "A1") == text.replace("_x0041_", "_x005F_x0041_")  # openpyxl leaves escapes raw in notes


def test_prefixed_sheets_are_honoured() -> None:
    data = changed(by_openpyxl(), "xl/worksheets/sheet2.xml", prefixed)
    assert b"<x:sheetData" in part(data, "xl/worksheets/sheet2.xml")
    after = set_values(annotate(data, {("空表", "B2"): "x"}), {("空表", "B2"): "值", ("空表", "A1"): 3})
    assert b"<x:legacyDrawing" in part(after, "xl/worksheets/sheet2.xml")
    assert note(after, "空表", "B2") == "x"
    assert load(after)["空表"]["B2"].value == "值"
    assert load(after)["空表"]["A1"].value == 3


@settings(max_examples=25, deadline=None)
@given(
    st.dictionaries(
        st.builds(lambda c, r: f"{column_letters(c)}{r}", st.integers(1, 16_384), st.integers(1, 1_048_576)),
        st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60),
        max_size=8,
    )
)
def test_notes_at_any_cells_are_read_back(notes: dict[str, str]) -> None:
    after = annotate(by_openpyxl(), {("空表", ref): text for ref, text in notes.items()})
    name = next((name for name in raw(after) if re.fullmatch(r"xl/comments\d+\.xml", name)), "")
    found = {}
    if name:
        root = fromstring(part(after, name))
        space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        for comment in root.iter(f"{space}comment"):
            found[comment.get("ref")] = "".join(node.text or "" for node in comment.iter(f"{space}t"))
    assert {ref: text.replace("_x005F_", "_") for ref, text in found.items()} == {
        ref: text.replace("_x005F_", "_").replace("\ufffe", "").replace("\uffff", "") for ref, text in notes.items()
    }


def reason(call: Callable[[], bytes]) -> str:
    with pytest.raises(SalessheetsError) as caught:
        call()
    assert caught.value.message.en
    return caught.value.message.zh


def test_what_cannot_be_done_without_damage_is_refused() -> None:
    data = by_xlsxwriter()
    one = {(PLAN, "A4"): "x"}
    threads = changed(
        data,
        "xl/worksheets/_rels/sheet1.xml.rels",
        lambda rels: rels.replace(
            b"</Relationships>",
            b'<Relationship Id="rIdT" Target="../threadedComments/threadedComment1.xml" '
            b'Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"/></Relationships>',
        ),
    )
    assert "线程批注" in reason(lambda: annotate(threads, one))
    assert "数字签名" in reason(lambda: annotate(with_part(data, "_xmlsignatures/origin.sigs", b""), one))
    assert "没有名为「别处」" in reason(lambda: annotate(data, {("别处", "A1"): "x"}))
    assert "不是单元格地址" in reason(lambda: annotate(data, {(PLAN, "A0"): "x"}))
    assert "不是单元格地址" in reason(lambda: annotate(data, {(PLAN, "XFE1"): "x"}))
    assert "加密或损坏" in reason(lambda: annotate(b"\xd0\xcf\x11\xe0 not a zip", one))
    broken = changed(data, "xl/worksheets/sheet1.xml", lambda sheet: sheet[:-20])
    assert "XML" in reason(lambda: annotate(broken, one))
    entity = changed(
        data, "xl/worksheets/sheet1.xml", lambda sheet: sheet.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1)
    )
    assert "XML" in reason(lambda: annotate(entity, one))


def test_values_are_written_with_their_types_and_styles() -> None:
    before = by_xlsxwriter()
    after = set_values(
        before,
        {
            (PLAN, "B4"): "=1+1 不是公式",
            (PLAN, "C4"): date(2026, 5, 6),
            (PLAN, "C5"): at(2026, 5, 6, 12),
            (PLAN, "B5"): Decimal("1.10"),
            (PLAN, "J20"): 7,
            (PLAN, "A9"): "新行",
            (PLAN, "E4"): 2.5,
            (PLAN, "B6"): True,
            (PLAN, "A5"): "",
        },
        {"salessheets.baseline": "2026-05-06"},
    )
    sheet = load(after)[PLAN]
    values = {ref: sheet[ref].value for ref in ("B4", "C4", "C5", "B5", "J20", "A9", "E4", "B6", "A5", "A6")}
    assert values == {
        "B4": "=1+1 不是公式",
        "C4": at(2026, 5, 6),
        "C5": at(2026, 5, 6, 12),
        "B5": 1.1,
        "J20": at(1900, 1, 7),  # the style of column J, which is a date
        "A9": "新行",
        "E4": 2.5,
        "B6": True,
        "A5": None,
        "A6": "T-5",
    }
    assert sheet["B4"].data_type == "s"
    assert sheet["C4"].fill.start_color.rgb == "FFFFF2CC"
    assert sheet["J20"].number_format == "yyyy-mm-dd"
    assert sheet["D4"].value == "=1+1"
    assert [cell.row for cell in sheet["A"] if cell.value] == [3, 4, 6, 7, 9, 12]
    assert b'fullCalcOnLoad="1"' in part(after, "xl/workbook.xml")
    assert differing(before, after) <= {
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        "docProps/custom.xml",
    }


def test_rows_and_cells_stay_in_order() -> None:
    refs = ("C2", "A2", "B9", "A1", "Z9", "B1", "B3")
    after = set_values(by_openpyxl(), {("空表", ref): ref for ref in refs})
    after = set_values(after, {("空表", "B2"): "B2", ("空表", "A4"): "A4", ("空表", "C9"): "C9"})
    found = re.findall(rb'<c r="([A-Z]+\d+)"', part(after, "xl/worksheets/sheet2.xml"))
    assert found == [b"A1", b"B1", b"A2", b"B2", b"C2", b"B3", b"A4", b"B9", b"C9", b"Z9"]
    assert b'<dimension ref="A1:Z9"' in part(after, "xl/worksheets/sheet2.xml")


def test_days_are_counted_as_the_workbook_does() -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "date_1904": True})
    book.add_worksheet("a").write_datetime("A1", at(2026, 1, 1), book.add_format({"num_format": "yyyy-mm-dd"}))
    book.close()
    after = set_values(file.getvalue(), {("a", "A1"): date(2027, 2, 3)})
    assert load(after)["a"]["A1"].value == at(2027, 2, 3)
    assert "早于" in reason(lambda: set_values(by_openpyxl(), {(PLAN, "A1"): date(1900, 2, 1)}))


@pytest.mark.parametrize(
    ("ref", "why"),
    [("D4", "公式"), ("B3", "标题"), ("B12", "合并"), ("H2", "数组公式")],
)
def test_cells_that_belong_to_something_larger_are_refused(ref: str, why: str) -> None:
    assert why in reason(lambda: set_values(by_xlsxwriter(), {(PLAN, ref): "x"}))


def test_numbers_that_excel_cannot_hold_are_refused() -> None:
    for number in (float("nan"), float("inf"), Decimal("NaN"), 10**400):
        assert "有限" in reason(lambda number=number: set_values(by_openpyxl(), {(PLAN, "A1"): number}))  # type: ignore[misc]
    assert "32767" in reason(lambda: set_values(by_openpyxl(), {(PLAN, "A1"): "x" * 40_000}))


def test_recalculation_is_asked_for_where_the_workbook_says_nothing() -> None:
    data = changed(by_openpyxl(), "xl/workbook.xml", lambda book: re.sub(rb"<calcPr[^>]*/>", b"", book))
    after = part(set_values(data, {(PLAN, "A1"): 1}), "xl/workbook.xml")
    assert after.index(b"</sheets>") < after.index(b'<calcPr fullCalcOnLoad="1"/>')


@pytest.mark.libreoffice
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("make", MAKERS)
def test_libreoffice_shows_the_notes(make: Callable[[], bytes], tmp_path: Path) -> None:
    data = annotate(make(), {(PLAN, "A4"): "第一条", (PLAN, "B2"): "第二条", ("空表", "C3"): "第三条"}, mark=MARK)
    data = set_values(data, {(PLAN, "B7"): "写入的值"})
    (tmp_path / "copy.xlsx").write_bytes(data)
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "fods"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "copy.xlsx")], check=True, capture_output=True)
    shown = (tmp_path / "copy.fods").read_text(encoding="utf-8")
    for text in ("第一条", "第二条", "第三条", "写入的值"):
        assert text in shown
    assert shown.count("<office:annotation ") >= 3
