from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from filled_rows import rows_of

from salessheets.columns import LISTS
from salessheets.findings import Severity
from salessheets.sheets import (
    PICTURES,
    WORKBOOKS,
    Activity,
    Charter,
    Goal,
    Member,
    Performance,
    Request,
    Risk,
    Task,
    Threshold,
    Weight,
    Workbook,
)
from salessheets.text import LANGUAGES, Language
from salessheets.workbooks.blank import workbook
from salessheets.workbooks.read import Reading, read
from salessheets.workbooks.row_values import SheetRows

EACH = [pytest.param(told, language, id=f"{told.key}-{language}") for told in WORKBOOKS for language in LANGUAGES]
PLAN: SheetRows = {
    Charter: ({"code": "XS-2026-007", "name": "华东", "type": "launch", "planned_start": date(2026, 1, 5)},),
    Member: ({"name": "李四", "role": "sales"}, {"name": "张三", "role": "manager"}),
    Task: (
        {"id": (1,), "name": "调研", "actual_end": date(2026, 1, 9), "planned_end": date(2026, 1, 9)},
        {"id": (1, 10), "name": "评审", "milestone": True, "planned_end": date(2026, 3, 27)},
        {"id": (2,), "name": "上市", "milestone": True, "planned_end": date(2026, 2, 27)},
        {"id": (3,), "name": "回访", "progress": Decimal("0.3")},
    ),
}


def opened(data: bytes, *, values: bool = True) -> Any:  # noqa: ANN401 (openpyxl's cells are of many types)
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def errors(reading: Reading) -> list[str]:
    return [f"{each.rule} {each.cell}" for each in reading.findings if each.severity is Severity.ERROR]


@pytest.mark.parametrize(("told", "language"), EACH)
def test_a_blank_workbook_is_read_back_whole_and_without_findings(told: Workbook, language: Language) -> None:
    data = workbook(told.key, language)
    reading = read(data, "x.xlsx")
    assert reading.findings == ()
    assert [sheet.kind for sheet in reading.sheets] == [kind for kind in told.sheets if kind not in PICTURES]
    found = {sheet.kind: sheet.place for sheet in reading.sheets}
    for kind, place in found.items():
        assert {*place.columns, *place.cells} == set(kind.SHEET.columns)
    assert data == workbook(told.key, language)


@pytest.mark.parametrize(("told", "language"), EACH)
def test_every_value_of_every_column_is_read_back_equal(told: Workbook, language: Language) -> None:
    rows = rows_of(told)
    reading = read(workbook(told.key, language, rows), "x.xlsx")
    assert errors(reading) == []
    found = {sheet.kind: sheet.records for sheet in reading.sheets}
    for kind, wanted in rows.items():
        assert len(found[kind]) == len(wanted)
        for record, row in zip(found[kind], wanted, strict=True):
            assert {key: getattr(record, key) for key in row} == row


@pytest.mark.parametrize(("told", "language"), EACH)
def test_other_programs_open_it_and_find_tables_lists_and_frozen_headers(told: Workbook, language: Language) -> None:
    book = opened(workbook(told.key, language))
    assert book["_lists"].sheet_state == "hidden"
    for kind in told.sheets:
        sheet = book[kind.SHEET.title.say(language)]
        if kind.SHEET.form == "table":
            assert list(sheet.tables) == [kind.SHEET.key]
            assert sheet.tables[kind.SHEET.key].ref.startswith("A1:")
            assert sheet.freeze_panes is not None
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert not sheet.protection.sheet
        assert not [merged for merged in sheet.merged_cells.ranges if kind.SHEET.form == "table" and merged]


