from __future__ import annotations

from sheets_in_text import Spot


def test_nobody(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | role | start      | finds
    张三 | 销售 | 2026-03-01 | role
    李四 | 市场 | 2026-03-01 |
    """
    assert found == expected


def test_two_at_once(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | role     | start      | end        | finds
    张三 | 项目经理 | 2026-01-01 | 2026-03-10 |
    王五 | 销售     | 2026-01-01 |            |
    李四 | 项目经理 | 2026-03-10 |            | role
    """
    assert found == expected


def test_one_after_the_other(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | role     | start      | end
    张三 | 项目经理 | 2026-01-01 | 2026-03-09
    李四 | 项目经理 | 2026-03-10 | 2026-03-10
    王五 | 项目经理 | 2026-03-11 |
    """
    assert found == expected


def test_without_an_end_one_serves_on(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    planned_end | 2026-02-01

    team
    name | role     | start
    张三 | 项目经理 | 2026-01-01
    """
    assert found == expected


def test_the_last_one_has_left(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | role     | start      | end        | finds
    张三 | 项目经理 | 2026-01-01 | 2026-02-01 |
    李四 | 项目经理 | 2026-02-02 | 2026-03-09 | end
    """
    assert found == expected


def test_the_next_one_comes_late(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | role     | start      | finds
    王五 | 销售     | 2026-03-01 |
    李四 | 项目经理 | 2026-03-11 | start
    """
    assert found == expected


def test_a_team_is_named_before_it_starts(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | role     | start
    张三 | 项目经理 | 2026-04-01
    李四 | 销售     | 2026-04-01
    """
    assert found == expected


def test_a_finished_project_needs_none(found: list[Spot], expected: list[Spot]) -> None:
    """
    team
    name | role     | start      | end
    张三 | 项目经理 | 2026-01-01 | 2026-02-01

    approvals
    object | result | decided_on
    项目   | 终止   | 2026-02-01
    """
    assert found == expected


def test_no_team_yet(found: list[Spot], expected: list[Spot]) -> None:
    """
    charter
    name | 华东新品推广
    """
    assert found == expected
