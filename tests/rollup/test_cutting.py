"""A very large portfolio: what is left out of the workbook and the page is said, and what stays is the gravest."""

from __future__ import annotations

import io
import warnings
from dataclasses import replace

import openpyxl
from rollup.reviews_in_text import two

from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.cutting import MANY, PAGE_ROWS, ROWS
from salessheets.rollup.portfolio_page import portfolio_page
from salessheets.rollup.portfolio_workbook import portfolio_workbook
from salessheets.rollup.rollup import Rollup


def many(review: Review, number: int) -> Review:
    """The first project again and again."""
    first = review.projects[0]
    projects = tuple(renamed(first, count) for count in range(number))
    findings = tuple(finding for project in projects for finding in project.findings)
    return replace(review, projects=projects, findings=findings)


def renamed(project: ProjectReview, count: int) -> ProjectReview:
    code = f"XS-2026-{count:04}"
    findings = tuple(replace(finding, project=code) for finding in project.findings)
    return replace(project, code=code, folder=code, findings=findings)


def lines(data: bytes, sheet: str) -> list[tuple[object, ...]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data))
    return list(book[sheet].iter_rows(values_only=True))


def test_every_project_stands_in_the_overview_and_what_else_is_cut_is_said() -> None:
    review = many(two(), MANY + 120)
    assert len(review.findings) > ROWS
    book = portfolio_workbook(Rollup.of(review, "zh"))
    codes = [row[0] for row in lines(book, "总览") if str(row[0]).startswith("XS-")]
    assert len(codes) == MANY + 120
    found = lines(book, "校验结果")
    assert f"只列前 {ROWS} 条，共 " in str(found[1][0])
    assert sum(str(row[1]).startswith("XS-") for row in found) == ROWS
    worst = [row[0] for row in found if str(row[1]).startswith("XS-")]
    assert worst == sorted(worst, key=("错误", "警告", "提示").index)


def test_a_portfolio_that_people_read_whole_is_whole() -> None:
    review = many(two(), 3)
    book = portfolio_workbook(Rollup.of(review, "zh"))
    assert "只列前" not in str(lines(book, "校验结果")[1][0])
    assert len(lines(book, "溯源")) > 3


def test_the_page_says_how_many_projects_it_leaves_to_the_workbook() -> None:
    review = many(two(), PAGE_ROWS + 7)
    assert "还有 7 个项目" in portfolio_page(Rollup.of(review, "zh"))
    assert "个项目，见项目组合工作簿" not in portfolio_page(Rollup.of(many(review, MANY), "zh"))