def test_hidden_properties_tell_workbook_schema_language_and_project() -> None:
    reading = read(workbook("project-plan", "en", PLAN, {"mine": "x"}), "x.xlsx")
    assert dict(reading.properties) == {
        "salessheets.workbook": "project-plan",
        "salessheets.schema": "1",
        "salessheets.language": "en",
        "salessheets.code": "XS-2026-007",
        "mine": "x",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_shows_what_its_formulas_will_show(language: Language) -> None:
    book = opened(workbook("project-plan", language, PLAN, project_link="../output/XS-2026-007/index.html"))
    home = book.worksheets[0]
    shown = [home.cell(row, 3).value for row in range(4, 13)]
    label = LISTS["project_type"].label("launch").say(language)
    days = [value.date() if hasattr(value, "date") else value for value in shown[8:]]
    assert shown[:8] == ["XS-2026-007", "华东", label, "张三", None, 13 - 1, "1 / 4", 0]
    assert days == [date(2026, 2, 27)]
    assert home["E4"].hyperlink.target == "../output/XS-2026-007/index.html"
    assert [home.cell(row, 2).value for row in (15, 16, 31)] == [
        Request.SHEET.columns["form"].header.say(language),
        "D1",
        "D16",
    ]
    assert home.tables["home"].ref == "B15:F31"


def test_home_counts_the_empty_fields_of_the_application() -> None:
    columns = Charter.SHEET.columns
    wanted = [key for key, column in columns.items() if column.need.gate == "G0"]
    home = opened(workbook("project-plan", "zh", {Charter: (dict.fromkeys(wanted, "x"),)})).worksheets[0]
    assert home["C9"].value == 0
    assert opened(workbook("project-plan", "zh")).worksheets[0]["C9"].value == len(wanted)


def test_a_request_stands_in_the_row_of_its_form_and_further_ones_below() -> None:
    first = {"form": "D9", "instance": "M-03", "request": "final"}
    data = workbook("project-plan", "zh", {Request: (first, {**first, "instance": "M-04", "request": "draft"})})
    home = opened(data).worksheets[0]
    shown = [[home.cell(row, column).value for column in range(2, 7)] for row in (24, 32)]
    assert shown == [["D9", "会议纪要", "G4 结项", "M-03", "定稿"], ["D9", "会议纪要", "G4 结项", "M-04", "草稿"]]
    records: Any = next(sheet.records for sheet in read(data, "x.xlsx").sheets if sheet.kind is Request)
    assert [(each.form, each.instance, each.request) for each in records] == [
        ("D9", "M-03", "final"),
        ("D9", "M-04", "draft"),
    ]


@pytest.mark.parametrize(("language", "states"), [("zh", [None, "未开始", "未开始", "进行中"]), ("en", [None, "Not started", "Not started", "In progress"])])  # fmt: skip
def test_computed_columns_carry_their_value(language: Language, states: list[str]) -> None:
    plan = opened(workbook("project-plan", language, PLAN))[Task.SHEET.title.say(language)]
    column = list(Task.SHEET.columns).index("state") + 1
    assert [plan.cell(row, column).value for row in range(2, 6)] == states
    risks: SheetRows = {Risk: (
        {"id": "R-01", "probability": "4", "impact": "5"},
        {"id": "R-02", "probability": "4", "impact": "4", "status": "monitoring", "residual_probability": "2", "residual_impact": "2"},
        {"id": "R-03", "probability": "4"},
    )}  # fmt: skip
    sheet = opened(workbook("risk-register", "zh", risks))["风险"]
    at = list(Risk.SHEET.columns).index("score") + 1
    assert [[sheet.cell(row, at + step).value for step in (0, 1)] for row in (2, 3, 4)] == [
        [20, "重大"],
        [16, "低"],
        [None, None],
    ]


def test_a_task_that_was_cancelled_and_ended_shows_cancelled() -> None:
    day = date(2026, 1, 9)
    rows: SheetRows = {Task: (
        {"id": (1, 1), "name": "a", "actual_end": day},
        {"id": (1, 10), "name": "b", "cancelled_on": day, "actual_end": day},
        {"id": (1,), "name": "above both"},
    )}  # fmt: skip
    plan = opened(workbook("project-plan", "zh", rows))["计划"]
    column = list(Task.SHEET.columns).index("state") + 1
    assert [plan.cell(row, column).value for row in (2, 3, 4)] == ["已完成", "已取消", None]


def test_grades_count_all_scores_of_a_person() -> None:
    rows: SheetRows = {Performance: (
        {"person": "张三", "indicator": "results", "weight": Decimal(60), "score": Decimal(95)},
        {"person": "张三", "indicator": "process", "weight": Decimal(40), "score": Decimal(85)},
        {"person": "李四", "indicator": "results", "weight": Decimal(100), "score": Decimal(59)},
    )}  # fmt: skip
    sheet = opened(workbook("performance", "zh", rows))["绩效"]
    at = list(Performance.SHEET.columns).index("grade") + 1
    assert [sheet.cell(row, at).value for row in (2, 3, 4)] == ["优", "优", "差"]


def test_heat_map_counts_open_risks() -> None:
    rows: SheetRows = {Risk: (
        {"id": "R-01", "probability": "5", "impact": "1"},
        {"id": "R-02", "probability": "5", "impact": "1", "status": "responding"},
        {"id": "R-03", "probability": "5", "impact": "1", "status": "closed"},
        {"id": "R-04", "probability": "1", "impact": "5"},
        {"id": "R-05"},
    )}  # fmt: skip
    sheet = opened(workbook("risk-register", "zh", rows))["热力图"]
    counts = [[sheet.cell(row, column).value for column in range(3, 8)] for row in range(4, 9)]
    assert counts == [[2, 0, 0, 0, 0], *[[0] * 5] * 3, [0, 0, 0, 0, 1]]


def test_gantt_begins_on_a_monday_and_covers_the_whole_plan() -> None:
    long: SheetRows = {
        Task: ({"id": (1,), "name": "a", "planned_start": date(2026, 1, 7), "planned_end": date(2027, 12, 1)},)
    }
    sheet = opened(workbook("project-plan", "zh", long))["甘特图"]
    assert sheet["G5"].value.date() == date(2026, 1, 5)
    assert sheet["C3"].value == 21
    assert sheet.cell(5, 7 + 39).value.date() > date(2027, 12, 1)


def test_ids_are_numbered_on_below_the_rows_and_count_for_no_row() -> None:
    data = workbook("project-plan", "zh", {Goal: ({"id": "O-07", "name": "签约"},)})
    sheet = opened(data)["目标"]
    assert [sheet.cell(row, 1).value for row in (2, 3, 31)] == ["O-07", "O-08", "O-36"]
    records = next(each.records for each in read(data, "x.xlsx").sheets if each.kind is Goal)
    assert len(records) == 1


def test_settings_start_with_every_parameter_unset_and_the_weights() -> None:
    reading = read(workbook("settings", "zh"), "设置.xlsx")
    found = {each.kind: each.records for each in reading.sheets}
    assert all(getattr(row, "value") == "" for row in found[Threshold])  # noqa: B009
    assert len(found[Threshold]) > 60
    assert sum(getattr(row, "weight") for row in found[Weight]) == 100  # noqa: B009


def test_text_of_rows_never_becomes_a_formula_or_link() -> None:
    rows: SheetRows = {
        Activity: ({"content": '=HYPERLINK("http://x")', "place": "http://example.invalid", "purpose": "+1"},)
    }
    sheet = opened(workbook("execution-log", "zh", rows), values=False)["执行"]
    cells = {cell.value: cell for cell in sheet[2] if cell.value}
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in cells.values())


