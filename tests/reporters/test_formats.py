from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import openpyxl
import pytest

from salessheets.findings import Severity
from salessheets.reporters import REPORTERS, Report, report_of, to_workbook
from salessheets.reviews import Review

SECRETS = ("王秘密", "987654", "绩效!")


@pytest.fixture
def report(review: Review) -> Report:
    return report_of(review, "zh")


def test_a_line_names_severity_cell_rule_message_and_remedy(report: Report) -> None:
    lines = REPORTERS["text"](report).splitlines()
    assert "    错误 项目计划.xlsx › 计划!G2  2.1a  任务 1：计划完成 早于 计划开始 〔核对日期〕" in lines
    assert any(line.startswith("    错误 反馈记录.xlsx  W-") for line in lines)


def test_lines_stand_under_their_project_and_file_and_are_counted(report: Report) -> None:
    lines = REPORTERS["text"](report).splitlines()
    headings = [line for line in lines if line.startswith("XS-")]
    assert headings == ['XS-2026-001 <b>华东</b> "新品" {{ 1 }}', "XS-2026-002 第二个"]
    assert any(line.startswith("  XS-2026-001 华东新品/项目计划.xlsx  1 个错误") for line in lines)
    errors = sum(finding.severity is Severity.ERROR for finding in report.findings)
    assert f"2 个项目，5 本工作簿：{errors} 个错误" in lines[-2]
    assert lines[-1].startswith("绩效/ 里另有 ")


def test_colours_only_if_wanted_and_nothing_a_workbook_says_moves_the_cursor(report: Report) -> None:
    plain, coloured = REPORTERS["text"](report), REPORTERS["text"](replace(report, colours=True))
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert not any(char in coloured for char in "\x00\u202e")
    assert "[red]x[/red]" in plain
    assert "a\\u0000b\\u001b[31m" in plain
    assert "\\u202egnp.exe" in plain


def test_json_has_the_keys_of_the_design(report: Report) -> None:
    said = json.loads(REPORTERS["json"](report))
    assert said.keys() == {"format", "as_of", "workbooks", "projects", "findings", "withheld"}
    assert (said["format"], said["as_of"], said["workbooks"], said["projects"]) == (1, "2026-03-10", 5, 2)
    keys = ["rule", "clause", "kind", "severity", "project", "file", "sheet", "cell", "value", "message", "remedy"]
    for each in said["findings"]:
        assert list(each) == keys
        assert each["severity"] in ("error", "warning", "info")
        assert each["kind"] in ("fault", "want", "late")
        assert each["cell"] is None or re.fullmatch(r"[A-Z]{1,3}[0-9]*|[0-9]+", each["cell"])
        assert all(isinstance(each[key], str) for key in keys if key != "cell")
    assert said["withheld"] == [{"project": "XS-2026-002", "error": 2, "warning": 0, "info": 0}]


def test_json_names_the_cell(report: Report) -> None:
    [found] = [each for each in json.loads(REPORTERS["json"](report))["findings"] if each["rule"] == "2.1a"]
    assert found == {
        "rule": "2.1a",
        "clause": "2.1",
        "kind": "fault",
        "severity": "error",
        "project": "XS-2026-001",
        "file": "XS-2026-001 华东新品/项目计划.xlsx",
        "sheet": "计划",
        "cell": "G2",
        "value": "2026-03-01",
        "message": "任务 1：计划完成 早于 计划开始",
        "remedy": "核对日期",
    }


def test_sarif_has_what_the_standard_demands(report: Report) -> None:
    said = json.loads(REPORTERS["sarif"](report))
    assert said["version"] == "2.1.0"
    assert said["$schema"].endswith("sarif-schema-2.1.0.json")
    [run] = said["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "salessheets"
    assert len(run["results"]) == len(report.findings)
    for result in run["results"]:
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        [location] = result["locations"]
        assert location.keys() <= {"physicalLocation", "logicalLocations"}


def test_sarif_tells_rules_in_both_languages(report: Report) -> None:
    [run] = json.loads(REPORTERS["sarif"](report))["runs"]
    driver, [other] = run["tool"]["driver"], run["translations"]
    assert (driver["language"], other["language"]) == ("zh-CN", "en-US")
    assert [rule["id"] for rule in driver["rules"]] == [rule["id"] for rule in other["rules"]]
    at = [rule["id"] for rule in driver["rules"]].index("2.1a")
    assert driver["rules"][at]["shortDescription"]["text"].startswith("任务日期前后矛盾")
    assert other["rules"][at]["shortDescription"]["text"].startswith("The dates of a task")


def test_sarif_addresses_are_relative_and_encoded_and_name_the_cell(report: Report, folder: Path) -> None:
    results = json.loads(REPORTERS["sarif"](report))["runs"][0]["results"]
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in results
        if "physicalLocation" in result["locations"][0]
    }
    assert all(uri.isascii() and not re.search(r"[ #?]", uri) for uri in uris)
    assert all((folder / unquote(uri)).exists() for uri in uris)
    [found] = [result for result in results if result["ruleId"] == "2.1a"]
    [cell] = found["locations"][0]["logicalLocations"]
    assert cell["name"] == "计划!G2"
    assert "region" not in found["locations"][0]["physicalLocation"]


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]


