from __future__ import annotations

from sheets_in_text import Spot


def test_open_tasks(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id   | name     | owner | actual_end | cancelled_on | finds
    1    | 汇总行   |       |            |              |
    1.1  | 有人     | 张三  |            |              |
    1.2  | 没人     |       |            |              | owner
    1.3  | 已完成   |       | 2026-03-02 |              |
    1.4  | 已取消   |       |            | 2026-03-02   |
    1.10 | 也没人   |       |            |              | owner
    """
    assert found == expected


def test_open_risks(found: list[Spot], expected: list[Spot]) -> None:
    """
    risks
    id   | description | owner | status   | finds
    R-01 | 对手降价    | 张三  |          |
    R-02 | 供货不足    |       |          | owner
    R-03 | 回款慢      |       | 已关闭   |
    R-04 | 换采购      |       | 监控中   | owner
    """
    assert found == expected


def test_an_ended_project_has_no_open_tasks(found: list[Spot], expected: list[Spot]) -> None:
    """
    tasks
    id | name | owner
    1  | 没人 |

    approvals
    object | result | decided_on
    项目   | 终止   | 2026-03-05
    """
    assert found == expected


def test_nothing_planned_yet(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    name | 华东新品推广
    """
    assert found == expected