def test_a_key_that_the_schema_does_not_know_is_a_column_of_the_teams_own() -> None:
    data = workbook("execution-log", "zh", {Activity: ({"content": "a", "天气": "晴"},)})
    records = next(each.records for each in read(data, "x.xlsx").sheets if each.kind is Activity)
    assert records[0].extras == (("天气", "晴"),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_offer_labels_and_closed_ones_stop(language: Language) -> None:
    book = opened(workbook("project-plan", language))
    checks = {str(each.sqref): each for each in book[Task.SHEET.title.say(language)].data_validations.dataValidation}
    phase = checks["C2:C500"]
    assert (phase.formula1, phase.errorStyle or "stop") == ("list_phase", "stop")
    name = book.defined_names["list_phase"].attr_text
    sheet, _, block = name.replace("$", "").partition("!")
    offered = [cell.value for (cell,) in book[sheet.strip("'")][block]]
    assert offered == [option.label.say(language) for option in LISTS["phase"].options]
    team = {str(each.sqref): each for each in book[Member.SHEET.title.say(language)].data_validations.dataValidation}
    assert team["B2:B500"].errorStyle == "warning"


@pytest.mark.parametrize(("told", "language"), EACH)
def test_each_column_that_people_fill_says_what_goes_in(told: Workbook, language: Language) -> None:
    book = opened(workbook(told.key, language))
    for kind in told.sheets:
        if kind.SHEET.form != "table":
            continue
        sheet = book[kind.SHEET.title.say(language)]
        prompts = {each.promptTitle: each.prompt for each in sheet.data_validations.dataValidation}
        for column in kind.SHEET.columns.values():
            said = prompts[column.header.say(language)[:32]]
            assert said
            if column.hint.zh and column.kind.word != "calc":
                assert column.hint.say(language) in said


@pytest.mark.parametrize(("told", "language"), EACH)
def test_headers_fit_their_columns(told: Workbook, language: Language) -> None:
    book = opened(workbook(told.key, language))
    for kind in told.sheets:
        if kind.SHEET.form == "table":
            sheet = book[kind.SHEET.title.say(language)]
            for cell in sheet[1]:
                longest = max(sum(2 if ord(char) > 255 else 1 for char in word) for word in str(cell.value).split())
                wide = sheet.column_dimensions[cell.column_letter].width
                assert wide >= min(longest, longest / 2 + 3) + 1, cell.value
