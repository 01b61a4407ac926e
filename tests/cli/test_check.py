from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import Say, saying
from small_portfolio import portfolio, project

from salessheets.__main__ import run


def test_errors_end_with_1_and_are_told_with_their_cells(say: Say) -> None:
    code, out, _ = say("check", "--jobs", "0")
    assert code == 1
    assert "错误 项目计划.xlsx › 计划!G3  2.1a" in out
    assert "\x1b" not in out


def test_a_file_that_cannot_be_read_is_one_finding_and_the_others_are_read(say_json: Callable[..., Any]) -> None:
    found = say_json("check", "--jobs", "0")["findings"]
    broken = [each for each in found if each["file"].startswith("XS-2026-003") and each["severity"] == "error"]
    assert [each["rule"] for each in broken] == ["W-damaged"]
    assert any(each["rule"] == "2.1a" and each["cell"] == "G3" for each in found)


def test_processes_find_what_this_process_finds(say: Say) -> None:
    assert say("check", "--format", "json", "--jobs", "2") == say("check", "--format", "json", "--jobs", "0")


@pytest.mark.parametrize(("language", "word"), [("zh", "错误"), ("en", "Error")])
def test_each_format_can_be_written_to_a_file(say: Say, tmp_path: Path, language: str, word: str) -> None:
    for form in ("text", "json", "html", "sarif", "xlsx"):
        path = tmp_path / "new" / f"found.{form}"
        code, out, err = say("check", "--jobs", "0", "--format", form, "--output", str(path), lang=language)
        assert (code, out) == (1, "")
        assert str(path) in err
    assert json.loads((tmp_path / "new/found.json").read_text(encoding="utf-8"))["format"] == 1
    assert json.loads((tmp_path / "new/found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert word in (tmp_path / "new/found.html").read_text(encoding="utf-8")
    sheet = openpyxl.load_workbook(tmp_path / "new/found.xlsx").worksheets[0]
    assert word in {row[0].value for row in sheet.iter_rows()}


def test_links_of_a_page_lead_from_where_it_stands(say: Say, share: Path, tmp_path: Path) -> None:
    from urllib.parse import unquote

    page = tmp_path / "deep" / "er" / "page.html"
    say("check", "--jobs", "0", "--format", "html", "--output", str(page))
    links = [part.split('"')[0] for part in page.read_text(encoding="utf-8").split('href="')[1:]]
    assert links
    assert all((page.parent / unquote(link)).resolve().is_relative_to(share.resolve()) for link in links)
    assert all((page.parent / unquote(link)).exists() for link in links)


def test_a_workbook_of_the_team_is_never_written_over(say: Say, share: Path) -> None:
    plan = share / "XS-2026-001 华东新品推广" / "项目计划.xlsx"
    before = plan.read_bytes()
    code, _, err = say("check", "--jobs", "0", "--format", "xlsx", "--output", str(plan))
    assert code == 2
    assert "不会被改写" in err
    assert plan.read_bytes() == before


@pytest.fixture
def tiny(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """A portfolio of a single draft without an error, and one warning."""
    root = portfolio(tmp_path / "tiny", "en")
    text = "charter\ncode | XS-2026-001\nname | Call-back"
    project(root, "XS-2026-001 Call-back", {"project-plan": text})
    (root.path / "XS-2026-001 Call-back" / "1A2B3C4D").write_bytes(b"")
    return saying(capsys, "-C", str(root.path), "--as-of", "2026-03-10", "check", "--jobs", "0", lang="en")


def test_warnings_count_only_if_strict(tiny: Say) -> None:
    code, out, _ = tiny()
    assert "W-orphan" in out
    assert (code, tiny("--strict")[0]) == (0, 1)


def test_workbooks_and_copies_go_to_their_places(tiny: Say, tmp_path: Path) -> None:
    code, out, err = tiny("--format", "xlsx", "--annotate")
    assert (code, out) == (0, "")
    assert "output/XS-2026-001/findings.xlsx" in err
    assert (tmp_path / "tiny/output/XS-2026-001/findings.xlsx").exists()
    assert (tmp_path / "tiny/output/XS-2026-001/annotated/project-plan.xlsx").exists()


def test_an_unknown_project_is_answered_with_those_there_are(tiny: Say) -> None:
    code, _, err = tiny("--project", "XS-9")
    assert code == 2
    assert "XS-2026-001" in err


def test_one_project_alone(say_json: Callable[..., Any]) -> None:
    said = say_json("check", "--jobs", "0", "--project", "XS-2026-003")
    assert {each["project"] for each in said["findings"]} == {"XS-2026-003"}
    assert (said["projects"], said["workbooks"]) == (1, 1)


def test_a_file_after_output_is_named(say: Say) -> None:
    assert say("check", "--jobs", "0", "--output", "")[0] == 2


def test_what_could_not_be_written_is_told_and_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = portfolio(tmp_path)
    project(root, "XS-2026-001 甲", {"项目计划": "charter\ncode | XS-2026-001\nname | 甲"})
    (tmp_path / "output").write_bytes(b"a file, no folder")
    for arguments in (["check", "--format", "xlsx"], ["check", "--annotate"], ["refresh"]):
        assert run(["-C", str(tmp_path), "--as-of", "2026-03-10", *arguments, "--jobs", "0"]) == 2
        assert str(tmp_path / "output" / "XS-2026-001") in capsys.readouterr().err
