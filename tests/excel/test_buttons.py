"""The buttons in Excel: the answer opens beside the workbook, which nobody but Excel itself has written."""

from __future__ import annotations

import webbrowser
from datetime import date
from pathlib import Path

import pytest
from small_portfolio import portfolio, project

pytest.importorskip("xlwings")

import excel_in_memory
from excel_in_memory import Engine, opened

from salessheets.__main__ import run
from salessheets.excel import check_book, generate_forms

DAY = date(2026, 3, 10)
FOLDER = "XS-2026-001 华东新品推广"
PLAN = """
charter
code | XS-2026-001
name | 华东新品推广

tasks
id | name | planned_start | planned_end
1  | 调研 | 2026-03-05    | 2026-03-01
"""
REVIEWS = """
performance
person | indicator | weight | score
张伟   | 业绩      | 40     | 987654
"""


@pytest.fixture
def excel() -> Engine:
    return excel_in_memory.excel()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    root = portfolio(tmp_path)
    return project(root, FOLDER, {"项目计划": PLAN, "绩效/绩效评估": REVIEWS}) / "项目计划.xlsx"


def others(excel: Engine, mine: excel_in_memory.Book) -> list[excel_in_memory.Book]:
    """What is open in an Excel other than the user's."""
    return [book for app in excel.apps for book in app.books if app is not mine.app]


def test_the_annotated_copy_and_the_findings_open_read_only_beside_the_book(excel: Engine, plan: Path) -> None:
    before = plan.read_bytes()
    book = opened(excel, plan)
    check_book(DAY, jobs=0)
    assert [each.path.relative_to(plan.parents[1]).as_posix() for each in others(excel, book)] == [
        "output/XS-2026-001/批注/项目计划.xlsx",
        "output/XS-2026-001/校验结果.xlsx",
    ]
    assert all(each.api.ReadOnly for each in others(excel, book))
    assert (plan.read_bytes(), book.saves) == (before, 0)
    (said,) = book.app.alerts
    assert said.startswith("XS-2026-001：")
    assert "0 个错误" not in said


def test_what_an_earlier_press_opened_is_closed_before_it_is_written_again(excel: Engine, plan: Path) -> None:
    book = opened(excel, plan)
    check_book(DAY, jobs=0)
    first = others(excel, book)
    check_book(DAY, jobs=0)
    assert len(others(excel, book)) == 2
    assert not set(map(id, first)) & set(map(id, others(excel, book)))
    assert len(excel.apps) == 2


def test_a_changed_book_is_saved_by_excel_and_the_user_is_told(excel: Engine, plan: Path) -> None:
    book = opened(excel, plan)
    book.com.Saved = False
    check_book(DAY, jobs=0)
    assert book.saves == 1
    assert book.app.alerts[0].startswith("先替您保存了工作簿")


def test_a_book_that_someone_else_has_open_is_not_saved(excel: Engine, plan: Path) -> None:
    book = opened(excel, plan, read_only=True)
    book.com.Saved = False
    check_book(DAY, jobs=0)
    assert book.saves == 0
    assert "只读" in book.app.alerts[0].splitlines()[0]


def test_forms_are_written_and_the_page_opens(excel: Engine, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[str] = []
    monkeypatch.setattr(webbrowser, "open", pages.append)
    book = opened(excel, plan)
    generate_forms(DAY, jobs=0)
    names = {path.name for path in (plan.parents[1] / "output" / "XS-2026-001" / "表单").iterdir()}
    assert "XS-2026-001_D1_立项申请表_草稿.docx" in names
    assert not any("_D14_" in name for name in names)
    page = plan.parents[1] / "output" / "XS-2026-001" / "index.html"
    assert pages == [page.as_uri()]
    assert "XS-2026-001_D1_立项申请表_草稿.docx" in page.read_text(encoding="utf-8")
    assert f"新建 {len(names)} 份表单" in book.app.alerts[0]


def test_what_stands_in_performance_stays_there(excel: Engine, plan: Path) -> None:
    book = opened(excel, plan.parent / "绩效" / "绩效评估.xlsx")
    check_book(DAY, jobs=0)
    shown = others(excel, book)
    assert shown
    assert all("绩效" in each.path.parts for each in shown)


@pytest.mark.parametrize("file", ["设置.xlsx", "output/XS-2026-001/批注/项目计划.xlsx"])
def test_a_workbook_of_no_project_is_neither_saved_nor_checked(excel: Engine, plan: Path, file: str) -> None:
    path = plan.parents[1] / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(plan.read_bytes())
    book = opened(excel, path)
    book.com.Saved = False
    check_book(DAY, jobs=0)
    assert book.saves == 0
    assert "不属于哪个项目" in book.app.alerts[0]
    assert not others(excel, book)


def test_a_book_outside_a_portfolio_and_one_never_saved_are_told_apart(excel: Engine, tmp_path: Path) -> None:
    outside = opened(excel, tmp_path / "甲.xlsx")
    check_book(DAY, jobs=0)
    assert "不在项目组合里" in outside.app.alerts[0]
    new = opened(excel, Path("工作簿1"))
    check_book(DAY, jobs=0)
    assert "还没有存成文件" in new.app.alerts[0]


def test_a_book_in_a_cloud_is_no_file_here_and_in_nobodys_way(excel: Engine, plan: Path) -> None:
    cloud = opened(excel, plan)
    cloud.in_cloud = True
    check_book(DAY, jobs=0)
    assert "SharePoint" in cloud.app.alerts[0]
    book = opened(excel, plan)
    check_book(DAY, jobs=0)
    assert len(book.app.alerts) == 1
    assert cloud in list(cloud.app.books)


def test_the_command_behind_the_macro_presses_the_button(excel: Engine, plan: Path) -> None:
    book = opened(excel, plan)
    words = ["--as-of", "2026-03-10", "excel", "press", "check", "--jobs", "0"]
    assert run([*words, "--wb=项目计划.xlsx", "--from_xl=1", "--hwnd=17"]) == 0
    assert len(others(excel, book)) == 2
