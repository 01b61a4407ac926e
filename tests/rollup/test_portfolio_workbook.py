from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from rollup.reviews_in_text import FOLDERS, book_of, hostile, links_of, review_of, row_of, sheets, two

from salessheets.measures import Pool
from salessheets.metrics import metrics
from salessheets.text import LANGUAGES, Language

SHEETS = {
    "zh": ["总览", "需决策", "里程碑", "风险", "逾期行动", "销售", "组合指标", "全部指标", "校验结果", "溯源"],
    "en": [
        "Overview", "Decisions", "Milestones", "Risks", "Overdue actions", "Sales", "Portfolio figures", "All metrics",
        "Findings", "Trace",
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_review_gives_the_same_bytes(language: Language) -> None:
    assert book_of(two(), language) == book_of(two(), language)
    assert list(sheets(book_of(two(), language))) == SHEETS[language]


def test_one_row_a_project_the_worst_light_first() -> None:
    sheet = sheets(book_of(two()))["总览"]
    codes = [sheet.cell(row, 1).value for row in (9, 10)]
    assert codes == ["XS-2026-001", "XS-2026-002"]
    row = row_of(sheet, 8, "XS-2026-001")
    assert (row["项目"], row["经理"], row["阶段"], row["状态"]) == ("华东新品推广", "张伟", "实施", "实施中")
    assert (row["总灯"], row["自评不同"], row["进度"], row["成本"]) == ("红", "绿", "红", "绿")
    assert row["签约达成率"] == pytest.approx(0.1)
    assert row["预算执行率"] == pytest.approx(0.45)
    assert (row["下一里程碑"], row["日期"], row["晚（工作日）"]) == ("试点上市", datetime(2026, 2, 27), 8)
    begun = row_of(sheet, 8, "XS-2026-002")
    assert (begun["状态"], begun["总灯"], begun["签约达成率"], begun["自评不同"]) == ("草稿", "—", None, None)


def test_every_measure_stands_there_as_it_is_in_the_review() -> None:
    review = two()
    sheet = sheets(book_of(review))["全部指标"]
    headers = [cell.value for cell in sheet[4]]
    rows = [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[0]]
    keys = sorted(metrics(), key=lambda key: metrics()[key].pool is not Pool.LIGHTS)
    assert len(rows) == len(keys)
    for project in review.projects:
        at = headers.index(project.code)
        for key, row in zip(keys, rows, strict=True):
            value = project.status.measures[key].value
            if metrics()[key].pool is Pool.LIGHTS:
                continue
            if value is None:
                assert row[at] in (None, "—")
            else:
                scale = 100 if metrics()[key].unit.en == "pp" else 1
                assert row[at] == pytest.approx(float(value) * scale)


def test_rates_show_what_they_were_divided_from() -> None:
    row = row_of(sheets(book_of(two()))["组合指标"], 4, "预算执行率")
    assert row["数值"] == pytest.approx(0.45)
    assert (row["Σ分子"], row["Σ分母"], row["n"]) == (45_000, 100_000, 1)


def test_numbers_of_several_units_in_one_column_keep_their_formats() -> None:
    sheet = sheets(book_of(two()))["全部指标"]
    formats = {row[0].value: row[3].number_format for row in sheet.iter_rows(min_row=5)}
    assert (formats["预算执行率"], formats["时间进度差"], formats["签约差额"]) == ("0.0%", "+0.0;-0.0;0.0", "#,##0")


def test_lights_are_counted_by_dimension() -> None:
    sheet = sheets(book_of(two()))["组合指标"]
    assert [sheet.cell(4, column).value for column in range(9, 14)] == ["灯", "红", "黄", "绿", "灰"]
    assert [sheet.cell(5, column).value for column in range(9, 14)] == ["总灯", 1, 0, 0, 0]


def test_sales_are_added_up_and_empty_is_not_nought() -> None:
    sheet = sheets(book_of(two()))["销售"]
    months = [[cell.value for cell in row[:5]] for row in sheet.iter_rows(min_row=19, max_row=20)]
    assert [row[1:4] for row in months] == [[250_000, 120_000, 60_000], [350_000, 180_000, None]]
    assert months[0][4] == pytest.approx(0.48)
    places = [[cell.value for cell in row[12:17]] for row in sheet.iter_rows(min_row=19, max_row=20)]
    assert places == [["甲", "华东", 500_000, 300_000, 60_000], ["乙", "华北", 100_000, None, None]]


def test_lists_tell_risks_actions_and_decisions_with_their_cells() -> None:
    found = sheets(book_of(two()))
    risks = [[cell.value for cell in row] for row in found["风险"].iter_rows(min_row=5)]
    assert [row[2:5] for row in risks] == [["R-01", "重大", 16], ["R-02", "低", 2]]
    assert risks[0][-1] == "项目计划.xlsx › 风险!E2"
    action = [cell.value for cell in found["逾期行动"][5]]
    assert action[2:6] == ["T-01", "高", "补报价单", "张伟"]
    assert action[7] == 6  # the Saturday 2026-02-28 lies before; 3 to 6, 9 and 10 March
    assert [cell.value for cell in found["需决策"][5]][2] == "追加 10 万"


def test_findings_lead_to_their_cells() -> None:
    review = two()
    wrong = next(finding for finding in review.findings if finding.rule == "2.1a")
    assert wrong.cell is not None
    sheet = sheets(book_of(review))["校验结果"]
    row = next(row for row in sheet.iter_rows(min_row=5) if row[5].value == "2.1a")
    assert (row[0].value, row[1].value, row[2].value) == ("错误", "XS-2026-001", str(wrong.cell))
    assert row[2].hyperlink is not None
    assert row[2].hyperlink.location == f"'计划'!{wrong.cell.ref}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_resolve_from_output(language: Language, tmp_path: Path) -> None:
    review = review_of(("XS-2026-001", ""), ("XS-2026-002", ""), ("XS-2026-003", ""))
    for project in review.projects:
        (tmp_path / project.folder).mkdir()
        (tmp_path / project.folder / "项目计划.xlsx").touch()
        (tmp_path / "output" / project.code).mkdir(parents=True)
        (tmp_path / "output" / project.code / "index.html").touch()
    links = links_of(book_of(review, language))
    assert len(links) == 6
    assert all(
        (tmp_path / "output" / unquote(link).replace("&lt;", "<").replace("&gt;", ">")).is_file() for link in links
    )


def test_the_trace_names_the_cells_behind_each_number() -> None:
    review = two()
    found = sheets(book_of(review))
    trace = found["溯源"]
    assert trace.sheet_state == "hidden"
    rows = [tuple(cell.value for cell in row) for row in trace.iter_rows(min_row=2)]
    file = f"{FOLDERS['XS-2026-001']}/项目计划.xlsx"
    used = cell_below(found["总览"], 8, "预算执行率")
    assert [row for row in rows if row[:2] == ("总览", used)] == [
        ("总览", used, "预算执行率", "XS-2026-001", file, "审批", "G4"),
        ("总览", used, "预算执行率", "XS-2026-001", file, "预算", "F2"),
    ]
    months = [row for row in rows if row[:2] == ("销售", "C20")]
    assert [row[5:] for row in months] == [("销售数据", "E3")]
    assert [row[6] for row in rows if row[:2] == ("销售", "B20")] == ["3:4"]


def cell_below(sheet: Worksheet, header: int, title: str) -> str:
    cell = next(cell for cell in sheet[header] if cell.value == title)
    return f"{cell.column_letter}{header + 1}"


def test_every_number_of_the_overview_has_a_trace() -> None:
    found = sheets(book_of(two()))
    traced = {(row[0].value, row[1].value) for row in found["溯源"].iter_rows(min_row=2)}
    sheet = found["总览"]
    numbers = {
        f"{cell.column_letter}9": str(title.value)
        for title, cell in zip(sheet[8], sheet[9], strict=True)
        if isinstance(cell.value, int | float | datetime) and cell.value != 0
    }
    assert {"尚缺", "签约达成率", "预算执行率", "日期", "错误"} <= set(numbers.values())
    of_files = {"距上次更新（工作日）"}  # the age of a file stands in no cell
    assert {("总览", ref) for ref, title in numbers.items() if title not in of_files} <= traced


def test_no_text_becomes_a_formula_or_leads_outside() -> None:
    data = book_of(hostile())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert "<f>" not in archive.read(name).decode()
    assert all(link.startswith(("../XS-2026-003", "XS-2026-003/")) for link in links_of(data))
    sheet = sheets(data)["总览"]
    assert row_of(sheet, 8, "XS-2026-003")["项目"] == '=HYPERLINK("http://x","<script>alert(1)</script>")'


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_restricted_is_only_counted(language: Language) -> None:
    data = book_of(two(), language)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        everything = "".join(archive.read(name).decode() for name in archive.namelist())
    assert "王秘密" not in everything
    assert "987654" not in everything
    assert "绩效评估" not in everything
    errors = row_of(sheets(data)[SHEETS[language][0]], 8, "XS-2026-001")[{"zh": "错误", "en": "Errors"}[language]]
    assert errors == sum(finding.severity == "error" for finding in two().projects[0].findings)


def test_english_is_complete() -> None:
    found = sheets(book_of(review_of(("XS-2026-002", "charter\ncode | XS-2026-002")), "en"))
    texts = {
        str(cell.value)
        for sheet in found.values()
        if sheet.title != "Trace"
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str)
    }
    place = re.compile(
        r"项目计划\.xlsx.*|XS-2026-002 客户回访|^[一二三四五](\.\d)?$"
    )  # names, and clauses of the process
    assert [text for text in texts if re.search("[\u4e00-\u9fff]", place.sub("", text))] == []


def test_a_code_used_twice_keeps_its_columns_apart() -> None:
    review = review_of(("XS-2026-001", ""), ("XS-2026-002", ""))
    twice = review_of(("XS-2026-001", ""), ("XS-2026-001", ""))
    assert len(review.projects) == len(twice.projects) == 2
    headers = [cell.value for cell in sheets(book_of(twice))["全部指标"][4]]
    assert headers[3:] == ["XS-2026-001", "XS-2026-001 (2)"]


def test_an_empty_portfolio_is_a_workbook_too() -> None:
    found = sheets(book_of(review_of()))
    assert found["总览"].cell(5, 1).value == 0
