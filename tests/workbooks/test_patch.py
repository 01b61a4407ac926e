from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from real_libreoffice import converted, libreoffice_here
from workbooks.patch_books import (
    MAKERS,
    MARK,
    PLAN,
    by_openpyxl,
    by_xlsxwriter,
    changed,
    differing,
    load,
    note,
    part,
    prefixed,
    properties,
    raw,
    reason,
    with_part,
)

from salessheets.findings import column_letters
from salessheets.workbooks.patch import annotate, set_values


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


def test_notes_under_merged_cells_move_to_the_one_that_is_seen() -> None:
    after = annotate(by_xlsxwriter(), {(PLAN, "B12"): "第一", (PLAN, "C12"): "第二"})
    text = note(after, PLAN, "A12") or ""
    assert text.startswith("第一")
    assert text.endswith("第二")


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


@pytest.mark.libreoffice
@libreoffice_here
@pytest.mark.parametrize("make", MAKERS)
def test_libreoffice_shows_the_notes(make: Callable[[], bytes], tmp_path: Path) -> None:
    data = annotate(make(), {(PLAN, "A4"): "第一条", (PLAN, "B2"): "第二条", ("空表", "C3"): "第三条"}, mark=MARK)
    data = set_values(data, {(PLAN, "B7"): "写入的值"})
    (tmp_path / "copy.xlsx").write_bytes(data)
    [saved] = converted([tmp_path / "copy.xlsx"], "fods", tmp_path)
    shown = saved.read_text(encoding="utf-8")
    for text in ("第一条", "第二条", "第三条", "写入的值"):
        assert text in shown
    assert shown.count("<office:annotation ") >= 3