def test_the_page_keeps_every_text_text_and_fetches_nothing(report: Report) -> None:
    page = REPORTERS["html"](replace(report, to_root="../"))
    found = Tags()
    found.feed(page)
    assert not found.tags & {"script", "img", "iframe", "b" + "ase", "form"}
    assert all(link.startswith("../XS-2026-00") for link in found.links)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7*7 }}" in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert not any(char in page for char in "\x00\x1b\u202e")


def test_links_of_the_page_lead_to_the_workbooks(report: Report, folder: Path) -> None:
    found = Tags()
    found.feed(REPORTERS["html"](replace(report, to_root="../")))
    assert found.links
    assert all((folder / unquote(link.removeprefix("../"))).exists() for link in found.links)


def rows_of(data: bytes) -> list[tuple[Any, ...]]:
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    return list(sheet.iter_rows(min_row=4))


def test_the_workbook_has_one_row_a_finding_with_a_link_to_its_cell(report: Report) -> None:
    header, *rows = rows_of(to_workbook(replace(report, to_root="../../")))
    words = [cell.value for cell in header]
    assert words[:4] == ["程度", "在哪里", "有什么问题", "怎么改"]
    assert len(rows) == len(report.findings)
    [row] = [row for row in rows if row[words.index("规则")].value == "2.1a"]
    link = row[1].hyperlink
    assert unquote(link.target.replace("\\", "/")) == "../../XS-2026-001 华东新品/项目计划.xlsx"
    assert link.location == "'计划'!G2"
    assert row[0].value == "错误"


def test_the_workbook_holds_no_formula_from_a_workbook(report: Report) -> None:
    _, *rows = rows_of(to_workbook(report))
    values = [cell for row in rows for cell in row if cell.value is not None]
    assert "=cmd()" in [cell.value for cell in values]
    assert {cell.data_type for cell in values} == {"s"}
    assert not any(cell.hyperlink for cell in values)


def test_the_workbook_can_be_filtered_and_is_the_same_every_time(report: Report) -> None:
    data = to_workbook(report)
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    assert sheet.tables["findings"].autoFilter is not None
    assert to_workbook(report) == data


@pytest.mark.parametrize("form", [*REPORTERS])
def test_what_is_restricted_is_a_number_everywhere(review: Review, form: str) -> None:
    said = REPORTERS[form](report_of(review, "zh"))
    assert not any(secret in said for secret in SECRETS)
    english = REPORTERS[form](report_of(review, "en"))
    assert not any(secret in english for secret in (*SECRETS, "Performance!"))


def test_what_is_restricted_is_in_no_common_workbook(report: Report) -> None:
    texts = [str(cell.value) for row in rows_of(to_workbook(report)) for cell in row]
    assert not any(secret in text for secret in SECRETS for text in texts)
    assert report.total(Severity.ERROR) == report.counts[Severity.ERROR] + 2


@pytest.mark.parametrize("form", [*REPORTERS])
def test_english_is_complete(review: Review, form: str) -> None:
    said = REPORTERS[form](report_of(review, "en"))
    assert "Task 1: Planned end is before Planned start" in said
    if form in ("text", "html"):
        assert not re.search("错误|提示|怎么改|在哪里|工作簿：", said)


def test_one_project_alone(review: Review) -> None:
    report = report_of(review, "zh", project="XS-2026-002")
    assert {finding.project for finding in report.findings} == {"XS-2026-002"}
    assert (report.projects, report.workbooks) == (1, 3)
