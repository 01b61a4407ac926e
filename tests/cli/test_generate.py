"""`salessheets generate` end to end."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from commands import Say, saying
from small_portfolio import portfolio, project

from salessheets.documents import generate
from salessheets.documents.forms import writers
from salessheets.documents.orders import orders
from salessheets.folders import read_marker
from salessheets.runner import skipping
from salessheets.settings import DEFAULTS

PLAN = "charter\ncode | {code}\nname | {name}\nbudget_total | 120000"
LOG = """
meetings
id   | type   | title    | date       | chair | recorder | present
M-01 | 进展会 | 第一次会 | 2026-02-06 | 张伟  | 李娜     | 张伟、李娜
M-02 | 进展会 | 还没开   | 2026-05-06 | 张伟  | 李娜     |
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    root = portfolio(tmp_path / "销售项目")
    first = {"项目计划": PLAN.format(code="XS-2026-001", name="华东新品推广"), "执行记录": LOG}
    project(root, "XS-2026-001 华东新品推广", first)
    project(root, "XS-2026-002 客户回访", {"项目计划": PLAN.format(code="XS-2026-002", name="客户回访")})
    broken = root.path / "XS-2026-003 坏文件"
    broken.mkdir()
    (broken / "项目计划.xlsx").write_bytes(b"PK\x03\x04 half a file")
    return root.path


@pytest.fixture
def say(here: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    return saying(capsys, "-C", str(here), "--as-of", "2026-03-10", "generate")


def told(say: Say, *arguments: str, lang: str = "zh") -> dict[str, Any]:
    code, out, _ = say(*arguments, "--format", "json", lang=lang)
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    return found


def test_forms_of_one_project(say: Say, here: Path) -> None:
    found = told(say, "D1", "d9", "--project", "xs-2026-001", "--jobs", "0")
    assert found["format"] == 1
    assert found["documents"] == [
        {
            "form": "D1",
            "project": "XS-2026-001",
            "instance": None,
            "form_number": "XS-2026-001-D1",
            "number": None,
            "version": "V0",
            "draft": True,
            "path": "output/XS-2026-001/表单/XS-2026-001_D1_立项申请表_草稿.docx",
            "state": "new",
            "held": [],
            "note": None,
            "pdf": None,
        },
        {
            "form": "D9",
            "project": "XS-2026-001",
            "instance": "M-01",
            "form_number": "XS-2026-001-D9-M01",
            "number": None,
            "version": "V0",
            "draft": True,
            "path": "output/XS-2026-001/表单/XS-2026-001_D9_会议纪要_M01_草稿.docx",
            "state": "new",
            "held": [],
            "note": None,
            "pdf": None,
        },
    ]
    assert all((here / each["path"]).is_file() for each in found["documents"])
    assert not (here / "output" / "XS-2026-002").exists()


def test_all_projects_in_processes_then_nothing_to_do(say: Say, here: Path) -> None:
    found = told(say, "D1", "D9", "D12", "--all", "--jobs", "2")
    assert {each["project"] for each in found["documents"]} == {"XS-2026-001", "XS-2026-002", "XS-2026-003"}
    assert {each["form"] for each in found["documents"]} == {"D1", "D9", "D12"}
    code, out, err = say("D1", "D9", "D12", "--all", "--jobs", "0")
    assert code == 0
    assert {line.split("\t")[0] for line in out.splitlines()} == {"未变"}
    assert "7 份：未变 7" in err
    assert not list(here.rglob(".~ss*"))


def test_english_forms_get_english_names(say: Say) -> None:
    found = told(say, "D12", "--project", "XS-2026-002", "--jobs", "0", lang="en")
    assert found["documents"][0]["path"] == "output/XS-2026-002/forms/XS-2026-002_D12_closing-report_draft.docx"


def test_what_forms_there_are(say: Say) -> None:
    found = told(say, "--list")
    known = [writer.form for writer in writers().values()]
    assert found == {
        "format": 1,
        "forms": [{"form": form.id, "title": form.title.zh, "clause": form.clause, "own": False} for form in known],
    }
    assert {"form": "D9", "title": "会议纪要", "clause": "3.3", "own": False} in found["forms"]
    assert "Closing report" in say("--list", lang="en")[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["D1"], "--project"),
        (["D1", "--all", "--project", "XS-2026-001"], "只能写一个"),
        (["P1", "--all"], "还不能生成"),
        (["D77", "--all"], "没有表单"),
        (["D1", "--project", "XS-1999-001", "--jobs", "0"], "XS-2026-002"),
    ],
)
def test_wrong_use_says_what_to_do(say: Say, arguments: list[str], words: str) -> None:
    code, _, err = say(*arguments)
    assert code == 2
    assert words in err


def test_a_project_is_found_by_its_charter_where_the_folder_says_otherwise(say: Say, here: Path) -> None:
    (here / "XS-2026-002 客户回访").rename(here / "客户回访")
    found = told(say, "D1", "--project", "XS-2026-002", "--jobs", "0")
    assert [each["path"] for each in found["documents"]] == [
        "output/XS-2026-002/表单/XS-2026-002_D1_立项申请表_草稿.docx"
    ]


def test_two_projects_with_one_code_do_not_write_over_each_other(say: Say, here: Path) -> None:
    second = here / "XS-2026-001 副本项目"
    second.mkdir()
    (second / "项目计划.xlsx").write_bytes((here / "XS-2026-001 华东新品推广" / "项目计划.xlsx").read_bytes())
    paths = [each["path"] for each in told(say, "D1", "--project", "XS-2026-001", "--jobs", "0")["documents"]]
    assert len(set(paths)) == 2


def test_a_faulty_template_of_the_team_holds_no_other_form_up(say: Say, here: Path) -> None:
    from docx import Document

    (here / "doc_templates").mkdir()
    word = Document()
    word.add_paragraph("{{ charter.nam }}")
    word.save(str(here / "doc_templates" / "D1_立项申请表.docx"))
    code, out, err = say("D1", "D12", "--project", "XS-2026-001", "--jobs", "0")
    assert code == 2
    assert "D12_项目结项报告" in out
    assert "charter.nam" in err


def test_a_workbook_that_kills_its_reader_is_left_out(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = read_marker(here)
    order = orders(root, ["D1", "D9"], "zh", DEFAULTS, date(2026, 3, 10), project="XS-2026-001")[0]
    monkeypatch.setattr(
        generate, "culprits", lambda *_: skipping(each for each in order.folder.files if "执行" in each)
    )
    assert [each.form for each in generate.second_try(order).documents] == ["D1"]
    monkeypatch.setattr(generate, "culprits", lambda *_: ())
    (problem,) = generate.second_try(order).problems
    assert "XS-2026-001 华东新品推广" in problem.zh
