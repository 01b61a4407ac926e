from __future__ import annotations

from measured import measure_of, reason_of


def test_people_and_departments_once_each() -> None:
    text = """
    team
    name | department | start
    张三 | 销售部     | 2026-01-05
    张三 | 销售部     | 2026-03-05
    李四 | 市场部     |
    王五 | 销售部     |
    """
    team, places = measure_of("team_size", text), measure_of("departments", text)
    assert team.value == 3
    assert team.names == {"张三", "李四", "王五"}
    assert places.value == 2
    assert places.names == {"销售部", "市场部"}


def test_empty() -> None:
    assert reason_of("team_size", "charter\nname | 试") == "没有数据"
    assert reason_of("departments", "team\nname\n张三") == "没有数据"
