"""Sheets found wherever they stand, and every way a cell can be wrong, at its exact address."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest
import xlsxwriter

from salessheets.sheets import Charter, Goal, Task
from salessheets.workbooks.read import Reading, read

Fill = Callable[[xlsxwriter.Workbook], None]
HEADERS = ("WBS", "任务", "阶段", "责任人", "计划开始", "计划完成", "完成%", "状态")


def reading(fill: Fill) -> Reading:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        fill(book)
    return read(out.getvalue(), "项目/项目计划.xlsx")


def plan(
    *rows: tuple[object, ...],
    top: int = 0,
    left: int = 0,
    tab: str = "计划",
    headers: tuple[str, ...] = HEADERS,
    table: str = "",
) -> Fill:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet(tab)
        if table:
            names = [{"header": header} for header in headers]
            sheet.add_table(top, left, top + len(rows), left + len(headers) - 1, {"name": table, "columns": names})
        sheet.write_row(top, left, headers)
        for number, row in enumerate(rows, start=top + 1):
            for place, value in enumerate(row, start=left):
                sheet.write(number, place, value)

    return fill


def found(result: Reading) -> list[tuple[str, str]]:
    return [(finding.rule, finding.cell.ref if finding.cell else "") for finding in result.findings]


def tasks(result: Reading) -> list[Task]:
    return [row for sheet in result.sheets for row in sheet.records if isinstance(row, Task)]


def test_a_table_is_found_by_its_name_whatever_the_tab_and_wherever_it_stands() -> None:
    result = reading(plan(("1", "调研", "", "", "3月5日"), top=6, left=3, tab="随便", table="tasks"))
    (task,) = tasks(result)
    assert task.row == 8
    assert ("C-year", "H8") in found(result)


@pytest.mark.parametrize("tab", ["计划", "PLAN", "计划 (2)", "tasks"])
def test_a_sheet_is_found_by_its_tab(tab: str) -> None:
    assert [task.name for task in tasks(reading(plan(("1", "调研"), top=3, tab=tab)))] == ["调研"]


def test_a_sheet_is_found_by_its_headers_in_either_language_any_case_spaces_and_asterisks() -> None:
    headers = (
        "wbs *", " TASK", "Phase", "ＯＷＮＥＲ", "planned  start", "Planned End", "Progress", "State", "actual start",
        "Actual End", "Weight", "Predecessors",
    )  # fmt: skip
    result = reading(
        plan(("1.10", "Survey", "Planning", "Li Qiang", date(2026, 3, 2), "2026/3/9"), tab="Blatt1", headers=headers)
    )
    (task,) = tasks(result)
    assert (task.id, task.phase, task.owner, task.planned_end) == ((1, 10), "plan", "Li Qiang", date(2026, 3, 9))


def test_a_tab_that_is_none_of_ours_is_named() -> None:
    assert found(reading(plan(("买牛奶",), tab="备忘", headers=("事",)))) == [("W-sheet-unknown", "")]


def test_a_hidden_or_technical_tab_is_passed_over() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("空")
        book.add_worksheet("_lists").write(0, 0, "x")
        hidden = book.add_worksheet("旧")
        hidden.write(0, 0, "x")
        hidden.hide()

    assert found(reading(fill)) == []


def test_headers_missing_doubled_and_of_the_teams_own() -> None:
    headers = ("WBS", "任务", "任务", "客户经理意见")
    result = reading(plan(("1", "调研", "访谈", "好"), headers=headers))
    (task,) = tasks(result)
    assert (task.name, task.extras) == ("调研", (("客户经理意见", "好"),))
    assert ("W-header-twice", "C1") in found(result)
    assert ("W-header-extra", "D1") in found(result)
    assert ("W-header-missing", "1") in found(result)


def test_cells_that_cannot_be_read_are_named_and_leave_the_row_in_place() -> None:
    result = reading(plan(("1", "调研", "二期", "李强", "2026-02-30", datetime(2026, 3, 9, 8), "150"), (1.1, "访谈")))
    first, second = tasks(result)
    assert (first.planned_end, first.planned_start, first.phase) == (date(2026, 3, 9), None, "")
    assert {"phase", "planned_start"} <= first.typed
    assert second.id == (1, 1)
    assert set(found(result)) >= {("C-choice", "C2"), ("C-kind", "E2"), ("C-range", "G2"), ("C-wbs", "A3")}


def test_a_formula_in_an_input_column_is_not_used_and_one_in_a_computed_column_is_ours() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        plan(("1", "调研"), ("2", "访谈"))(book)
        sheet = book.worksheets()[0]
        sheet.write_formula(1, 5, "=TODAY()", None, 46000)
        sheet.write_formula(1, 7, '="x"', None, "x")
        sheet.write(2, 7, "手填的状态")
        sheet.write_formula(2, 4, "=1/0", None, "#DIV/0!")

    result = reading(fill)
    assert tasks(result)[0].planned_end is None
    assert set(found(result)) >= {("C-formula", "F2"), ("C-overwritten", "H3"), ("C-error-cell", "E3")}
    assert ("C-formula", "H2") not in found(result)


def test_merged_and_hidden_rows_count_and_are_named() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        plan(("1", "调研"), ("2", "访谈"))(book)
        sheet = book.worksheets()[0]
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.merge_range(1, 2, 2, 2, "启动")

    result = reading(fill)
    assert [task.phase for task in tasks(result)] == ["launch", ""]
    assert set(found(result)) >= {("C-hidden", "A3"), ("C-merged", "C2")}


def test_rows_under_the_table_are_read_and_cells_beside_it_are_not() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        plan(("1", "调研"), table="tasks")(book)
        sheet = book.worksheets()[0]
        sheet.write_row(2, 0, ("2", "访谈"))
        sheet.write(1, 12, "别忘了")

    result = reading(fill)
    assert [task.name for task in tasks(result)] == ["调研", "访谈"]
    assert [ref for rule, ref in found(result) if rule == "C-outside"] == ["A3", "M2"]


def test_rows_with_nothing_but_numbers_and_defaults_are_blank() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("目标")
        sheet.write_row(0, 0, ("目标编号", "指标类别", "指标名称", "方向"))
        sheet.write_row(1, 0, ("O-01", "签约额", "签约", ""))
        sheet.write_row(2, 0, ("O-02", "", "", "越大越好"))
        sheet.write_row(3, 0, ("O-03", "", "", ""))

    goals = [row for sheet in reading(fill).sheets for row in sheet.records if isinstance(row, Goal)]
    assert [goal.id for goal in goals] == ["O-01"]
    assert goals[0].direction == "up"


def test_a_card_is_read_by_labels_and_by_names() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("立项")
        for row, (label, value) in enumerate(
            (("项目编号", "XS-2026-001"), ("申请日期", "3月5日"), ("申请预算", "50万元"))
        ):
            sheet.write(row, 1, label)
            sheet.write(row, 2, value)
        sheet.write(8, 5, "华东新品推广")
        sheet.write_formula(9, 5, "=TODAY()")
        book.define_name("charter_name", "=立项!$F$9")
        book.define_name("charter_planned_start", "=立项!$F$10")

    result = reading(fill)
    (charter,) = (row for sheet in result.sheets for row in sheet.records if isinstance(row, Charter))
    assert (charter.code, charter.name, charter.budget_total) == ("XS-2026-001", "华东新品推广", Decimal(500000))
    assert set(found(result)) >= {("C-year", "C2"), ("C-formula", "F10")}


def test_a_workbook_of_a_later_version_is_read_and_named() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        plan(("1", "调研"))(book)
        book.set_custom_property("salessheets.schema", "99")

    result = reading(fill)
    assert len(tasks(result)) == 1
    assert ("W-newer", "") in found(result)
