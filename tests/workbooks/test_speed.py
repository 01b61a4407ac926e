"""How fast a plan workbook is read, against openpyxl in the same run and in CPU seconds."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from time import process_time

import openpyxl
from workbook_files import written
from xlsxwriter import Workbook

from salessheets.workbooks.grid import Book, read_book

SHEETS = 8
ROWS = 60
ROUNDS = 9


def plan() -> bytes:
    """8 sheets of 60 rows: texts, dates, numbers, choices, a formula, a table, drop-downs, conditional formats."""

    def fill(made: Workbook) -> None:
        day, edge = made.add_format({"num_format": "yyyy-mm-dd", "border": 1}), made.add_format({"border": 1})
        for number in range(SHEETS):
            page = made.add_worksheet(f"表{number}")
            page.merge_range(0, 0, 0, 7, "标题", edge)
            for line in range(3, 3 + ROWS):
                page.write_string(line, 0, f"T-{line:03d}", edge)
                page.write_string(line, 1, f"第{line}项 客户拜访与方案确认 {number}", edge)
                page.write_datetime(line, 2, date(2026, 1, 1) + timedelta(line), day)
                page.write_number(line, 3, line * 1.7, edge)
                page.write_string(line, 4, ("未开始", "进行中", "已完成")[line % 3], edge)
                page.write_blank(line, 5, None, edge)
                page.write_formula(line, 6, f"=D{line + 1}*2", edge, line * 3.4)
                page.write_string(line, 7, "张三", edge)
            page.data_validation(3, 4, 62, 4, {"validate": "list", "source": ["未开始", "进行中", "已完成"]})
            page.conditional_format(3, 3, 62, 3, {"type": "data_bar"})
            page.add_table(
                2, 0, 62, 7, {"name": f"table_{number}", "columns": [{"header": f"列{c}"} for c in range(8)]}
            )

    return written(fill)


def with_openpyxl(data: bytes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for page in found:
            list(page.iter_rows(values_only=True))


def spent(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def test_a_plan_workbook_is_read_many_times_faster_than_by_openpyxl() -> None:
    data = plan()
    assert isinstance(read_book(data, "a.xlsx"), Book)
    rounds = [
        (spent(lambda: with_openpyxl(data)), spent(lambda: [read_book(data, "a.xlsx") for _ in range(3)]) / 3)
        for _ in range(ROUNDS)
    ]
    assert median(theirs for theirs, _ in rounds) / median(ours for _, ours in rounds) > 7
