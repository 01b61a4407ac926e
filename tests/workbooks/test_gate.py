from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from workbook_files import NS, ONE, book, pack, parts, relation, relations, row, sheet, strings_of, unzipped, written
from xlsxwriter import Workbook

from salessheets.findings import Finding
from salessheets.workbooks import limits
from salessheets.workbooks.grid import Book, read_book


def cause(data: bytes) -> Finding:
    found = read_book(data, "甲/计划.xlsx")
    assert isinstance(found, Finding)
    assert found.cell is not None
    assert found.cell.file == "甲/计划.xlsx"
    return found


def good() -> bytes:
    def fill(made: Workbook) -> None:
        page = made.add_worksheet("计划")
        for line in range(200):
            page.write_row(line, 0, [line, f"第{line}项", line / 7])

    return written(fill)


def ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(600)


def test_an_empty_file() -> None:
    assert cause(b"").rule == "W-empty"


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[: len(data) * 6 // 10],
        lambda data: data[:100],
        lambda data: data[: len(data) // 2] + bytes(len(data) - len(data) // 2),
        lambda data: bytes(len(data)),
        lambda data: data[:-4],
        lambda data: data[:40] + data[60:],
    ],
    ids=["cut", "head alone", "tail of zeros", "all zeros", "end cut", "middle cut"],
)
def test_half_saved_files_are_damaged(harm: Callable[[bytes], bytes]) -> None:
    assert cause(harm(good())).rule == "W-damaged"


def test_a_flipped_bit_in_a_sheet_is_damage() -> None:
    data = bytearray(good())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 100
    data[start] ^= 0x55
    assert cause(bytes(data)).rule == "W-damaged"


@pytest.mark.parametrize(
    "text",
    [
        sheet('<row r="1"><c r="A1"><v>1</c></row>'),
        sheet('<row r="1"><c r="A1"><v>a & b</v></c></row>'),
        sheet('<row r="1"><c r="A1" t="str"><v>&unknown;</v></c></row>'),
        sheet('<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>'),
        sheet('<row r="1"><c r="A1" t="str"><v>\x0b</v></c></row>'),
        sheet('<row r="1"><c r="A1"><v>1</v></c></row></row>'),
        sheet(ONE, after="<mergeCells>"),
        sheet(ONE)[:-30],
        "<worksheet",
        "",
    ],
)
def test_malformed_sheets_are_damaged(text: str) -> None:
    assert cause(book(text)).rule == "W-damaged"


def test_bytes_that_are_no_utf_8_are_damage() -> None:
    made = parts(sheet(ONE))
    made["xl/worksheets/sheet1.xml"] = sheet('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>').encode("gbk")
    assert cause(pack(made)).rule == "W-damaged"


@pytest.mark.parametrize("name", ["xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"])
def test_malformed_other_parts_are_damaged(name: str) -> None:
    made = parts(sheet(ONE))
    made[name] = "<a><b></a>"
    assert cause(pack(made)).rule == "W-damaged"


def test_malformed_shared_strings_are_damaged() -> None:
    assert cause(book(sheet(ONE), strings=strings_of("<t>a</t></x>"))).rule == "W-damaged"


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_missing_part_is_damage(name: str) -> None:
    made = parts(sheet(ONE))
    del made[name]
    assert cause(pack(made)).rule == "W-damaged"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<html><table><tr><td>1</td></tr></table></html>", "HTML"),
        (b"\xef\xbb\xbf\n<TABLE border=1>", "HTML"),
        ("编号,名称\n1,a\n".encode("gb18030"), "CSV"),
        ("编号\t名称\n".encode("utf-16"), "CSV"),
        (b"%PDF-1.7 ...", "PDF"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "XML 表格 2003"),
        ("就一句话".encode(), "纯文本"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"\x01\x02\x03\x04", "无法识别"),
        (ole("WordDocument"), "Word"),
        (pack({"a.txt": "x"}), "zip"),
        (pack({"word/document.xml": "<a/>", "[Content_Types].xml": "<a/>"}), "Word"),
        (pack({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}), "ODS"),
        (pack({"xl/workbook.bin": "x", "[Content_Types].xml": "<a/>"}), "xlsb"),
    ],
)
def test_other_content_is_named(data: bytes, kind: str) -> None:
    found = cause(data)
    assert found.rule == "W-not-xlsx"
    assert kind in found.message.zh


def test_an_old_xls_is_named() -> None:
    assert cause(ole("Workbook")).message.zh == "实为 旧版 xls 工作簿，请另存为 xlsx"


def test_encrypted_files() -> None:
    assert cause(ole("EncryptedPackage")).rule == "W-encrypted"
    assert cause(b"b\x14#e" + bytes(600)).rule == "W-encrypted"
    data = bytearray(good())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(mark), bytes(data)):
            data[found.start() + offset] |= 1
    assert cause(bytes(data)).rule == "W-encrypted"


LAUGH = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "name",
    [
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "_rels/.rels",
        "[Content_Types].xml",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_hostile_in_every_part_and_encoding(name: str, encoding: str) -> None:
    made = unzipped(book(sheet(ONE), strings=strings_of("<t>a</t>")))
    content = made[name]
    assert isinstance(content, bytes)
    made[name] = (LAUGH + re.sub(r"<\?xml.*?\?>", "", content.decode())).encode(encoding)
    assert cause(pack(made)).rule == "W-hostile"


@pytest.mark.parametrize("name", ["../evil.txt", "xl/../../evil.txt", "/abs.txt", "\\abs.txt", "xl\\..\\..\\a", "C:/a"])
def test_part_names_that_lead_outside_are_hostile(name: str) -> None:
    assert cause(pack(parts(sheet(ONE)), (name, "x"))).rule == "W-hostile"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "XL/Worksheets/SHEET1.xml", "xl\\worksheets\\sheet1.xml"])
