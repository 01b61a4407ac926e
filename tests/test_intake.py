"""A row of 新建项目 becomes a project, once, whoever looks and however often."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import openpyxl
import pytest
from small_portfolio import workbook

from salessheets import intake as module
from salessheets import portfolios
from salessheets.__main__ import run
from salessheets.folders import Root
from salessheets.gathering import gather_file
from salessheets.intake import intake, said
from salessheets.ledger.asked import Entry, entries
from salessheets.ledger.entered import Entered, place_of, write_entered
from salessheets.ledger.place import Ledger
from salessheets.portfolios import init, new

DAY = date(2026, 3, 10)
HEAD = "new_projects\nname | type | department | manager\n"
ROW = "华东新品推广 | 新产品推广 | 销售部 | 张伟"
OTHER = "客户回访 | 其他 | 销售部 | 李娜"


@pytest.fixture
def root(tmp_path: Path) -> Root:
    return init(tmp_path / "销售项目", "zh", "test")


def ask(root: Root, *rows: str) -> None:
    """Save 新建项目.xlsx with these rows."""
    (root.path / "新建项目.xlsx").write_bytes(workbook(HEAD + "\n".join(rows)))


def take_in(root: Root, sleep: Callable[[float], None] = lambda _: None) -> list[str]:
    """The codes of what was made, and the problems."""
    found = intake(root, gather_file(root, "新建项目.xlsx"), DAY, sleep)
    return [each.code if isinstance(each, Entered) else said(each).zh for each in found]


def told(root: Root) -> list[Entry]:
    return list(entries(root, gather_file(root, "新建项目.xlsx")))


def projects(root: Root) -> list[str]:
    return sorted(path.name for path in root.path.glob("XS-*"))


@pytest.mark.parametrize("step", ["mkdir", "replace"])
def test_a_share_that_refuses_is_a_problem_and_the_row_is_tried_again(
    root: Root, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    ask(root, ROW)

    def refuses(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(root.path / "x"))

    with monkeypatch.context() as patch:
        patch.setattr(*{"mkdir": (Path, "mkdir"), "replace": (os, "replace")}[step], refuses)
        patch.setattr(portfolios, "PAUSES", ())
        [problem] = take_in(root)
    assert "华东新品推广" in problem
    assert projects(root) == []
    assert [path.name for path in root.path.glob(".~*")] == []
    assert take_in(root) == ["XS-2026-001"]


def test_a_row_becomes_a_project_with_prefilled_workbooks(root: Root) -> None:
    ask(root, ROW)
    assert take_in(root) == ["XS-2026-001"]
    assert projects(root) == ["XS-2026-001 华东新品推广"]
    plan = openpyxl.load_workbook(root.path / projects(root)[0] / "项目计划.xlsx")
    values = {row[1].value: row[2].value for row in plan["立项"].iter_rows() if len(row) > 2}
    assert values["项目编号"] == "XS-2026-001"
    assert values["申请部门"] == "销售部"
    assert plan["团队"]["A2"].value == "张伟"


def test_it_is_made_once_whatever_happens_to_the_workbook(root: Root) -> None:
    ask(root, ROW)
    take_in(root)
    ask(root, OTHER, ROW.replace("张伟", "王芳"), ROW.replace("华东新品", "华东 新品"))
    assert take_in(root) == ["XS-2026-002"]
    assert take_in(root) == []
    assert [each.code for each in told(root)] == ["XS-2026-002", "XS-2026-001", "XS-2026-001"]


def test_a_row_that_lacks_something_waits_and_says_what_for(root: Root) -> None:
    ask(root, "华东新品推广 | 新产品推广 | | ", " | 没有这种类型 | 销售部 | 张伟")
    assert take_in(root) == []
    first, second = told(root)
    assert "新项目申请部门、新项目经理" in str(first.note)
    assert "新项目名称、新项目类型" in str(second.note)
    assert projects(root) == []


def test_a_name_changed_afterwards_makes_no_second_project(root: Root) -> None:
    ask(root, ROW)
    take_in(root)
    ask(root, ROW.replace("华东", "华南"))
    assert take_in(root) == []
    assert "XS-2026-001" in str(told(root)[0].note)


def test_the_same_name_with_another_year_is_another_project(root: Root) -> None:
    ask(root, ROW.replace("华东", "2026年"))
    take_in(root)
    ask(root, ROW.replace("华东", "2027年"))
    assert take_in(root) == ["XS-2026-002"]


def test_another_project_may_be_typed_over_a_row_that_is_done(root: Root) -> None:
    ask(root, ROW)
    take_in(root)
    ask(root, OTHER)
    assert take_in(root) == ["XS-2026-002"]


def test_a_project_of_that_name_is_taken_for_it(root: Root) -> None:
    new(root, "华东新品推广", as_of=DAY)
    ask(root, ROW)
    assert take_in(root) == ["XS-2026-001"]
    assert projects(root) == ["XS-2026-001 华东新品推广"]


@pytest.mark.parametrize("step", ["made_folder", "write_entered"])
def test_what_was_begun_by_one_that_died_is_finished_once(
    root: Root, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    ask(root, ROW)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, step, killed)
        with pytest.raises(KeyboardInterrupt):
            take_in(root)
    waited: list[float] = []
    assert take_in(root, waited.append) == ["XS-2026-001"]
    assert sum(waited) >= module.PATIENCE
    assert len(projects(root)) == 1


@pytest.mark.parametrize("step", ["claim", "write_workbook", "replace"])
def test_one_that_stood_still_and_was_taken_for_dead_makes_no_second_project(
    root: Root, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    ask(root, ROW)
    real, others = getattr(portfolios, step), list[str]()

    def slept(*arguments: object) -> object:
        monkeypatch.setattr(portfolios, step, real)
        others.extend(take_in(root))
        return real(*arguments)

    monkeypatch.setattr(portfolios, step, slept)
    monkeypatch.setattr(portfolios, "PAUSES", ())
    assert take_in(root) == []
    assert others == ["XS-2026-001"]
    assert projects(root) == ["XS-2026-001 华东新品推广"]
    assert take_in(root) == []


def test_one_that_died_after_making_the_folder_is_finished_whatever_the_name(
    root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(root, ROW.replace("华东", "华东/华南"))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, "write_entered", killed)
        with pytest.raises(KeyboardInterrupt):
            take_in(root)
    assert take_in(root) == ["XS-2026-001"]
    assert projects(root) == ["XS-2026-001 华东_华南新品推广"]


@pytest.mark.parametrize(
    ("one", "other"), [("华东/华南联合推广", "华东:华南联合推广"), ("很长的名称" * 20 + "甲", "很长的名称" * 20 + "乙")]
)
def test_names_whose_folders_look_alike_are_two_projects(root: Root, one: str, other: str) -> None:
    ask(root, ROW.replace("华东新品推广", one), ROW.replace("华东新品推广", other))
    assert take_in(root) == ["XS-2026-001", "XS-2026-002"]


def test_a_project_of_that_name_of_last_year_is_another_one(root: Root) -> None:
    new(root, "华东新品推广", as_of=date(2025, 3, 10))
    ask(root, ROW)
    assert take_in(root) == ["XS-2026-001"]
    assert projects(root) == ["XS-2025-001 华东新品推广", "XS-2026-001 华东新品推广"]


def test_what_cannot_be_made_is_told_and_tried_again(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    ask(root, ROW)
    numbering = "numbering\nitem | pattern\nproject | XS"
    blank = (root.path / "设置.xlsx").read_bytes()
    (root.path / "设置.xlsx").write_bytes(workbook(numbering))
    (problem,) = take_in(root)
    assert "新建项目.xlsx › 新建项目!A2" in problem
    run(["-C", str(root.path), "--as-of", "2026-03-10", "refresh", "--jobs", "0"])
    assert "没有建成，会再试：格式「XS」" in (root.path / "output" / "看板.html").read_text(encoding="utf-8")
    (root.path / "设置.xlsx").write_bytes(blank)
    monkeypatch.setattr(module, "PATIENCE", 1e9)  # nobody is to be waited for
    assert take_in(root) == ["XS-2026-001"]


def race(path: Path) -> None:
    root = Root(path=path, id="test", language="zh")
    for _ in intake(root, gather_file(root, "新建项目.xlsx"), DAY):
        pass


def test_two_at_once_make_each_project_once(root: Root) -> None:
    ask(root, *(f"项目{number} | 新产品推广 | 销售部 | 张伟" for number in range(4)))
    context = get_context("spawn")
    runners = [context.Process(target=race, args=(root.path,)) for _ in range(2)]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join(60)
        assert runner.exitcode == 0
    assert sorted(name.split(" ")[1] for name in projects(root)) == [f"项目{number}" for number in range(4)]
    assert len({name.split(" ")[0] for name in projects(root)}) == 4


def test_a_record_that_cannot_be_read_is_made_again_from_the_folder(root: Root) -> None:
    ask(root, ROW)
    take_in(root)
    place = place_of(Ledger(root=root.path), "华东新品推广")
    (place / "record.json").write_text("{", encoding="utf-8")
    assert take_in(root) == ["XS-2026-001"]
    write_entered(place, Entered(name="华东新品推广", code="XS-2026-001", folder="x", row=2))
    assert take_in(root) == []


def test_the_command_makes_it_reports_faults_at_their_cells_and_leaves_the_workbook_alone(
    root: Root, capsys: pytest.CaptureFixture[str]
) -> None:
    ask(root, ROW, "客户回访 | 没有这种类型 | 销售部 | 李娜")
    before = (root.path / "新建项目.xlsx").read_bytes()
    assert run(["-C", str(root.path), "--as-of", "2026-03-10", "refresh", "--jobs", "0"]) == 1
    assert run(["-C", str(root.path), "--as-of", "2026-03-10", "check", "--jobs", "0"]) == 1
    assert "新建项目!B3" in capsys.readouterr().out
    assert projects(root) == ["XS-2026-001 华东新品推广"]
    assert (root.path / "output" / "XS-2026-001" / "index.html").exists()
    page = (root.path / "output" / "看板.html").read_text(encoding="utf-8")
    assert '<a href="XS-2026-001/index.html">已建成 XS-2026-001</a>' in page
    assert "请补填：新项目类型" in page
    assert (root.path / "新建项目.xlsx").read_bytes() == before


def test_a_hostile_workbook_is_a_finding(root: Root, capsys: pytest.CaptureFixture[str]) -> None:
    (root.path / "新建项目.xlsx").write_bytes(b"PK\x03\x04 half a file")
    run(["-C", str(root.path), "--as-of", "2026-03-10", "refresh", "--jobs", "0"])
    assert run(["-C", str(root.path), "--as-of", "2026-03-10", "check", "--jobs", "0"]) == 1
    assert "新建项目.xlsx" in capsys.readouterr().out


def test_the_blank_workbook_asks_for_nothing(root: Root) -> None:
    book = openpyxl.load_workbook(io.BytesIO((root.path / "新建项目.xlsx").read_bytes()))
    assert book.sheetnames[0] == "新建项目"
    assert take_in(root) == []
    assert told(root) == []
