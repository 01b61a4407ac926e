from __future__ import annotations

import json
from itertools import pairwise

import pytest

from salessheets.__main__ import run
from salessheets.columns import LISTS
from salessheets.settings import PARAMETERS
from salessheets.sheets import SHEETS, WORKBOOKS


def test_json_holds_every_sheet_column_list_and_parameter(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["format"], said["schema"]) == (1, 1)
    assert [each["key"] for each in said["workbooks"]] == [told.key for told in WORKBOOKS]
    sheets = {each["key"]: each for told in said["workbooks"] for each in told["sheets"]}
    assert {key: [column["key"] for column in each["columns"]] for key, each in sheets.items()} == {
        kind.SHEET.key: list(kind.SHEET.columns) for kind in SHEETS
    }
    assert {each["name"] for each in said["lists"]} == set(LISTS)
    assert {each["name"] for each in said["parameters"]} == {parameter.name for parameter in PARAMETERS}


def test_json_tells_all_of_a_column(capsys: pytest.CaptureFixture[str]) -> None:
    run(["schema", "--format", "json"])
    said = json.loads(capsys.readouterr().out)
    columns = {
        f"{sheet['key']}.{column['key']}": column
        for told in said["workbooks"]
        for sheet in told["sheets"]
        for column in sheet["columns"]
    }
    assert columns["strategy.reason"] == {
        "key": "reason",
        "header": {"zh": "不适用原因", "en": "Why not"},
        "kind": "longtext",
        "required": "if applies=no",
        "choices": None,
        "default": "",
        "hint": {"zh": "", "en": ""},
        "tags": [],
        "aliases": [],
    }
    assert (columns["goals.metric"]["choices"], columns["goals.direction"]["default"]) == ("goal_metric", "up")
    assert columns["tasks.state"]["tags"] == ["calc"]
    assert columns["activities.contact"]["tags"] == ["pii:name"]
    assert columns["sales.contract"]["tags"] == ["past", "neg"]
    assert columns["performance.score"]["tags"] == ["secret"]
    assert columns["tasks.baseline_end"]["tags"] == ["tool"]
    assert columns["meetings.present"]["tags"] == ["open"]


@pytest.mark.parametrize(("language", "line"), [
    ("zh", "| planned_end | 计划完成 | Planned end | day | G2·2.1f if leaf | — | — |  |"),
    ("en", "| effort | 投入 | Effort | percent | G2·1.3d | — | Such as 50% |  |"),
])  # fmt: skip
def test_markdown_is_tables_of_equal_width(capsys: pytest.CaptureFixture[str], language: str, line: str) -> None:
    assert run(["--lang", language, "schema"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert line in lines
    for before, here in pairwise(lines):
        if before.startswith("|") and here.startswith("|"):
            assert before.replace("\\|", "").count("|") == here.replace("\\|", "").count("|")
