"""`salessheets trace` end to end: from a document back to the cells."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands import Say, saying
from docx import Document
from small_portfolio import portfolio, project, workbook

from salessheets.__main__ import run
from salessheets.cache import readings
from salessheets.cache.place import SWITCH
from salessheets.folders import read_marker
from salessheets.workbooks.read import Reading, read

FOLDER = "XS-2026-001 华东新品推广"
PLAN = """
charter
code         | XS-2026-001
name         | {name}
budget_total | 120000

goals
id   | metric | name       | unit | target
O-01 | 签约额 | 华东签约额 | 万元 | 300
O-02 | 回款额 | 华东回款额 | 万元 | 200
"""
SETTINGS = "thresholds\nparameter | value\norg_name | 远澜公司"
DRAFT = "output/XS-2026-001/表单/XS-2026-001_D1_立项申请表_草稿.docx"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    root = portfolio(tmp_path / "销售项目")
    project(root, FOLDER, {"项目计划": PLAN.format(name="华东新品推广")})
    project(root, "XS-2026-002 客户回访", {"项目计划": "charter\ncode | XS-2026-002\nname | 客户回访"})
    return root.path


@pytest.fixture
def say(here: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    return saying(capsys, "-C", str(here), "--as-of", "2026-03-10", after=("--jobs", "0"))


@pytest.fixture
def draft(here: Path, say: Say) -> Path:
    assert say("generate", "D1", "--project", "XS-2026-001")[0] == 0
    return here / DRAFT


def told(say: Say, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(say("trace", *arguments, "--format", "json")[1])
    return found


def test_a_field_names_workbook_sheet_and_cell(say: Say, draft: Path) -> None:
    found = told(say, str(draft), "goals[2].name")
    assert found["state"] == "current"
    assert found["document"] == {"form": "D1", "project": "XS-2026-001", "instance": None, "version": "V0"}
    (field,) = found["fields"]
    assert field == {
        "field": "goals[2].name",
        "label": "指标名称",
        "value": "华东回款额",
        "how": "cell",
        "source": None,
        "cells": [{"file": f"{FOLDER}/项目计划.xlsx", "sheet": "目标", "cell": "C3"}],
    }


def test_a_text_that_stands_in_the_document_is_found(say: Say, draft: Path) -> None:
    code, out, err = say("trace", str(draft), "华东新品推广")
    assert (code, err) == (0, "")
    assert "charter.name\t华东新品推广\t项目计划.xlsx › 立项!C5" in out.splitlines()


def test_without_a_field_everything_is_told(say: Say, draft: Path) -> None:
    names = {line.split("\t")[0] for line in say("trace", str(draft))[1].splitlines()}
    assert {"header.title", "charter.budget_total", "goals[1].target", "budget_in_words"} <= names


def test_a_group_and_all_rows_of_a_field_can_be_named(say: Say, draft: Path) -> None:
    assert [each["value"] for each in told(say, str(draft), "goals.id")["fields"]] == ["O-01", "O-02"]
    assert {each["field"].split(".")[0] for each in told(say, str(draft), "goals[1]")["fields"]} == {"goals[1]"}


def test_a_computed_value_says_from_what(say: Say, draft: Path) -> None:
    (field,) = told(say, str(draft), "budget_in_words")["fields"]
    assert (field["how"], field["source"]) == ("computed", "「立项」的「申请预算(元)」")
    assert [each["cell"] for each in field["cells"]] == ["C17"]


def test_a_document_may_be_named_from_the_portfolio_on_and_in_english(say: Say, draft: Path) -> None:
    assert draft.is_file()
    code, out, _ = say("trace", DRAFT, "header.title", lang="en")
    assert (code, out) == (0, "header.title\t立项申请表\tfixed words\n")


def test_data_that_changed_since_are_told(here: Path, say: Say, draft: Path) -> None:
    project(read_marker(here), FOLDER, {"项目计划": PLAN.format(name="华南新品推广")})
    code, out, err = say("trace", str(draft), "charter.name")
    assert code == 0
    assert "华南新品推广" in out
    assert "数据在这份文档之后变了" in err


def test_an_edited_document_is_told(say: Say, draft: Path) -> None:
    word = Document(str(draft))
    word.add_paragraph("补充一句")
    word.save(str(draft))
    assert "有人改过" in say("trace", str(draft), "charter.name")[2]


def test_a_final_names_the_cells_that_changed(here: Path, say: Say) -> None:
    heads = "meetings\nid | type | title | date | time | place | chair | recorder | present"
    log = f"{heads}\nM-01 | 进展会 | {{title}} | 2026-02-06 | 09:30 | 会议室 | 张伟 | 李娜 | 张伟、李娜"
    agenda = "\n\nagenda\nmeeting | no | topic | resolution | needs_action\nM-01 | 1 | 进度 | 同意 | 否"
    project(read_marker(here), FOLDER, {"执行记录": log.format(title="第一次会") + agenda})
    made = json.loads(say("generate", "D9", "--project", "XS-2026-001", "--final", "--format", "json")[1])["documents"][
        0
    ]
    assert told(say, made["path"], "meeting.title")["changed"] == []
    project(read_marker(here), FOLDER, {"执行记录": log.format(title="改了的会") + agenda})
    found = told(say, made["path"], "meeting.title")
    assert (found["state"], [each["cell"] for each in found["changed"]]) == ("stale", ["C2"])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["goals[2].nmae"], "goals[2].name"), (["没有这个字"], "没有字段或文字")],
)
def test_what_is_not_there_is_said_with_the_nearest(say: Say, draft: Path, arguments: list[str], words: str) -> None:
    code, _, err = say("trace", str(draft), *arguments)
    assert code == 2
    assert words in err


def test_what_is_none_of_ours_is_said(here: Path, say: Say) -> None:
    other = here / "别的.docx"
    Document().save(str(other))
    assert "不是 salessheets 生成的" in say("trace", str(other))[2]
    other.write_bytes(b"nothing")
    assert "不是 salessheets 生成的" in say("trace", str(other))[2]
    assert say("trace", str(here / "没有.docx"))[0] == 2


def test_a_document_of_a_project_that_is_gone(here: Path, say: Say, draft: Path) -> None:
    (here / FOLDER / "项目计划.xlsx").unlink()
    (here / FOLDER).rename(here / "别处")
    assert "没有项目 XS-2026-001" in say("trace", str(draft))[2]


def test_the_settings_workbook_is_named_too(here: Path, say: Say) -> None:
    (here / "设置.xlsx").write_bytes(workbook(SETTINGS))
    say("generate", "D1", "--project", "XS-2026-001")
    (field,) = told(say, DRAFT, "header.org_name")["fields"]
    assert field["cells"] == [{"file": "设置.xlsx", "sheet": "阈值", "cell": "B2"}]


def test_in_a_process_of_its_own(here: Path, say: Say, draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del say
    assert run(["-C", str(here), "--as-of", "2026-03-10", "trace", str(draft), "charter.code"]) == 0
    assert "立项!C4" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [("trace", DRAFT), ("documents", "--all"), ("generate", "D1", "--all"), ("generate", "--fields", "D1")]
)
def test_no_workbook_is_read_twice(
    arguments: tuple[str, ...], say: Say, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SWITCH, str(tmp_path / "cache"))
    opened: list[str] = []
    assert draft.is_file()
    assert say("check")[0] == 0

    def noted(data: bytes, file: str) -> Reading:
        opened.append(file)
        return read(data, file)

    monkeypatch.setattr(readings, "read", noted)
    assert say(*arguments)[0] == 0
    assert opened == []
