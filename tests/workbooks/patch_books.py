"""Workbooks to patch, made by other programs, and ways to look inside them."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable
from datetime import datetime

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.worksheet.table import Table

from salessheets.errors import SalessheetsError

PLAN = "项目计划"


def at(year: int, month: int, day: int, hour: int = 0) -> datetime:
    """Say when, as workbooks do: without a zone."""
    return datetime(year, month, day, hour)


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


def reason(call: Callable[[], bytes]) -> str:
    with pytest.raises(SalessheetsError) as caught:
        call()
    assert caught.value.message.en
    return caught.value.message.zh
