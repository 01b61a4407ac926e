"""A portfolio of three: one at work and late, one just begun, one that cannot be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from commands import Say, saying
from small_portfolio import portfolio, project

PLAN = """
charter
code          | XS-2026-001
name          | 华东新品推广
type          | 新产品推广
planned_start | 2026-01-05

team
name   | role     | department | start
张伟   | 项目经理 | 销售部     | 2026-01-05

goals
id   | metric | name   | unit | target | due        | direction
O-01 | 签约额 | 签约额 | 万元 | 300    | 2026-12-31 | 越大越好

tasks
id | name     | phase | milestone | owner | planned_start | planned_end | baseline_start | baseline_end | progress
1  | 试点上市 | 实施  | 是        | 张伟  | 2026-02-27    | 2026-02-27  | 2026-02-27     | 2026-02-27   | 0
2  | 渠道铺货 | 实施  | 否        | 张伟  | 2026-03-05    | 2026-03-01  | 2026-03-05     | 2026-05-29   | 20%

budget
category | month   | planned | actual
推广     | 2026-02 | 100000  | 45000
"""
APPRAISAL = """
approvals
object | submitted_on | result | decided_on | approver | approved_budget
G0     | 2026-01-06   | 批准   | 2026-01-07 | 李总     |
G1     | 2026-01-08   | 批准   | 2026-01-12 | 李总     | 100000
G2     | 2026-01-20   | 批准   | 2026-01-22 | 李总     | 100000
"""
LOG = """
sales
month   | product | region | target | contract
2026-01 | 甲      | 华东   | 250000 | 120000
2026-02 | 甲      | 华东   | 250000 | 180000

reports
until      | submitted_on | light | summary
2026-03-06 | 2026-03-06   | 绿    | 一切顺利
"""


@pytest.fixture(scope="session")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = portfolio(tmp_path_factory.mktemp("share"))
    project(root, "XS-2026-001 华东新品推广", {"项目计划": PLAN, "评审审批": APPRAISAL, "执行记录": LOG})
    project(root, "XS-2026-002 客户回访", {"项目计划": "charter\ncode | XS-2026-002\nname | 客户回访"})
    broken = root.path / "XS-2026-003 坏文件"
    broken.mkdir()
    (broken / "项目计划.xlsx").write_bytes(b"PK\x03\x04 half a file")
    return root.path


@pytest.fixture
def say(share: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command on the portfolio."""
    return saying(capsys, "-C", str(share), "--as-of", "2026-03-10")


@pytest.fixture
def say_json(say: Say) -> Callable[..., Any]:
    """Run a command and read what it prints as JSON."""
    return lambda *arguments, lang="zh": json.loads(say(*arguments, "--format", "json", lang=lang)[1])
