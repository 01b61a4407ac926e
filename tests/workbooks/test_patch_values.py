from __future__ import annotations

import io
import re
from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter
from workbooks.patch_books import (
    PLAN,
    at,
    by_openpyxl,
    by_xlsxwriter,
    changed,
    differing,
    load,
    part,
    reason,
)

from salessheets.workbooks.patch import set_values
from salessheets.workbooks.patch_cells import Value

WRITTEN: dict[str, Value] = {
    "B4": "=1+1 不是公式",
    "C4": at(2026, 5, 6),
    "C5": at(2026, 5, 6, 12),
    "A9": "新行",
    "E4": 2.5,
    "B6": True,
}


def test_values_are_written_with_their_types() -> None:
    odd: dict[tuple[str, str], Value] = {
        (PLAN, "B5"): Decimal("1.10"),
        (PLAN, "A5"): "",
        (PLAN, "C6"): date(2026, 5, 7),
    }
    after = set_values(by_xlsxwriter(), {(PLAN, ref): value for ref, value in WRITTEN.items()} | odd)
    sheet = load(after)[PLAN]
    assert {ref: sheet[ref].value for ref in WRITTEN} == WRITTEN
    assert [sheet[ref].value for ref in ("B5", "A5", "C6")] == [1.1, None, at(2026, 5, 7)]
    assert [cell.row for cell in sheet["A"] if cell.value] == [3, 4, 6, 7, 9, 12]


def test_formulas_styles_and_other_parts_stay() -> None:
    before = by_xlsxwriter()
    values: dict[tuple[str, str], Value] = {(PLAN, "B4"): "=1+1", (PLAN, "C4"): date(2026, 5, 6), (PLAN, "J20"): 7}
    after = set_values(before, values, {"salessheets.baseline": "2026-05-06"})
    sheet = load(after)[PLAN]
    assert sheet["B4"].data_type == "s"
    assert sheet["C4"].fill.start_color.rgb == "FFFFF2CC"
    assert sheet["J20"].number_format == "yyyy-mm-dd"  # the style of the whole column
    assert sheet["D4"].value == "=1+1"
    assert b'fullCalcOnLoad="1"' in part(after, "xl/workbook.xml")
    assert differing(before, after) <= {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "docProps/custom.xml"}


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
