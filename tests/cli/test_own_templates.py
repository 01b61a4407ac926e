"""A team's own templates through the command line: looked through, told of, forms of their own, PDF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands import Say, saying
from docx.document import Document as Word
from small_portfolio import portfolio, project
from word_files import made, paragraphs, table

from salessheets.__main__ import run
from salessheets.cli import converting
from salessheets.documents.pdf import Converted, Progress, pdf_name
from salessheets.documents.word import outline
from salessheets.documents.word.reading import read_finished
from salessheets.errors import SalessheetsError
from salessheets.folders import read_marker
from salessheets.text import Text, same

FOLDER = "XS-2026-001 华东新品推广"
PLAN = """
charter
code | XS-2026-001
name | {name}

tasks
id | name     | owner
1  | 试点上市 | 张伟
2  | 渠道铺货 | 李娜
"""
OWN = "output/XS-2026-001/表单/XS-2026-001_任务清单_草稿.docx"


def task_list(word: Word) -> None:
    word.add_paragraph("{{ header.form_no }} {{ charter.name }}")
    table(word, ["{%tr for row in tasks %}", ""], ["{{ row.name }}", "{{ row.owner }}"], ["{%tr endfor %}", ""])


@pytest.fixture
def here(tmp_path: Path) -> Path:
    root = portfolio(tmp_path / "销售项目")
    project(root, FOLDER, {"项目计划": PLAN.format(name="华东新品推广")})
    (root.path / "doc_templates").mkdir()
    (root.path / "doc_templates" / "任务清单.docx").write_bytes(made(task_list))
    return root.path


@pytest.fixture
def say(here: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    return saying(capsys, "-C", str(here), "--as-of", "2026-03-10", after=("--jobs", "0"))


def told(say: Say, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(say(*arguments, "--format", "json")[1])
    return found


def test_a_template_of_another_name_is_a_form_of_its_own(say: Say, here: Path) -> None:
    (document,) = told(say, "generate", "任务清单", "--project", "XS-2026-001")["documents"]
    assert (document["form"], document["path"], document["number"]) == ("任务清单", OWN, None)
    assert "试点上市 | 张伟\n渠道铺货 | 李娜" in outline((here / OWN).read_bytes())
    assert read_finished((here / OWN).read_bytes()).properties["salessheets.form"] == "任务清单"
    assert {"form": "任务清单", "title": "任务清单", "clause": None, "own": True} in told(say, "generate", "--list")[
        "forms"
    ]


def test_it_changes_when_what_it_prints_does_and_only_then(say: Say, here: Path) -> None:
    def state() -> str:
        found: str = told(say, "generate", "任务清单", "--project", "XS-2026-001")["documents"][0]["state"]
        return found

    assert state() == "new"
    log = "actions\nid | description | owner\nT-01 | 不在清单里 | 张伟"
    project(read_marker(here), FOLDER, {"执行记录": log})
    assert state() == "same"
    project(read_marker(here), FOLDER, {"项目计划": PLAN.format(name="改了名")})
    assert state() == "updated"


def test_it_has_states_finals_without_a_number_and_cells_like_any_other(say: Say, here: Path) -> None:
    wrong = "feedback\nid | date | customer | csat\nF-01 | 2026-02-02 | 华联 | 6"
    project(read_marker(here), FOLDER, {"反馈记录": wrong})
    (document,) = told(say, "generate", "任务清单", "--project", "XS-2026-001", "--final")["documents"]
    assert (document["draft"], document["number"], document["version"]) == (False, None, "V1.0")
    states = told(say, "documents", "--project", "XS-2026-001")["documents"]
    assert ("任务清单", "current") in {(each["form"], each["state"]) for each in states}
    (field,) = told(say, "trace", str(here / document["path"]), "tasks[2].owner")["fields"]
    assert [cell["cell"] for cell in field["cells"]] == ["E3"]
    project(read_marker(here), FOLDER, {"项目计划": PLAN.format(name="华东新品推广").replace("李娜", "王立")})
    states = told(say, "documents", "--project", "XS-2026-001")["documents"]
    (stale,) = (each for each in states if each["form"] == "任务清单")
    assert (stale["state"], [cell["cell"] for cell in stale["changed"]]) == ("stale", ["E3"])


def test_a_fault_in_a_sheet_that_it_prints_holds_its_final_back(say: Say, here: Path) -> None:
    project(read_marker(here), FOLDER, {"项目计划": PLAN.format(name="华东新品推广").replace("2  |", "1  |")})
    (document,) = told(say, "generate", "任务清单", "--project", "XS-2026-001", "--final")["documents"]
    assert document["draft"]
    assert {each["sheet"] for each in document["held"]} == {"计划"}


def test_a_name_that_is_no_form_is_told_with_all_there_are(say: Say) -> None:
    code, _, err = say("generate", "任务单", "--project", "XS-2026-001")
    assert code == 2
    assert "D1 D2" in err
    assert "任务清单" in err


def test_a_team_that_uses_a_built_in_name_replaces_it(say: Say, here: Path) -> None:
    (here / "doc_templates" / "D1_立项申请表.docx").write_bytes(paragraphs("本队的 {{ charter.name }}"))
    (document,) = told(say, "generate", "D1", "--project", "XS-2026-001")["documents"]
    assert "本队的 华东新品推广" in outline((here / document["path"]).read_bytes())
    assert not any(each["form"] == "D1_立项申请表" for each in told(say, "generate", "--list")["forms"])


def test_lint_names_every_fault_and_exits_with_1(say: Say, here: Path) -> None:
    template = here / "doc_templates" / "D4_项目计划书.docx"
    template.write_bytes(paragraphs("{{ charter.nmae }}", "{%p if tasks %}"))
    code, out, _ = say("generate", "--lint", str(template))
    assert code == 1
    assert "2 处问题" in out
    assert "{{ charter.nmae }}" in out
    assert "改成 name" in out
    (found,) = told(say, "generate", "--lint", "D4")["templates"]
    assert (found["path"], found["form"]) == (str(template), "D4")
    assert {"part", "place", "tag", "message", "near", "remedy"} == found["faults"][0].keys()


def test_lint_without_a_name_looks_through_what_the_portfolio_uses(say: Say, here: Path) -> None:
    code, out, _ = say("generate", "--lint")
    assert code == 0
    assert str(here / "doc_templates" / "任务清单.docx") in out
    assert "D16" in out


def test_lint_wants_no_portfolio(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = tmp_path / "D1_initiation-request.docx"
    template.write_bytes(paragraphs("{{ charter.name }}"))
    assert run(["-C", str(tmp_path), "--lang", "en", "generate", "--lint", str(template)]) == 0
    assert "no faults" in capsys.readouterr().out
    assert run(["-C", str(tmp_path), "--lang", "en", "generate", "--lint", "D1"]) == 0


def test_fields_with_examples_of_the_portfolio_and_where_it_has_none_invented_ones(say: Say) -> None:
    (form,) = told(say, "generate", "--fields", "D4")["forms"]
    found = {each["field"]: each for each in form["fields"]}
    assert found["charter.name"] == {
        "field": "charter.name",
        "label": "项目名称",
        "type": "text",
        "example": "华东新品推广",
        "source": None,
    }
    assert found["tasks[].owner"]["example"] == "张伟"
    assert found["charter.applied_on"]["example"] == "2026-01-06"
    out = say("generate", "--fields", "任务清单")[1]
    assert "{%tr for row in tasks %}" in out
    assert "责任人\t文字\t张伟" in out


def test_fields_wants_a_form(say: Say) -> None:
    assert say("generate", "--fields")[0] == 2


def test_fields_show_nobodys_review(say: Say, here: Path) -> None:
    review = "performance\nperson | indicator | weight | incentive\n张伟 | 业绩 | 100 | 只有他知道"
    team = "\n\nteam\nname | role | start\n张伟 | 销售 | 2026-01-05"
    plan = PLAN.format(name="华东新品推广") + team
    project(read_marker(here), FOLDER, {"项目计划": plan, "绩效/绩效评估": review})
    assert "只有他知道" not in say("generate", "--fields", "D14")[1]


def test_pdf_beside_each_document(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def fake(root: Path, documents: list[str], progress: Progress) -> Converted:
        progress(len(documents))
        for path in documents:
            (root / pdf_name(path)).write_bytes(b"%PDF")
        return Converted(files=tuple(map(pdf_name, documents)), problems=())

    monkeypatch.setattr(converting, "convert", fake)
    (document,) = told(say, "generate", "任务清单", "--project", "XS-2026-001", "--pdf")["documents"]
    assert document["pdf"] == pdf_name(OWN)


@pytest.mark.parametrize("raised", [True, False])
def test_what_gets_no_pdf_is_told_and_the_document_stands(
    say: Say, here: Path, monkeypatch: pytest.MonkeyPatch, raised: bool
) -> None:
    said = Text("没有 LibreOffice", "no LibreOffice")

    def fake(root: Path, documents: list[str], progress: Progress) -> Converted:
        del root, documents, progress
        if raised:
            raise SalessheetsError(said)
        return Converted(files=(), problems=(said, same("另一份")))

    monkeypatch.setattr(converting, "convert", fake)
    code, out, err = say("generate", "任务清单", "--project", "XS-2026-001", "--pdf")
    assert code == 2
    assert OWN in out
    assert "没有 LibreOffice" in err
    assert (here / OWN).is_file()
