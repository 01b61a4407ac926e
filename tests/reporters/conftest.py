"""A portfolio with a good deal wrong in it, hostile texts included."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_portfolio import portfolio, project

from salessheets.folders import Root
from salessheets.reviewing import review_portfolio
from salessheets.reviews import Review
from salessheets.runner import Inline

AS_OF = date(2026, 3, 10)
HOSTILE = ("=cmd()", "<script>alert(1)</script>", "{{ 7*7 }}", "a\x00b\x1b[31m", "\u202egnp.exe", "[red]x[/red]")


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Root:
    root = portfolio(tmp_path_factory.mktemp("share"))
    rows = "\n".join(f"{n} | {text} | {text}" for n, text in enumerate(HOSTILE, start=2))
    plan = """
charter
code | XS-2026-001
name | <b>华东</b> "新品" {{ 1 }} \u202e

tasks
id | name | planned_start | planned_end | owner
1 | 调研 | 2026-03-02 | 2026-03-01 | 张三
"""
    project(root, "XS-2026-001 华东新品", {"项目计划": plan, "风险登记册": f"goals\nid | name | due\n{rows}"})
    project(
        root,
        "XS-2026-002 a#b 'c'",
        {
            "项目计划": "charter\ncode | XS-2026-002\nname | 第二个\nplanned_start | 3月5日",
            "绩效/绩效评估": "performance\nperson | indicator | weight | score\n王秘密 | 业绩 | 40 | 987654",
        },
    )
    (root.path / "XS-2026-002 a#b 'c'" / "反馈记录.xlsx").write_bytes(b"no workbook")
    return root


@pytest.fixture(scope="session")
def review(root: Root) -> Review:
    return review_portfolio(root, AS_OF, Inline())


@pytest.fixture(scope="session")
def folder(root: Root) -> Path:
    return root.path
