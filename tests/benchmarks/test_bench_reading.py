"""Reading a plan workbook of 8 sheets × 60 rows, gate and scan on, against openpyxl."""

from __future__ import annotations

import pytest
from benchmarks.openpyxl_books import values_only
from benchmarks.plan_books import plan_book
from benchmarks.rounds import Rival, race, report

from salessheets.workbooks.grid import Book, read_book
from salessheets.workbooks.read import read

pytestmark = pytest.mark.benchmark


def test_reading(capsys: pytest.CaptureFixture[str]) -> None:
    data = plan_book()
    ours = read_book(data, "a.xlsx")
    assert isinstance(ours, Book)
    assert [len(grid.rows) for grid in ours.grids] == [len(rows) for rows in values_only(data)]
    rivals = {"openpyxl read_only + data_only": Rival(lambda: values_only(data), wanted=8)}
    report(capsys, "reading 8 sheets × 60 rows to values", rivals, race(lambda: read_book(data, "a.xlsx"), rivals))
    to_records = {"openpyxl read_only + data_only (values alone)": Rival(lambda: values_only(data))}
    found = race(lambda: read(data, "a.xlsx"), to_records)
    report(capsys, "the same to typed records with findings", to_records, found)