def test_a_part_twice_is_hostile(name: str) -> None:
    assert cause(pack(parts(sheet(ONE)), (name, sheet(ONE)))).rule == "W-hostile"


def test_one_part_under_two_tabs_is_hostile() -> None:
    made = parts(sheet(ONE), sheet(ONE))
    made["xl/_rels/workbook.xml.rels"] = str(made["xl/_rels/workbook.xml.rels"]).replace("sheet2.xml", "sheet1.xml")
    assert cause(pack(made)).rule == "W-hostile"


@pytest.mark.parametrize(
    ("rows", "address"),
    [
        (ONE + row(1048576, '<c r="XFD1048576"><v>2</v></c>'), "XFD1048576"),
        (ONE + row(60, '<c r="XFD60"><v>2</v></c>'), "XFD60"),
        (ONE + row(60, '<c r="GS60"><v>2</v></c>'), "GS60"),
        (ONE + row(100001, '<c r="A100001"><v>2</v></c>'), "A100001"),
        (ONE + row(1048576, '<c r="A1048576" s="1" t="str"><f>A1</f></c>'), "A1048576"),
        ('<row r="2"><c r="A2"/><c r="GR90000"><v>1</v></c></row>', "GR90000"),
        ("<row r='500000'><c><v>1</v></c></row>", "A500000"),
    ],
)
def test_a_cell_far_outside_is_named(rows: str, address: str) -> None:
    found = cause(book(sheet(rows)))
    assert (found.rule, found.message.zh) == ("W-far-cell", f"第 {address} 格离表太远，请删除")
    assert found.cell is not None
    assert (found.cell.sheet, found.cell.ref) == ("S1", address)


@pytest.mark.parametrize("cell", ['<c r="A100000"><v>2</v></c>', '<c r="GR9999"><v>2</v></c>', '<c r="XFD9"/>'])
def test_cells_at_the_edge_may_stand(cell: str) -> None:
    assert isinstance(read_book(book(sheet(ONE + row(2, cell))), "a.xlsx"), Book)


@pytest.mark.parametrize("count", ["4000000000", "99999999999999999999", "2000001"])
def test_shared_strings_that_announce_too_many(count: str) -> None:
    for quote in ('"', "'"):
        text = strings_of("<t>a</t>").replace("<sst ", f"<sst uniqueCount={quote}{count}{quote} ")
        assert cause(book(sheet(ONE), strings=text)).rule == "W-bomb"


def test_many_parts() -> None:
    extra = tuple((f"xl/media/{n}.png", "") for n in range(limits.MAX_PARTS + 1))
    assert cause(pack(parts(sheet(ONE)), *extra)).rule == "W-bomb"


def test_one_long_text_in_many_cells() -> None:
    cells = "".join(row(n, f'<c r="A{n}" t="s"><v>0</v></c>') for n in range(1, 3001))
    assert cause(book(sheet(cells), strings=strings_of(f"<t>{'长' * 10_000}</t>"))).rule == "W-bomb"
    assert isinstance(read_book(book(sheet(cells), strings=strings_of("<t>短</t>")), "a.xlsx"), Book)


def test_many_cells_at_one_address() -> None:
    assert cause(book(sheet(row(1, '<c r="A1"><v>1</v></c>' * (limits.REPEATS_FROM + 1))))).rule == "W-bomb"


def test_a_number_format_without_end() -> None:
    made = parts(sheet(ONE))
    made["xl/styles.xml"] = str(made["xl/styles.xml"]).replace("yyyy", "y" * 2000)
    assert cause(pack(made)).rule == "W-bomb"


def test_dense_sheets_count_together() -> None:
    corner = row(1, '<c r="A1"><v>1</v></c>') + row(9999, '<c r="GR9999"><v>1</v></c>')
    assert isinstance(read_book(book(sheet(corner)), "a.xlsx"), Book)
    assert cause(book(sheet(corner), sheet(corner))).rule == "W-bomb"


@pytest.mark.parametrize(
    "text",
    [
        sheet('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'),
        sheet('<row r="1"><c r="A1" t="n"><v>eins</v></c></row>'),
        sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
    ],
)
def test_what_calamine_cannot_read_is_a_finding(text: str) -> None:
    assert cause(book(text)).rule == "W-reader"


def test_a_table_part_used_twice_is_hostile_and_one_without_range_damaged() -> None:
    made = parts(sheet(ONE))
    made["xl/tables/table1.xml"] = f'<table {NS} displayName="t" ref="A1:B2"/>'
    made["xl/worksheets/_rels/sheet1.xml.rels"] = relations(relation("a", "table", "../tables/table1.xml"))
    assert isinstance(read_book(pack(made), "a.xlsx"), Book)
    made["xl/tables/table1.xml"] = "<table/>"
    assert cause(pack(made)).rule == "W-damaged"
    made["xl/worksheets/_rels/sheet1.xml.rels"] = relations(
        relation("a", "table", "../tables/table1.xml"), relation("b", "table", "/xl/tables/Table1.xml")
    )
    made["xl/tables/table1.xml"] = f'<table {NS} displayName="t" ref="A1:B2"/>'
    assert cause(pack(made)).rule == "W-hostile"


def test_a_part_that_inflates_to_another_size_than_declared() -> None:
    data = pack(parts(sheet(ONE)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    size = entry.file_size.to_bytes(4, "little")
    for other, rule in ((entry.file_size - 1, "W-bomb"), (entry.file_size + 1, "W-damaged")):
        assert cause(data.replace(size, other.to_bytes(4, "little"))).rule == rule
